import { civilDay, DAY, instantOf, weekdayOf } from '../../story/calendar.ts';
import type { Instant } from '../../story/model.ts';

export type UnitName =
  'day' | 'week' | 'month' | 'year' | 'decade' | 'century' | 'millennium' | 'ten-millennia';

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
const month = (instant: Instant, offset: number) => {
  const civil = civilDay(instant);
  return instantOf(civil.year, civil.month + offset, 1);
};

/** From the shortest to the longest. */
export const UNITS: readonly CalendarUnit[] = [
  {
    name: 'day',
    rank: 0,
    least: DAY,
    most: DAY,
    floor: floorDay,
    next: (instant) => floorDay(instant) + DAY,
  },
  {
    name: 'week',
    rank: 1,
    least: 7 * DAY,
    most: 7 * DAY,
    floor: floorWeek,
    next: (instant) => floorWeek(instant) + 7 * DAY,
  },
  {
    name: 'month',
    rank: 2,
    least: 28 * DAY,
    most: 31 * DAY,
    floor: (instant) => month(instant, 0),
    next: (instant) => month(instant, 1),
  },
  { name: 'year', rank: 3, least: 365 * DAY, most: 366 * DAY, ...years(1) },
  { name: 'decade', rank: 4, least: 3652 * DAY, most: 3653 * DAY, ...years(10) },
  { name: 'century', rank: 5, least: 36_524 * DAY, most: 36_525 * DAY, ...years(100) },
  {
    name: 'millennium',
    rank: 6,
    least: 365_242 * DAY,
    most: 365_243 * DAY,
    ...years(1000),
  },
  // All of the calendar, so that a tile for labels is found however far one zooms out.
  {
    name: 'ten-millennia',
    rank: 7,
    least: 3_652_425 * DAY,
    most: 3_652_425 * DAY,
    ...years(10_000),
  },
];

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
