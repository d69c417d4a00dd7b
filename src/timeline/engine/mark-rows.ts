import type { Instant } from '../../story/model.ts';
import { LONGEST_IN_BARS, rankForLength, unitAtLeast, UNITS } from './calendar-units.ts';
import { isCrowd, MARK_SPACING_PX, zoomStep } from './clusters.ts';
import { barUnit } from './density.ts';
import { countAt, isInBars, levelOf, longEvents } from './levels.ts';
import { memoised } from './memo.ts';
import { lowerBound } from './search.ts';
import { positionOf, type Sequence } from './sequence.ts';

/** Where in its lane a mark stands. */
export interface MarkRow {
  readonly row: number;
  /** No row was free: it lies under others, and has no title. */
  readonly hidden: boolean;
}

/** The rows of a lane's marks, whatever is in view. */
export interface MarkRows {
  /** Where an event of the lane stands, one that the filter leaves out or a crowd swallows included. */
  readonly of: (event: number) => MarkRow;
  /** The same for one that must not stand where `other` does, if both are there at the same time. */
  readonly beside: (event: number, other: number) => MarkRow;
}

/** A mark is never narrower, with what is left free after it; in px. */
const LEAST_PX = 12;
/** A title can be read from about here on: as long as rows are free, a mark gets one with that much room. */
const WISH_PX = 120;
/** What runs through so many px tells nothing of most views it is in, */
const THROUGH_PX = 700;
/** and so takes no more rows than these. */
const THROUGH_ROWS = 2;
/** Rows are given to so much of time at once, or more. */
const TILE_PX = 2048;

/**
 * The rows of a lane's marks at a zoom, `count` of them. They depend on the events of the lane and on the zoom step, and
 * on nothing else: not on where the view begins or ends, nor on how much of the lane is drawn. So a mark keeps its row in
 * every pan, and in a zoom until the step is passed.
 *
 *     years    ├────────────────┼────────────────┤
 *     months   ├──1──┼──2──┼──1──┼──2──┼──1──┼──2──┤
 *     days     ├1┼2┼1┼2┼1┼2┼1┼2┼1┼2┼1┼2┼1┼2┼1┼2┼1┼2┤
 *
 * The longest events have their rows first, class by class (`rankForLength`): what density draws of a lane needs nothing
 * of the classes below. Of a class, time is cut into tiles twice as long as its events at least; every other tile is
 * placed for itself (1), and those between (2) beside what is left and right of them. So a row asks for a few tiles, as
 * long as the view is wide, and never for the whole story. Events of crowded units, which are drawn as numbers, take none.
 */
export function markRows(sequence: Sequence, pxPerMs: number, count: number): MarkRows {
  // Views of the same zoom differ in their last digits.
  const step = zoomStep(pxPerMs * (1 + 1e-9));
  return placedAt(countedRows(sequence, count), step);
}

const countedRows = memoised((sequence: Sequence, count: number) => ({ sequence, count }));
const placedAt = memoised(({ sequence, count }: ReturnType<typeof countedRows>, step: number) =>
  placeRows(sequence, Math.max(count, 1), step),
);

/** An event in its row. */
interface Placed extends MarkRow {
  readonly event: number;
  readonly from: Instant;
  readonly to: Instant;
  /** The end of a title as long as it should be. */
  readonly wish: Instant;
}

/** Those of one row, by start. */
interface InRow {
  readonly starts: readonly number[];
  /** The latest end, and the latest end of a title, of those up to here. */
  readonly ends: readonly number[];
  readonly wishes: readonly number[];
}

function placeRows(sequence: Sequence, count: number, step: number): MarkRows {
  const { columns } = sequence;
  const tiles = new Map<number, ReadonlyMap<number, Placed>>();

  const timeOf = (event: number) => {
    const from = columns.start[event]!;
    const to = Math.max(columns.end[event]!, from + LEAST_PX / step);
    return { event, from, to, wish: Math.max(to, from + WISH_PX / step) };
  };
  const rowsFor = ({ from, to }: Pick<Placed, 'from' | 'to'>) =>
    (to - from) * step >= THROUGH_PX ? Math.min(THROUGH_ROWS, count) : count;
  /** How long an event of a class and its title last at most. */
  const longestOf = (rank: number) =>
    Math.max((UNITS[rank]?.most ?? Infinity) * LONGEST_IN_BARS, WISH_PX / step);
  const lengthOf = (rank: number) => Math.max(2 * longestOf(rank), TILE_PX / step);

  /** What the tiles of a class have in a part of time. */
  const placedIn = (rank: number, from: Instant, to: Instant): readonly Placed[] => {
    const length = lengthOf(rank);
    const found: Placed[] = [];
    const first = length === Infinity ? 0 : Math.floor(from / length) - 1;
    const last = length === Infinity ? 0 : Math.floor(to / length);
    for (let at = first; at <= last; at++) {
      for (const placed of tileOf(rank, at).values()) {
        if (placed.from < to && placed.wish > from) found.push(placed);
      }
    }
    return found;
  };
  const longerThan = (rank: number, from: Instant, to: Instant): readonly Placed[] =>
    UNITS.flatMap(({ rank: above }) => (above >= rank ? placedIn(above + 1, from, to) : []));

  const tileOf = (rank: number, at: number): ReadonlyMap<number, Placed> => {
    const key = at * (UNITS.length + 1) + rank;
    const known = tiles.get(key);
    if (known !== undefined) return known;
    const length = lengthOf(rank);
    const isAll = length === Infinity;
    const from = isAll ? -Infinity : at * length;
    const to = isAll ? Infinity : from + length;
    const members = membersOf(sequence, rank, from, to, step);
    const tile = members.length === 0 ? new Map<number, Placed>() : place(members, rank, from, to);
    tiles.set(key, tile);
    return tile;
  };
  const place = (
    members: readonly number[],
    rank: number,
    from: Instant,
    to: Instant,
  ): ReadonlyMap<number, Placed> => {
    const length = lengthOf(rank);
    const at = from / length;
    const beside =
      Math.abs(Math.round(at)) % 2 === 1
        ? [
            ...tileOf(rank, Math.round(at) - 1).values(),
            ...tileOf(rank, Math.round(at) + 1).values(),
          ]
        : [];
    const there = inRows([...longerThan(rank, from, to + longestOf(rank)), ...beside], count);
    const until = there.map(() => -Infinity);
    const wished = there.map(() => -Infinity);
    const tile = new Map<number, Placed>();
    for (const event of members) {
      const time = timeOf(event);
      const limit = rowsFor(time);
      let best = -1;
      let least = Infinity;
      for (let row = 0; row < limit; row++) {
        const inRow = there[row]!;
        if (until[row]! > time.from || lastBefore(inRow, time.to, 'ends') > time.from) continue;
        const before = Math.max(wished[row]!, lastBefore(inRow, time.from, 'wishes'));
        if (before <= time.from && lastBefore(inRow, time.wish, 'ends') <= time.from) {
          best = row;
          break;
        }
        // None has all the room: the row whose last title has had most of its own.
        if (before < least) {
          best = row;
          least = before;
        }
      }
      const hidden = best === -1;
      const row = hidden ? limit - 1 : best;
      const wish = hidden ? time.to : time.wish;
      until[row] = Math.max(until[row]!, time.to);
      wished[row] = Math.max(wished[row]!, wish);
      tile.set(event, { ...time, wish, row, hidden });
    }
    return tile;
  };

  const search = (event: number, except: number | null): MarkRow => {
    const time = timeOf(event);
    const limit = rowsFor(time);
    const there = inRows(
      [...placedIn(0, time.from, time.to), ...longerThan(0, time.from, time.to)],
      count,
    );
    const row = there.findIndex(
      (inRow, at) => at < limit && at !== except && lastBefore(inRow, time.to, 'ends') <= time.from,
    );
    return row === -1 ? { row: limit - 1, hidden: true } : { row, hidden: false };
  };
  const of = (event: number): MarkRow => {
    const position = positionOf(sequence, event);
    if (position !== null) {
      const from = sequence.starts[position]!;
      const rank = rankForLength(sequence.ends[position]! - from);
      const length = lengthOf(rank);
      const placed = tileOf(rank, length === Infinity ? 0 : Math.floor(from / length)).get(event);
      if (placed !== undefined) return placed;
    }
    return search(event, null);
  };
  const beside = (event: number, other: number): MarkRow => {
    const own = of(event);
    const { row } = of(other);
    const [a, b] = [timeOf(event), timeOf(other)];
    if (event === other || own.row !== row || a.from >= b.to || b.from >= a.to) return own;
    return search(event, row);
  };
  return { of, beside };
}

function inRows(placed: readonly Placed[], count: number): readonly InRow[] {
  const byStart = placed.toSorted((a, b) => a.from - b.from);
  return Array.from({ length: count }, (_, row) => {
    const own = byStart.filter((one) => one.row === row);
    let [end, wish] = [-Infinity, -Infinity];
    return {
      starts: own.map(({ from }) => from),
      ends: own.map(({ to }) => (end = Math.max(end, to))),
      wishes: own.map((one) => (wish = Math.max(wish, one.wish))),
    };
  });
}

/** Until when what began in a row before `instant` lasts; with its titles, or without. */
function lastBefore(inRow: InRow, instant: Instant, what: 'ends' | 'wishes'): Instant {
  const before = lowerBound(inRow.starts, instant) - 1;
  return before < 0 ? -Infinity : inRow[what][before]!;
}

/**
 * Events of one class of length that begin in `[from, to)`, in time, without those that are in a crowd at any zoom of the
 * step and too short for density to draw them one by one.
 */
function membersOf(
  sequence: Sequence,
  rank: number,
  from: Instant,
  to: Instant,
  step: number,
): readonly number[] {
  const unit = UNITS[rank];
  const shorter = UNITS[rank - 1];
  const inClass = shorter === undefined ? sequence : longEvents(sequence, shorter);
  const members: number[] = [];
  const take = (begin: Instant, end: Instant) => {
    const stop = lowerBound(inClass.starts, end);
    for (let position = lowerBound(inClass.starts, begin); position < stop; position++) {
      if (unit === undefined || isInBars(inClass, position, unit)) {
        members.push(inClass.events[position]!);
      }
    }
  };
  if (rank > barUnit(2 * step).rank) {
    take(from, to);
    return members;
  }
  const level = levelOf(sequence, unitAtLeast(MARK_SPACING_PX, 2 * step));
  for (let at = lowerBound(level.ends, from + 1); at < level.length; at++) {
    if (level.starts[at]! >= to) break;
    if (isCrowd(countAt(level, at))) continue;
    take(Math.max(level.starts[at]!, from), Math.min(level.ends[at]!, to));
  }
  return members;
}
