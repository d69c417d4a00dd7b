import { expect, test } from 'vitest';
import { columnsOfStory } from '../story/columns-of-story.ts';
import { formatCalendarDate, instantOf } from '../story/calendar.ts';
import type { StoryEvent } from '../story/model.ts';
import { sampleEvent, sampleStory } from '../story/sample-story.ts';
import { buildEventIndex } from '../timeline/engine/event-index.ts';
import { PRINTED_MOST, printedListing } from './large-printed.ts';
import { withoutLanes } from './without-lanes.ts';

const VIEW = { start: instantOf(2021, 11, 27), end: instantOf(2021, 11, 30) };

const RIGA = { id: 'riga', name: 'Riga', kind: 'town', coordinates: null, note: null } as const;

/** The days on paper as lines: "2021-11-28: talks (facts)". */
function printed(events: readonly StoryEvent[], named = (_row: number) => true) {
  const story = sampleStory({ events, places: [RIGA] });
  const columns = {
    ...columnsOfStory(story),
    position: new Uint16Array(story.events.length),
  };
  const sequence = buildEventIndex(columns, withoutLanes(columns.length)).all;
  const titleOf = (row: number) =>
    named(row) ? ([events[row]!.id, events[row]!.id] as const) : null;
  const { counts, days } = printedListing({ story, columns, sequence, view: VIEW, titleOf });
  const lines = days.map(
    ({ start, lines: of }) =>
      `${formatCalendarDate(start)}: ${of.map(({ title, facts }) => `${title} (${facts})`).join(', ')}`,
  );
  return { counts, lines };
}

test('`printedListing` has what is in view by the day it begins on, with where, how long and who carries it', () => {
  const places = [{ place: 'riga', certainty: 'stated', note: null, namings: [] }] as const;
  const { lines, counts } = printed([
    sampleEvent('old', '../2021-11-28', ['a reported x']),
    sampleEvent('gone', '2021-11-01', ['a reported x']),
    sampleEvent('lasts', '2021-11-26/2021-11-28', ['a reported x']),
    sampleEvent('weekend', '2021-11-27/2021-11-28', ['a announced x', 'b reported x']),
    sampleEvent('talks', '2021-11-28', ['a reported x'], { places }),
    sampleEvent('visit', '2021-11-28', ['b announced x']),
    sampleEvent('later', '2021-11-30', ['a reported x']),
  ]);
  expect(counts).toEqual({ inView: 3, earlier: 2, shown: 3, all: 7 });
  expect(lines).toEqual([
    '2021-11-27: weekend (Sat 27 Nov 2021 – Sun 28 Nov 2021 · reported by 1, announced by 1 of 3 sources)',
    '2021-11-28: talks (Riga · reported by 1 of 3 sources), visit (announced by 1 of 3 sources)',
  ]);
});

test('`printedListing` leaves out events whose titles are not at hand', () => {
  const events = [
    sampleEvent('one', '2021-11-28', ['a reported x']),
    sampleEvent('two', '2021-11-28', ['a reported x']),
  ];
  const { lines, counts } = printed(events, (row) => row === 1);
  expect(lines).toEqual(['2021-11-28: two (reported by 1 of 3 sources)']);
  expect(counts).toMatchObject({ inView: 2, shown: 1 });
});

test('`printedListing` ends at what goes on paper', () => {
  const events = Array.from({ length: PRINTED_MOST + 5 }, (_, number) =>
    sampleEvent(`talks-${number}`, '2021-11-28', ['a reported x']),
  );
  const [day = ''] = printed(events).lines;
  expect(day.split(', ')).toHaveLength(PRINTED_MOST);
});
