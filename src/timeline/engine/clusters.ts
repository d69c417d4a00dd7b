import type { Instant, Interval } from '../../story/model.ts';
import { DAYS, WEEKS, type CalendarUnit } from './calendar-units.ts';
import { countAt, isInBars, levelOf, sliceOf, type Level, type Slice } from './levels.ts';
import { lowerBound } from './search.ts';
import type { Sequence } from './sequence.ts';

/** No two peaks of a lane that have labels are closer than this. */
export const CLUSTER_SPACING_PX = 90;
/** Marks closer than this are not told apart. */
export const MARK_SPACING_PX = 24;
/** More than this many marks in the width of one are a crowd. */
const STACK_MOST = 6;

/** A peak of fewer events needs no number: its bars can be read. */
const PEAK_LEAST = 10;
/** A bump less than this share of the highest one around is not worth a label. */
const PEAK_PROMINENCE = 0.35;
/** How far around, in label spacings. */
const PEAK_SURROUNDINGS = 4;
/** A cluster extends from its peak over the bars of at least this share of it. */
const PEAK_FLANK = 0.3;

/** Some units of a level, spoken of as one: whose bars carry a number. */
export interface Cluster {
  /** Same cluster, same key, for as long as the zoom step lasts. */
  readonly key: string;
  readonly unit: CalendarUnit;
  /** From the start of its first unit to the end of its last. */
  readonly start: Instant;
  readonly end: Instant;
  /** Latest end of its events. */
  readonly reach: Instant;
  /**
   * Where its label belongs: over the middle of its extent, or, of crowds, as near to it as their neighbours allow. At least
   * 45 px from any other of the lane.
   */
  readonly center: Instant;
  readonly reported: number;
  /** Only announced. */
  readonly announced: number;
  /** Units in its extent with fewer events are not part of it. */
  readonly least: number;
  /** Events of its units that are not counted, because they are drawn by themselves: the selected, the focused one. */
  readonly except: readonly number[];
}

/**
 * The zoom step: the power of two at or below `pxPerMs`. Distances in time that are derived from it stay the
 * same through a whole step, so that zooming does not reshuffle clusters continuously either.
 */
export function zoomStep(pxPerMs: number): number {
  return 2 ** Math.floor(Math.log2(pxPerMs));
}

/**
 * The peaks of a level that bear on the interval, at least 90 px apart at any zoom within the step, in time.
 * Whether a unit is a peak depends on its surroundings in time and on nothing else, so panning never moves one.
 *
 *          ┌──┐
 *          │23│                          highest within 90 px on both sides,
 *          └──┘                          and not dwarfed by what is within 360 px
 *         ┌────┐
 *          ▂▆▅
 *     ▁▁▂▁▅███▆▂▁▁▁
 */
export function peaksIn(level: Level, interval: Interval, step: number): Cluster[] {
  const spacing = CLUSTER_SPACING_PX / step;
  const { from, to } = sliceOf(level, {
    start: interval.start - spacing,
    end: interval.end + spacing,
  });
  const clusters: Cluster[] = [];
  for (let index = from; index < to; index++) {
    if (countAt(level, index) * (1 + spacing / level.unit.least) < PEAK_LEAST) continue;
    if (!isHighest(level, index, spacing)) continue;
    const { from: first, to: after } = flanks(level, index, spacing / 2);
    const cluster = clusterOf(level, { from: first, to: after }, 1, null);
    if (cluster.reported + cluster.announced < PEAK_LEAST) continue;
    if (cluster.start >= interval.end || Math.max(cluster.end, cluster.reach) <= interval.start)
      continue;
    if (isProminent(level, index, spacing * PEAK_SURROUNDINGS)) clusters.push(cluster);
  }
  return clusters;
}

/** Whether more events start in a unit about as wide as a mark than can be drawn one by one. */
export function isCrowd(count: number): boolean {
  return count > STACK_MOST;
}

/**
 * The crowded days that bear on the interval, one cluster per day or, where days are narrower than a label's
 * spacing, per week; in time. Days must be at least 24 px wide, so that weeks are wide enough. A cluster counts
 * all crowds of its week, those beyond the view's edge included: it is the same wherever the edge is.
 */
export function crowdsIn(sequence: Sequence, interval: Interval, pxPerMs: number): Cluster[] {
  const level = levelOf(sequence, DAYS);
  const tile = DAYS.least * pxPerMs >= CLUSTER_SPACING_PX ? DAYS : WEEKS;
  const slice = sliceOf(level, interval);
  if (slice.from === slice.to) return [];
  const clusters: Cluster[] = [];
  let index = lowerBound(level.starts, tile.floor(level.starts[slice.from]!));
  while (index < slice.to) {
    const tileStart = tile.floor(level.starts[index]!);
    const tileEnd = tile.next(tileStart);
    let first = -1;
    let last = -1;
    for (; index < level.length && level.starts[index]! < tileEnd; index++) {
      if (!isCrowd(countAt(level, index))) continue;
      if (first === -1) first = index;
      last = index;
    }
    if (first === -1) continue;
    const quarter = (tileEnd - tileStart) / 4;
    const within = { start: tileStart + quarter, end: tileEnd - quarter };
    const cluster = clusterOf(level, { from: first, to: last + 1 }, STACK_MOST + 1, within);
    const isSeen =
      cluster.start < interval.end && Math.max(cluster.end, cluster.reach) > interval.start;
    if (isSeen) clusters.push(cluster);
  }
  return clusters;
}

/** The first `limit` events that a cluster counts, in time. */
export function clusterEvents(sequence: Sequence, cluster: Cluster, limit = Infinity): number[] {
  const level = levelOf(sequence, cluster.unit);
  const found: number[] = [];
  const end = lowerBound(level.starts, cluster.end);
  for (let index = lowerBound(level.starts, cluster.start); index < end; index++) {
    if (countAt(level, index) < cluster.least) continue;
    const stop = lowerBound(sequence.starts, level.ends[index]!);
    let position = lowerBound(sequence.starts, level.starts[index]!);
    for (; position < stop && found.length < limit; position++) {
      const event = sequence.events[position]!;
      if (cluster.except.includes(event)) continue;
      if (isInBars(sequence, position, cluster.unit)) found.push(event);
    }
  }
  return found;
}

function centerOf({ starts, ends }: Level, index: number): Instant {
  return starts[index]! + (ends[index]! - starts[index]!) / 2;
}

/** `within`: where its label must stay, if not anywhere over its extent. */
function clusterOf(
  level: Level,
  { from, to }: Slice,
  least: number,
  within: Interval | null,
): Cluster {
  let reported = 0;
  let announced = 0;
  let reach = -Infinity;
  for (let index = from; index < to; index++) {
    if (countAt(level, index) < least) continue;
    reported += level.reported[index]!;
    announced += level.announced[index]!;
    reach = Math.max(reach, level.reach[index]!);
  }
  const start = level.starts[from]!;
  const end = level.ends[to - 1]!;
  const key = `${level.unit.name} ${start} ${end}`;
  const middle = start + (end - start) / 2;
  const center = within === null ? middle : Math.min(Math.max(middle, within.start), within.end);
  return {
    key,
    unit: level.unit,
    start,
    end,
    reach,
    center,
    reported,
    announced,
    least,
    except: [],
  };
}

/** Whether no unit whose center is closer than `distance` is higher. Of equals, one is taken by `lot`. */
function isHighest(level: Level, index: number, distance: number): boolean {
  return (
    !someWithin(level, index, -1, distance, (other) => isHigher(level, other, index)) &&
    !someWithin(level, index, 1, distance, (other) => isHigher(level, other, index))
  );
}

function isHigher(level: Level, other: number, index: number): boolean {
  const difference = countAt(level, other) - countAt(level, index);
  if (difference !== 0) return difference > 0;
  const lots = lot(level.starts[other]!) - lot(level.starts[index]!);
  return lots !== 0 ? lots > 0 : other < index;
}

/**
 * A number that a start always draws. Were the earlier of two equals to win, a long even stretch would have
 * its only label at its start, out of sight; by lot it has one every few hundred px.
 */
function lot(start: Instant): number {
  return Math.imul(Math.floor(start / 86_400_000) ^ 0x5bd1e995, 0x9e3779b1) >>> 0;
}

function isProminent(level: Level, index: number, distance: number): boolean {
  const dwarf = countAt(level, index) / PEAK_PROMINENCE;
  const dwarfs = (other: number) => countAt(level, other) > dwarf;
  return (
    !someWithin(level, index, -1, distance, dwarfs) &&
    !someWithin(level, index, 1, distance, dwarfs)
  );
}

/** Whether one of the units on that side whose center is closer than `distance` passes, the nearest first. */
function someWithin(
  level: Level,
  index: number,
  side: 1 | -1,
  distance: number,
  passes: (other: number) => boolean,
): boolean {
  const center = centerOf(level, index);
  for (let other = index + side; other >= 0 && other < level.length; other += side) {
    if (Math.abs(centerOf(level, other) - center) >= distance) return false;
    if (passes(other)) return true;
  }
  return false;
}

/** The peak and its flanks: units that stand close to each other, no further from its center than `distance`. */
function flanks(level: Level, peak: number, distance: number): Slice {
  const center = centerOf(level, peak);
  const enough = countAt(level, peak) * PEAK_FLANK;
  const gap = 2 * level.unit.most;
  let from = peak;
  while (
    from > 0 &&
    countAt(level, from - 1) >= enough &&
    level.starts[from]! - level.ends[from - 1]! <= gap &&
    center - level.starts[from - 1]! <= distance
  ) {
    from--;
  }
  let to = peak + 1;
  while (
    to < level.length &&
    countAt(level, to) >= enough &&
    level.starts[to]! - level.ends[to - 1]! <= gap &&
    level.ends[to]! - center <= distance
  ) {
    to++;
  }
  return { from, to };
}
