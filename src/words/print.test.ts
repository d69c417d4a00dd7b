import { describe, expect, test } from 'vitest';
import { instantOf } from '../story/calendar.ts';
import { coverageOf } from '../story/coverage.ts';
import { sampleEvent, sampleSelector, sampleSource, sampleStory } from '../story/sample-story.ts';
import {
  carriedBy,
  notCarriedBy,
  readingsLine,
  sourceFacts,
  stretchAbout,
  whenAndWhere,
} from './print.ts';

const story = sampleStory();

test('`whenAndWhere` says the order as order, and what is not known', () => {
  const order = { position: 3, basis: 'stated', note: null } as const;
  expect(whenAndWhere(sampleEvent('talks', '2021-11-28', [], { order }), story)).toBe(
    'Sunday 28 November 2021, third in order, hours not given. Place not stated.',
  );
  expect(whenAndWhere(sampleEvent('aid', null, []), story)).toBe(
    'No date given. Place not stated.',
  );
});

test('`carriedBy` gives the letters by how the sources tell it', () => {
  const event = sampleEvent('talks', null, [
    'a reported One',
    'b announced Two',
    'c reported Three',
  ]);
  expect(carriedBy(coverageOf(event, story.sources))).toBe('Reported by A and C, announced by B.');
  const alone = sampleEvent('talks', null, ['b announced Two']);
  expect(carriedBy(coverageOf(alone, story.sources))).toBe(
    'Announced by B; Source A and Source C are silent.',
  );
});

test('`notCarriedBy` names those without a wording of a statement', () => {
  const [first, second] = story.sources;
  expect(notCarriedBy([])).toBeNull();
  expect(notCarriedBy([first!])).toBe('Source A does not carry it.');
  expect(notCarriedBy([first!, second!])).toBe('Source A and Source B do not carry it.');
});

test('`readingsLine` gives each reading with its sources in the story’s order', () => {
  const reading = { id: '', when: null, event: null };
  const line = readingsLine(
    {
      id: 'day',
      title: 'Day',
      about: 'time',
      events: [],
      statement: null,
      note: 'One has Monday.',
      readings: [
        { ...reading, label: 'Mon', evidence: [sampleSelector('c', 'Monday')] },
        {
          ...reading,
          label: 'Tue',
          evidence: [sampleSelector('b', 'Tuesday'), sampleSelector('a', 'on Tuesday')],
        },
      ],
    },
    story.sources,
  );
  expect(line).toBe('Mon (C); Tue (A, B). One has Monday.');
});

describe('`sourceFacts`', () => {
  test('has publisher and date, each a sentence, and leaves out what is not known', () => {
    const source = { ...sampleSource('a'), title: 'Riga?', publisher: 'Infobae', agency: 'EFE' };
    expect(sourceFacts(source).join(' ')).toBe(
      'Riga? Infobae, EFE. Agency report. Published Sun 28 Nov 2021. English. Not translated.',
    );
    expect(sourceFacts(sampleSource('b', null)).join(' ')).toBe(
      'Agency report. Date of publication not known. English. Not translated.',
    );
  });
});

test('`stretchAbout` says what is in view, what of it stands there, and how to have the rest', () => {
  const view = { start: instantOf(2019, 5, 13), end: instantOf(2019, 5, 20) };
  const counts = { inView: 500, earlier: 0, shown: 500, all: 20_000 };
  const inView = '500 events, Mon 13 May 2019 – Sun 19 May 2019';
  const rest =
    'The story has 20\u00a0000 events; with less of its time in view, or a narrower filter, others stand here.';
  const said = (part: object, filtered = false, named = true) =>
    stretchAbout({ ...counts, ...part }, view, { filtered, named });
  expect(said({})).toEqual([`${inView}.`, rest]);
  expect(said({ shown: 300, earlier: 2 }, true)).toEqual([
    `${inView}, as filtered.`,
    'Here are the first 300 of them.',
    '2 events began earlier and last into this time.',
    rest,
  ]);
  expect(said({ shown: 12 }, false, false)[1]).toBe(
    'Their titles were not all at hand; print the list to have them.',
  );
  expect(said({ shown: 0 }, false, false)[1]).toBe(
    'Their titles were not at hand; print the list to have them.',
  );
});
