import type { Instant, Interval } from '../../story/model.ts';
import type { EventColumns } from '../../story/event-columns.ts';
import { memoised } from './memo.ts';
import { lowerBound, upperBound } from './search.ts';

/**
 * Dated events in time: by start, then by row. Positions count from 0 in that order.
 *
 *   position   0     1     2     3
 *   events     17    4     5     99        row in the columns
 *   starts     -∞    Mon   Mon   Tue
 *   ends       Tue   Tue   Sun   ∞         by position
 *   endsSorted Tue   Tue   Sun   ∞         by themselves
 */
export interface Sequence {
  readonly columns: EventColumns;
  readonly length: number;
  readonly events: Uint32Array;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly endsSorted: Float64Array;
}

/** The sequence of `events`, which must be dated, in time and without repetition. */
export function buildSequence(columns: EventColumns, events: Uint32Array): Sequence {
  const length = events.length;
  const starts = new Float64Array(length);
  const ends = new Float64Array(length);
  let sorted = true;
  let previous = -Infinity;
  for (let position = 0; position < length; position++) {
    const event = events[position]!;
    const start = columns.start[event]!;
    const end = Math.max(columns.end[event]!, start + 1);
    starts[position] = start;
    ends[position] = end;
    if (end < previous) sorted = false;
    previous = end;
  }
  return { columns, length, events, starts, ends, endsSorted: sorted ? ends : ends.toSorted() };
}

/** The events of an index that pass, in time; all of them at no cost. */
export function sequenceOf(
  { all }: { readonly all: Sequence },
  passes: (event: number) => boolean,
): Sequence {
  const events = all.events.filter(passes);
  return events.length === all.length ? all : buildSequence(all.columns, events);
}

/** How many events overlap `[start, end)`, in two binary searches. 0 for an empty interval. */
export function countOverlapping(sequence: Sequence, { start, end }: Interval): number {
  if (!(start < end)) return 0;
  return lowerBound(sequence.starts, end) - upperBound(sequence.endsSorted, start);
}

/** Children of one node. A larger tree for less memory: 16 costs a fifteenth of `ends`. */
const FAN_OUT = 16;

/** Level 0 is `ends`; each value of a level is the greatest of 16 of the level below. */
const maximaOf = memoised((sequence: Sequence, _key: null): readonly Float64Array[] => {
  const levels = [sequence.ends];
  for (let below = sequence.ends; below.length > FAN_OUT;) {
    const level = new Float64Array(Math.ceil(below.length / FAN_OUT)).fill(-Infinity);
    for (let index = 0; index < below.length; index++) {
      const parent = Math.floor(index / FAN_OUT);
      if (below[index]! > level[parent]!) level[parent] = below[index]!;
    }
    levels.push(level);
    below = level;
  }
  return levels;
});

/** The first position from `from` on whose event ends after `instant`; `length` when there is none. */
function nextEndingAfter(sequence: Sequence, from: number, instant: Instant): number {
  const levels = maximaOf(sequence, null);
  let level = 0;
  let index = from;
  while (index < levels[level]!.length) {
    if (levels[level]![index]! > instant) {
      if (level === 0) return index;
      level--;
      index *= FAN_OUT;
    } else {
      index++;
      while (index % FAN_OUT === 0 && level + 1 < levels.length) {
        level++;
        index /= FAN_OUT;
      }
    }
  }
  return sequence.length;
}

/**
 * Positions of the first `limit` events that overlap `[start, end)`, in time. Each costs at most a walk up
 * and down the tree of ends, however many shorter events lie between.
 */
export function overlapping(
  sequence: Sequence,
  { start, end }: Interval,
  limit = Infinity,
): number[] {
  const found: number[] = [];
  if (!(start < end)) return found;
  const stop = lowerBound(sequence.starts, end);
  let position = nextEndingAfter(sequence, 0, start);
  while (position < stop && found.length < limit) {
    found.push(position);
    position = nextEndingAfter(sequence, position + 1, start);
  }
  return found;
}

/** The first `limit` events that overlap the interval, in time. */
export function eventsIn(sequence: Sequence, interval: Interval, limit = Infinity): number[] {
  return overlapping(sequence, interval, limit).map((position) => sequence.events[position]!);
}

/** The position an event has, or would have, in the sequence. Undated events come after all others. */
function placeOf({ columns, events, starts, length }: Sequence, event: number): number {
  const start = columns.start[event]!;
  if (Number.isNaN(start)) return length;
  const from = lowerBound(starts, start);
  return lowerBound(events, event, from, upperBound(starts, start, from));
}

/** The event's position, or `null` when the sequence does not hold it. */
export function positionOf(sequence: Sequence, event: number): number | null {
  const place = placeOf(sequence, event);
  return sequence.events[place] === event ? place : null;
}

/** The first event in time, or `null`. */
export function firstEvent({ events }: Sequence): number | null {
  return events[0] ?? null;
}

/** The last event in time, or `null`. */
export function lastEvent({ events }: Sequence): number | null {
  return events.at(-1) ?? null;
}

/** The event after `event`, which the sequence need not hold (it may be filtered out); `null` after the last. */
export function nextEvent(sequence: Sequence, event: number): number | null {
  const place = placeOf(sequence, event);
  return sequence.events[sequence.events[place] === event ? place + 1 : place] ?? null;
}

/** The event before `event`, which the sequence need not hold; `null` before the first. */
export function previousEvent(sequence: Sequence, event: number): number | null {
  return sequence.events[placeOf(sequence, event) - 1] ?? null;
}

/** The event that starts closest to `instant`, the earlier of two; one with an open start only where all have. */
export function nearestEvent(
  { events, starts, length }: Sequence,
  instant: Instant,
): number | null {
  if (length === 0) return null;
  const at = lowerBound(starts, instant);
  const before = Math.max(at - 1, 0);
  const after = Math.min(at, length - 1);
  const isAfterCloser = starts[after]! - instant < instant - starts[before]!;
  return events[isAfterCloser ? after : before]!;
}
