import { civilDay, DAY, instantOf, weekdayOf } from '../../story/calendar.ts';
import type { Instant } from '../../story/model.ts';

export type UnitName =
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | '5-years'
  | 'decade'
  | '50-years'
  | 'century'
  | '500-years'
  | 'millennium';

/** A unit of the calendar that bins are made of, in UTC. */
export interface CalendarUnit {
  readonly name: UnitName;
  /** Position in `UNITS`; a greater one is a longer unit. */
  readonly rank: number;
  /** Shortest and longest it can be, in milliseconds. */
  readonly least: number;
  readonly most: number;
  /** The last start of a unit that is not after `instant`. */
  readonly floor: (instant: Instant) => Instant;
  /** The first start of a unit after `instant`. */
  readonly next: (instant: Instant) => Instant;
}

function years(step: number): Pick<CalendarUnit, 'floor' | 'next'> {
  const floorYear = (instant: Instant) => Math.floor(civilDay(instant).year / step) * step;
  return {
    floor: (instant) => instantOf(floorYear(instant), 1, 1),
    next: (instant) => instantOf(floorYear(instant) + step, 1, 1),
  };
}

const floorDay = (instant: Instant) => Math.floor(instant / DAY) * DAY;
/** Weeks begin on Monday. */
const floorWeek = (instant: Instant) => floorDay(instant) - ((weekdayOf(instant) + 6) % 7) * DAY;

function months(step: number): Pick<CalendarUnit, 'floor' | 'next'> {
  const start = (instant: Instant, offset: number) => {
    const { year, month } = civilDay(instant);
    return instantOf(year, Math.floor((month - 1) / step) * step + 1 + offset, 1);
  };
  return { floor: (instant) => start(instant, 0), next: (instant) => start(instant, step) };
}

const days: Pick<CalendarUnit, 'floor' | 'next'> = {
  floor: floorDay,
  next: (instant) => floorDay(instant) + DAY,
};

const weeks: Pick<CalendarUnit, 'floor' | 'next'> = {
  floor: floorWeek,
  next: (instant) => floorWeek(instant) + 7 * DAY,
};

/** Name, shortest and longest in days. */
const LENGTHS: readonly [UnitName, number, number, Pick<CalendarUnit, 'floor' | 'next'>][] = [
  ['day', 1, 1, days],
  ['week', 7, 7, weeks],
  ['month', 28, 31, months(1)],
  ['quarter', 90, 92, months(3)],
  ['year', 365, 366, years(1)],
  ['5-years', 1826, 1827, years(5)],
  ['decade', 3652, 3653, years(10)],
  ['50-years', 18_262, 18_263, years(50)],
  ['century', 36_524, 36_525, years(100)],
  ['500-years', 182_621, 182_622, years(500)],
  ['millennium', 365_242, 365_243, years(1000)],
];

/** From the shortest to the longest, none more than seven times the one before. */
export const UNITS: readonly CalendarUnit[] = LENGTHS.map(([name, least, most, bounds], rank) => ({
  name,
  rank,
  least: least * DAY,
  most: most * DAY,
  ...bounds,
}));

/** The shortest unit. Dates are never finer. */
export const DAYS: CalendarUnit = UNITS[0]!;
export const WEEKS: CalendarUnit = UNITS[1]!;

/** The shortest unit that is never narrower than `px` at `pxPerMs`; the longest of all when none is wide enough. */
export function unitAtLeast(px: number, pxPerMs: number): CalendarUnit {
  return UNITS.find(({ least }) => least * pxPerMs >= px) ?? UNITS.at(-1)!;
}

/** More bars than this and an event is a stretch of time, not a bar's worth of news. */
export const LONGEST_IN_BARS = 3;

const LIMITS = UNITS.map(({ most }) => most * LONGEST_IN_BARS);

/**
 * Rank of the shortest unit whose bars an event of that length is counted in: it must not last longer than
 * three of them. A month known to the month is one event of the month, never of its first day.
 * `UNITS.length` when it is too long for any, as with an open end.
 */
export function rankForLength(lengthMs: number): number {
  let rank = 0;
  while (rank < LIMITS.length && lengthMs > LIMITS[rank]!) rank++;
  return rank;
}
