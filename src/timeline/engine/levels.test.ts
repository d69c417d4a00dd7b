import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '../../story/calendar.ts';
import {
  anyEvents,
  anyView,
  crowdedDay,
  indexFor,
  overlaps,
  type TestEvent,
} from './arbitrary-story.ts';
import { DAYS, rankForLength, UNITS, WEEKS, type CalendarUnit } from './calendar-units.ts';
import { levelOf, longEvents, sliceOf } from './levels.ts';

// The shorter ones more often: most events reach beyond them.
const anyUnit = fc.constantFrom(DAYS, DAYS, WEEKS, ...UNITS);

const lengthOf = ({ start, end }: TestEvent) => Math.max(end, start + 1) - start;
const isShort = (event: TestEvent, unit: CalendarUnit) =>
  !Number.isNaN(event.start) && rankForLength(lengthOf(event)) <= unit.rank;

describe('levelOf', () => {
  it('counts every event that is not too long once, in the unit it starts in', () => {
    fc.assert(
      fc.property(anyEvents, anyUnit, (events, unit) => {
        const expected = new Map<number, { reported: number; announced: number; reach: number }>();
        for (const event of events.filter((candidate) => isShort(candidate, unit))) {
          const start = unit.floor(event.start);
          const entry = expected.get(start) ?? { reported: 0, announced: 0, reach: -Infinity };
          entry[event.status === 1 ? 'announced' : 'reported']++;
          entry.reach = Math.max(entry.reach, event.start + lengthOf(event));
          expected.set(start, entry);
        }
        const level = levelOf(indexFor(events).all, unit);
        const found = Array.from(level.starts, (start, index) => [
          start,
          {
            reported: level.reported[index],
            announced: level.announced[index],
            reach: level.reach[index],
          },
        ]);
        expect(found).toEqual([...expected].toSorted(([a], [b]) => a - b));
        expect([...level.ends]).toEqual(Array.from(level.starts, unit.next));
        const counts = [...expected.values()].map(
          ({ reported, announced }) => reported + announced,
        );
        expect(level.tallest).toBe(Math.max(0, ...counts));
      }),
    );
  });

  it('is made once', () => {
    const { all } = indexFor([{ start: 0, end: DAY }]);
    expect(levelOf(all, UNITS[0]!)).toBe(levelOf(all, UNITS[0]!));
  });

  it('takes a million events on one day', () => {
    const { all } = crowdedDay(1_000_000, 0);
    for (const unit of UNITS) {
      const level = levelOf(all, unit);
      expect([level.length, level.tallest]).toEqual([1, 1_000_000]);
    }
  });
});

describe('longEvents', () => {
  it('are those the level leaves out', () => {
    fc.assert(
      fc.property(anyEvents, anyUnit, (events, unit) => {
        const { all } = indexFor(events);
        const expected = [...all.events].filter((row) => !isShort(events[row]!, unit));
        expect([...longEvents(all, unit).events]).toEqual(expected);
      }),
    );
  });
});

describe('sliceOf', () => {
  it('has the unit of every event of the level that overlaps the view', () => {
    fc.assert(
      fc.property(anyEvents, anyView, anyUnit, (events, view, unit) => {
        const level = levelOf(indexFor(events).all, unit);
        const { from, to } = sliceOf(level, view);
        const starts = [...level.starts.subarray(from, to)];
        for (const event of events) {
          if (!isShort(event, unit) || !overlaps(event, view)) continue;
          expect(starts).toContain(unit.floor(event.start));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has the units that overlap the view, and none that bear on it in no way at its ends', () => {
    fc.assert(
      fc.property(anyEvents, anyView, anyUnit, (events, view, unit) => {
        const level = levelOf(indexFor(events).all, unit);
        const { from, to } = sliceOf(level, view);
        const seen = [...level.starts.keys()].filter(
          (at) => level.starts[at]! < view.end && level.ends[at]! > view.start,
        );
        const slice = [...level.starts.keys()].slice(from, to);
        expect(slice).toEqual(expect.arrayContaining(seen));
        for (const at of slice.slice(0, 1)) {
          expect(Math.max(level.ends[at]!, level.reach[at]!)).toBeGreaterThan(view.start);
        }
        for (const at of slice) expect(level.starts[at]).toBeLessThan(view.end);
      }),
    );
  });
});
