import { expect, test } from 'vitest';
import { DAY } from '../../story/calendar.ts';
import { buildSequence } from '../engine/sequence.ts';
import { generateStory } from '../engine/synthetic.ts';
import { knownInterval, viewOfEvent } from './view-of-event.ts';

const { columns } = generateStory(20_000, 1, { places: 1, sources: 3, people: 3, kinds: 2 });
const dated = Uint32Array.from(columns.start.keys()).filter(
  (row) => !Number.isNaN(columns.start[row]!),
);
const lane = buildSequence(
  columns,
  dated.toSorted((a, b) => columns.start[a]! - columns.start[b]! || a - b),
);
const event = { start: columns.start[12_000]!, end: columns.end[12_000]! };

test('`viewOfEvent` leaves a view as it is that shows the event', () => {
  const view = { start: event.start - 400 * DAY, end: event.end + 400 * DAY };
  expect(viewOfEvent(view, event, lane, 1000)).toBe(view);
});

test('`viewOfEvent` goes to a far event, and closer than a year that is too crowded', () => {
  const view = { start: event.start - 900 * DAY, end: event.start - 500 * DAY };
  const next = viewOfEvent(view, event, lane, 1000);
  expect(next.start).toBeLessThan(event.start);
  expect(next.end).toBeGreaterThan(event.start);
  expect(next.end - next.start).toBeLessThanOrEqual(100 * DAY);
  expect(next.end - next.start).toBeGreaterThanOrEqual(7 * DAY);
});

test('`viewOfEvent` keeps a zoom at which there is room', () => {
  const view = { start: event.start - 900 * DAY, end: event.start - 890 * DAY };
  const next = viewOfEvent(view, event, buildSequence(columns, new Uint32Array([12_000])), 1000);
  expect(next.end - next.start).toBe(10 * DAY);
});

test('`knownInterval` cuts open ends, and knows nothing of an event without a date', () => {
  const all = {
    start: Float64Array.of(NaN, -Infinity, 5, -Infinity),
    end: Float64Array.of(NaN, 9, Infinity, Infinity),
  };
  expect([0, 1, 2, 3].map((row) => knownInterval(all, row))).toEqual([
    null,
    { start: 8, end: 9 },
    { start: 5, end: 6 },
    null,
  ]);
});
