import { expect, it } from 'vitest';
import { foundSentence, NONE, notRead, showAll, showEvents } from './search.ts';

it('`foundSentence` counts what is found by kind, and helps on where nothing is', () => {
  expect(foundSentence({ ...NONE, event: 2, person: 1, text: 8 })).toBe(
    '2 events, 1 person and 8 sentences in the texts',
  );
  expect(foundSentence(NONE)).toMatch(/^Nothing found\./);
});

it('words agree in number', () => {
  expect([showEvents(1, 1), showEvents(3, 3), showEvents(1, 3)]).toEqual([
    'Show 1 event with these words',
    'Show 3 events with these words',
    'Show 1 of 3 events with these words: filters leave out 2',
  ]);
  expect([showAll(9, 'text'), showAll(9, 'person')]).toEqual([
    'All 9 in the texts',
    'All 9 people',
  ]);
  expect([notRead(1), notRead(2)]).toEqual([
    'One text could not be read and is not searched.',
    'Two texts could not be read and are not searched.',
  ]);
});
