import { expect, it } from 'vitest';
import { sampleEvent, sampleSelector, sampleSource } from '../story/sample-story.ts';
import { spellingsOf } from './spellings.ts';

const duda = { id: 'duda', name: 'Andrzej Duda' };

it('gives names before other words, broken names with what they stand for, each once', () => {
  const doubt = sampleSelector('a', 'Andrej Doubt', 10);
  const namings = [
    sampleSelector('a', 'Polish president', 0),
    sampleSelector('b', 'Polish president', 0),
    doubt,
    sampleSelector('b', 'Duda', 30),
    sampleSelector('c', 'Duda', 30),
  ];
  const event = sampleEvent('talks', '2021-11-25', ['a reported x'], {
    people: [
      { person: 'duda', namings: [...namings, ...namings] },
      { person: 'other', namings: [sampleSelector('a', 'Other', 60)] },
    ],
  });
  const remark = { ...doubt, id: 'remark', note: 'Machine translation.' };
  const sources = [{ ...sampleSource('a'), remarks: [remark] }, sampleSource('b')];
  expect(spellingsOf(duda, [event], sources)).toEqual([
    { words: 'Duda', sources: ['b', 'c'], remarks: [] },
    { words: 'Andrej Doubt', sources: ['a'], remarks: ['Machine translation.'] },
    { words: 'Polish president', sources: ['a', 'b'], remarks: [] },
  ]);
});
