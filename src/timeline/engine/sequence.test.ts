import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, instantOf } from '../../story/calendar.ts';
import { anyEvents, anyView, indexFor, overlaps, type TestEvent } from './arbitrary-story.ts';
import {
  countOverlapping,
  eventsIn,
  firstEvent,
  lastEvent,
  nearestEvent,
  nextEvent,
  overlapping,
  positionOf,
  previousEvent,
} from './sequence.ts';

/** Dated rows by start, equal starts by row. */
function inTime(events: readonly TestEvent[]): number[] {
  return [...events.keys()]
    .filter((row) => !Number.isNaN(events[row]!.start))
    .toSorted((a, b) => {
      const [left, right] = [events[a]!.start, events[b]!.start];
      return left < right ? -1 : left > right ? 1 : a - b;
    });
}

describe('a sequence', () => {
  it('holds the dated events by start, equal starts by row', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        expect([...indexFor(events).all.events]).toEqual(inTime(events));
      }),
    );
  });

  it('finds the events that overlap a view, long and open ones included, as a scan does', () => {
    fc.assert(
      fc.property(anyEvents, anyView, (events, view) => {
        const expected = inTime(events).filter((row) => overlaps(events[row]!, view));
        const { all } = indexFor(events);
        expect(eventsIn(all, view)).toEqual(expected);
        expect(countOverlapping(all, view)).toBe(expected.length);
      }),
    );
  });

  it('gives the first of them when limited', () => {
    fc.assert(
      fc.property(anyEvents, anyView, fc.nat({ max: 10 }), (events, view, limit) => {
        const { all } = indexFor(events);
        expect(overlapping(all, view, limit)).toEqual(overlapping(all, view).slice(0, limit));
      }),
    );
  });

  it('finds one long event among 100 000 short ones', () => {
    const short = Array.from({ length: 100_000 }, (_, day) => ({
      start: day * DAY,
      end: (day + 1) * DAY,
    }));
    const { all } = indexFor([{ start: 0, end: 99_999 * DAY }, ...short]);
    expect(eventsIn(all, { start: 90_000 * DAY, end: 90_000 * DAY + 1 })).toEqual([0, 90_001]);
  });

  it('counts and finds nothing in an empty interval', () => {
    const { all } = indexFor([{ start: -Infinity, end: Infinity }]);
    expect(countOverlapping(all, { start: 5, end: 5 })).toBe(0);
    expect(eventsIn(all, { start: 5, end: 5 })).toEqual([]);
  });

  it('an event ends before the instant of its end', () => {
    const leapDay = instantOf(2020, 2, 29);
    const { all } = indexFor([{ start: leapDay, end: leapDay + DAY }]);
    expect(countOverlapping(all, { start: leapDay + DAY, end: leapDay + 2 * DAY })).toBe(0);
    expect(countOverlapping(all, { start: leapDay + DAY - 1, end: leapDay + 2 * DAY })).toBe(1);
    expect(countOverlapping(all, { start: leapDay - DAY, end: leapDay })).toBe(0);
  });

  it('nextEvent and previousEvent walk it from end to end', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const { all } = indexFor(events);
        const forth: number[] = [];
        for (let at = firstEvent(all); at !== null; at = nextEvent(all, at)) forth.push(at);
        const back: number[] = [];
        for (let at = lastEvent(all); at !== null; at = previousEvent(all, at)) back.unshift(at);
        expect(forth).toEqual(inTime(events));
        expect(back).toEqual(inTime(events));
      }),
    );
  });

  it('positionOf is the position of an event it holds, and null for others', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const { all, byLane } = indexFor(events);
        for (const row of events.keys()) {
          const place = inTime(events).indexOf(row);
          expect(positionOf(all, row)).toBe(place === -1 ? null : place);
          for (const lane of byLane) {
            const inLane = lane.events.indexOf(row);
            expect(positionOf(lane, row)).toBe(inLane === -1 ? null : inLane);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('finds the event that starts closest, as a scan does', () => {
    fc.assert(
      fc.property(anyEvents, anyView, (events, { start: instant }) => {
        const { all } = indexFor(events);
        const away = (row: number) => Math.abs(events[row]!.start - instant);
        const found = nearestEvent(all, instant);
        if (found === null) expect(all.length).toBe(0);
        else expect(away(found)).toBe(Math.min(...[...all.events].map(away)));
      }),
    );
  });
});
