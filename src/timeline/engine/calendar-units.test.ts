import { utcDay, utcMonday, utcMonth, utcYear } from 'd3-time';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, instantOf } from '../../story/calendar.ts';
import { rankForLength, UNITS, unitAtLeast } from './calendar-units.ts';

const anyInstant = fc.integer({ min: instantOf(1, 1, 1), max: instantOf(9999, 12, 31) });
const unitNamed = (name: string) => UNITS.find((unit) => unit.name === name)!;

describe('UNITS', () => {
  it.each([
    ['day', utcDay],
    ['week', utcMonday],
    ['month', utcMonth],
    ['quarter', utcMonth.every(3)!],
    ['year', utcYear],
    ['5-years', utcYear.every(5)!],
    ['decade', utcYear.every(10)!],
    ['century', utcYear.every(100)!],
    ['millennium', utcYear.every(1000)!],
  ] as const)('a %s is the one of d3-time', (name, interval) => {
    const unit = unitNamed(name);
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const start = interval.floor(new Date(instant));
        expect(unit.floor(instant)).toBe(+start);
        expect(unit.next(instant)).toBe(+interval.offset(start, 1));
      }),
    );
  });

  it.each(UNITS)(
    '$name: every instant lies in one, no shorter and no longer than it says',
    (unit) => {
      fc.assert(
        fc.property(anyInstant, (instant) => {
          const [start, end] = [unit.floor(instant), unit.next(instant)];
          expect(start <= instant && instant < end).toBe(true);
          expect(unit.floor(end)).toBe(end);
          expect(unit.floor(end - 1)).toBe(start);
          expect(end - start).toBeGreaterThanOrEqual(unit.least);
          expect(end - start).toBeLessThanOrEqual(unit.most);
        }),
      );
    },
  );

  it.each(UNITS)('$name: some are as short as it says, some as long', (unit) => {
    const lengths = new Set<number>();
    for (let start = unit.floor(instantOf(1, 1, 1)), count = 0; count < 9000; count++) {
      const end = unit.next(start);
      if (end > instantOf(10_000, 1, 1)) break;
      lengths.add(end - start);
      start = end;
    }
    expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([unit.least, unit.most]);
  });

  it('stand at their rank, each at most seven times as long as the one before', () => {
    for (const [rank, unit] of UNITS.entries()) {
      expect(unit.rank).toBe(rank);
      expect(unit.least / (UNITS[rank - 1] ?? unit).least).toBeLessThanOrEqual(7);
    }
  });
});

describe('unitAtLeast', () => {
  it('is the shortest unit that is wide enough at its shortest', () => {
    expect(unitAtLeast(5, 5 / DAY).name).toBe('day');
    expect(unitAtLeast(5, 4.99 / DAY).name).toBe('week');
    expect(unitAtLeast(5, 5 / (28 * DAY)).name).toBe('month');
    expect(unitAtLeast(5, 5 / (29 * DAY)).name).toBe('quarter');
  });
});

describe('rankForLength', () => {
  it.each([
    ['a day', 1, 'day'],
    ['three days', 3, 'day'],
    ['four days', 4, 'week'],
    ['a month', 31, 'month'],
    ['a season', 92, 'month'],
    ['a year', 366, 'year'],
    ['a decade', 3653, '5-years'],
    ['a century', 36_525, '50-years'],
  ])('%s is counted in bars no shorter than a third of it', (_, days, name) => {
    expect(UNITS[rankForLength(days * DAY)]?.name).toBe(name);
  });

  it('an open end is in no bar', () => {
    expect(rankForLength(Infinity)).toBe(UNITS.length);
  });
});
