import { DAY } from '../../story/calendar.ts';
import type { Interval } from '../../story/model.ts';
import { LONGEST_IN_BARS, rankForLength, UNITS, type CalendarUnit } from './calendar-units.ts';
import { ANNOUNCED } from '../../story/event-columns.ts';
import { memoised } from './memo.ts';
import { buildSequence, type Sequence } from './sequence.ts';
import { lowerBound } from './search.ts';

/**
 * Counts per calendar unit, for the units that have any, in time. An event is counted once, in the unit it
 * starts in, unless it is too long for bars of that unit (see `rankForLength`): those are `longEvents`.
 */
export interface Level {
  readonly unit: CalendarUnit;
  readonly length: number;
  /** `[starts[i], ends[i])` is a whole unit. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly reported: Uint32Array;
  /** Only announced. */
  readonly announced: Uint32Array;
  /** Latest end of the events counted, which may lie beyond the unit. */
  readonly reach: Float64Array;
  /** Greatest number of events in one unit. */
  readonly tallest: number;
}

/** Counts per day and class of length, from which every level is summed: one pass over the events for all. */
interface DayCounts {
  readonly length: number;
  /** Days since 1970, ascending; a day appears once per class. */
  readonly day: Int32Array;
  /** `rankForLength` of the events counted. */
  readonly rank: Uint8Array;
  readonly reported: Uint32Array;
  readonly announced: Uint32Array;
  readonly reach: Float64Array;
}

const dayCountsOf = memoised((sequence: Sequence, _key: null): DayCounts => {
  const { columns, events, starts, ends, length } = sequence;
  const day: number[] = [];
  const rank: number[] = [];
  const reported: number[] = [];
  const announced: number[] = [];
  const reach: number[] = [];
  // Open starts come first and belong to no day.
  let position = lowerBound(starts, -Number.MAX_VALUE);
  const entryOfRank = new Int32Array(UNITS.length);
  while (position < length) {
    const today = Math.floor(starts[position]! / DAY);
    const tomorrow = (today + 1) * DAY;
    entryOfRank.fill(-1);
    for (; position < length && starts[position]! < tomorrow; position++) {
      const end = ends[position]!;
      const lengthRank = rankForLength(end - starts[position]!);
      if (lengthRank === UNITS.length) continue;
      let entry = entryOfRank[lengthRank]!;
      if (entry === -1) {
        entry = entryOfRank[lengthRank] = day.length;
        day.push(today);
        rank.push(lengthRank);
        reported.push(0);
        announced.push(0);
        reach.push(end);
      }
      if (columns.status[events[position]!] === ANNOUNCED) announced[entry]!++;
      else reported[entry]!++;
      if (end > reach[entry]!) reach[entry] = end;
    }
  }
  return {
    length: day.length,
    day: Int32Array.from(day),
    rank: Uint8Array.from(rank),
    reported: Uint32Array.from(reported),
    announced: Uint32Array.from(announced),
    reach: Float64Array.from(reach),
  };
});

/** The sequence's counts per `unit`. */
export const levelOf = memoised((sequence: Sequence, unit: CalendarUnit): Level => {
  const days = dayCountsOf(sequence, null);
  const starts = new Float64Array(days.length);
  const ends = new Float64Array(days.length);
  const reported = new Uint32Array(days.length);
  const announced = new Uint32Array(days.length);
  const reach = new Float64Array(days.length);
  let last = -1;
  let tallest = 0;
  for (let entry = 0; entry < days.length; entry++) {
    if (days.rank[entry]! > unit.rank) continue;
    const instant = days.day[entry]! * DAY;
    if (last === -1 || instant >= ends[last]!) {
      last++;
      starts[last] = unit.floor(instant);
      ends[last] = unit.next(instant);
      reach[last] = -Infinity;
    }
    reported[last]! += days.reported[entry]!;
    announced[last]! += days.announced[entry]!;
    if (days.reach[entry]! > reach[last]!) reach[last] = days.reach[entry]!;
    tallest = Math.max(tallest, reported[last]! + announced[last]!);
  }
  const length = last + 1;
  return {
    unit,
    length,
    starts: starts.slice(0, length),
    ends: ends.slice(0, length),
    reported: reported.slice(0, length),
    announced: announced.slice(0, length),
    reach: reach.slice(0, length),
    tallest,
  };
});

/** The events too long for bars of `unit`, in time. */
export const longEvents: (sequence: Sequence, unit: CalendarUnit) => Sequence = memoised(
  (sequence, unit) => {
    // Too long for a week is too long for a day: only the first unit looks at every event.
    const shorter = UNITS[unit.rank - 1];
    const candidates = shorter === undefined ? sequence : longEvents(sequence, shorter);
    const long: number[] = [];
    for (let position = 0; position < candidates.length; position++) {
      if (!isInBars(candidates, position, unit)) long.push(candidates.events[position]!);
    }
    // As when all are open: nothing to copy for every unit.
    if (long.length === candidates.length) return candidates;
    return buildSequence(sequence.columns, Uint32Array.from(long));
  },
);

/** Whether the event at `position` is counted in bars of `unit`. */
export function isInBars(
  { starts, ends }: Sequence,
  position: number,
  unit: CalendarUnit,
): boolean {
  return rankForLength(ends[position]! - starts[position]!) <= unit.rank;
}

/** Indexes `[from, to)` into a level. */
export interface Slice {
  readonly from: number;
  readonly to: number;
}

/**
 * The units of a level that bear on an interval: those that overlap it, and before them those with an event
 * that does, however far it sticks out. Every event of the level that overlaps the interval is in one of them.
 */
export function sliceOf(level: Level, { start, end }: Interval): Slice {
  const to = lowerBound(level.starts, end);
  // No event reaches further beyond its unit than this.
  let from = lowerBound(level.ends, start - LONGEST_IN_BARS * level.unit.most, 0, to);
  while (from < to && level.ends[from]! <= start && level.reach[from]! <= start) from++;
  return { from, to };
}

export function countAt(level: Level, index: number): number {
  return level.reported[index]! + level.announced[index]!;
}
