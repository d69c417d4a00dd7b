import type { Instant } from '../../story/model.ts';
import {
  DAYS,
  LONGEST_IN_BARS,
  rankForLength,
  unitAtLeast,
  UNITS,
  WEEKS,
} from './calendar-units.ts';
import { CLUSTER_SPACING_PX, isCrowd, MARK_SPACING_PX, zoomStep } from './clusters.ts';
import { barUnit } from './density.ts';
import { countAt, isInBars, levelOf, longEvents } from './levels.ts';
import { memoised } from './memo.ts';
import { lowerBound } from './search.ts';
import { positionOf, type Sequence } from './sequence.ts';

/** Where in its lane a mark stands. */
export interface MarkRow {
  readonly row: number;
  /** No row was free: there it would lie under others. */
  readonly hidden: boolean;
  /** From when until when no number of a crowd stands in the row, round the mark. */
  readonly since: Instant;
  readonly until: Instant;
}

/** How many rows a lane has, and how many of them, the upper ones, no number of a crowd stands in. */
export interface RowCounts {
  readonly all: number;
  readonly clear: number;
}

/** The rows of a lane's marks, whatever is in view. */
export interface MarkRows {
  /** Where an event of the lane stands, one that the filter leaves out or a crowd swallows included. */
  readonly of: (event: number) => MarkRow;
  /** The same for one that must not stand where `other` does, if both are there at the same time. */
  readonly beside: (event: number, other: number) => MarkRow;
}

/** A mark is never narrower, with what is left free after it; in px. */
export const LEAST_PX = 12;
/** A title can be read from about here on: as long as rows are free, a mark gets one with that much room. */
const WISH_PX = 120;
/** What runs through so many px tells nothing of most views it is in, */
const THROUGH_PX = 700;
/** and so leaves the other rows to what is shorter. */
const THROUGH_SHARE = 1 / 2;
/** About as wide as the number of a crowd. */
const NUMBER_PX = 48;
/** Rows are given to so much of time at once, or more. */
const TILE_PX = 2048;
/** For longer events no row is searched beside those that have theirs. */
const SEARCHED_PX = 2 * TILE_PX;

/**
 * The rows of a lane's marks at a zoom. They depend on the events of the lane and on the zoom step, and
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
 * long as the view is wide, and never for the whole story. Events of crowded units, which are drawn as numbers, take none;
 * but where such a number stands nothing else has the row.
 */
export function markRows(sequence: Sequence, pxPerMs: number, counts: RowCounts): MarkRows {
  // Views of the same zoom differ in their last digits.
  const step = zoomStep(pxPerMs * (1 + 1e-9));
  return placedAt(clearRows(allRows(sequence, Math.max(counts.all, 1)), counts.clear), step);
}

const allRows = memoised((sequence: Sequence, all: number) => ({ sequence, all }));
const clearRows = memoised((rows: ReturnType<typeof allRows>, clear: number) => ({
  ...rows,
  clear,
}));
const placedAt = memoised(({ sequence, ...counts }: ReturnType<typeof clearRows>, step: number) =>
  placeRows(sequence, counts, step),
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

function placeRows(sequence: Sequence, { all: count, clear }: RowCounts, step: number): MarkRows {
  const { columns } = sequence;
  const numbers = numbersAt(sequence, step);
  const tiles = new Map<number, ReadonlyMap<number, Placed>>();

  const timeOf = (event: number) => {
    const from = columns.start[event]!;
    const to = Math.max(columns.end[event]!, from + LEAST_PX / step);
    return { event, from, to, wish: Math.max(to, from + WISH_PX / step) };
  };
  const rowsFor = ({ from, to }: Pick<Placed, 'from' | 'to'>) => {
    // At the closest zoom a day is as wide as the view.
    const isThrough = (to - from) * step >= THROUGH_PX && rankForLength(to - from) > 0;
    return isThrough ? Math.ceil(count * THROUGH_SHARE) : count;
  };
  /** Whether no number stands in a row within `[from, to)`. */
  const isClear = (row: number, from: Instant, to: Instant) =>
    row < clear || !(numbers.starts[lowerBound(numbers.ends, from + 1)]! < to);
  const standing = (row: number, { to }: Pick<Placed, 'to'>): MarkRow => {
    if (row < clear) return { row, hidden: false, since: -Infinity, until: Infinity };
    const after = lowerBound(numbers.starts, to);
    return {
      row,
      hidden: false,
      since: numbers.ends[after - 1] ?? -Infinity,
      until: numbers.starts[after] ?? Infinity,
    };
  };
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
        if (!isClear(row, time.from, time.to)) continue;
        const before = Math.max(wished[row]!, lastBefore(inRow, time.from, 'wishes'));
        const isWideFree =
          lastBefore(inRow, time.wish, 'ends') <= time.from && isClear(row, time.to, time.wish);
        if (before <= time.from && isWideFree) {
          best = row;
          break;
        }
        // None has all the room: the row whose last title has had most of its own.
        if (before < least) {
          best = row;
          least = before;
        }
      }
      if (best === -1) {
        tile.set(event, { ...time, wish: time.to, ...hiddenIn(limit - 1) });
        continue;
      }
      until[best] = Math.max(until[best]!, time.to);
      wished[best] = Math.max(wished[best]!, time.wish);
      tile.set(event, { ...time, ...standing(best, time) });
    }
    return tile;
  };

  const search = (event: number, except: number | null): MarkRow => {
    const time = timeOf(event);
    const limit = rowsFor(time);
    const none = hiddenIn(limit - 1 === except && limit > 1 ? limit - 2 : limit - 1);
    // All there is beside what is so long, or open, would be too much to ask for; and a row is hardly free so long.
    if ((time.to - time.from) * step > SEARCHED_PX) return none;
    const there = inRows(
      [...placedIn(0, time.from, time.to), ...longerThan(0, time.from, time.to)],
      count,
    );
    const row = there.findIndex(
      (inRow, at) =>
        at < limit &&
        at !== except &&
        lastBefore(inRow, time.to, 'ends') <= time.from &&
        isClear(at, time.from, time.to),
    );
    return row === -1 ? none : standing(row, time);
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

function hiddenIn(row: number): MarkRow {
  return { row, hidden: true, since: -Infinity, until: Infinity };
}

/**
 * When numbers of crowds stand among marks at any zoom of the step, with their brackets: in time, and at each only the
 * one. A little more than `crowdsIn` has at some of these zooms, which are of days or of weeks.
 */
function numbersAt(
  sequence: Sequence,
  step: number,
): { readonly starts: readonly Instant[]; readonly ends: readonly Instant[] } {
  const starts: Instant[] = [];
  const ends: Instant[] = [];
  if (DAYS.least * 2 * step < MARK_SPACING_PX) return { starts, ends };
  const level = levelOf(sequence, DAYS);
  const unit = DAYS.least * step < CLUSTER_SPACING_PX ? WEEKS : DAYS;
  const half = NUMBER_PX / 2 / step;
  for (let at = 0; at < level.length; at++) {
    if (!isCrowd(countAt(level, at))) continue;
    const first = unit.floor(level.starts[at]!);
    const middle = (first + unit.next(first)) / 2;
    const from = Math.min(level.starts[at]!, middle - half);
    const to = Math.max(level.ends[at]!, middle + half);
    const last = ends.length - 1;
    if (last >= 0 && from <= ends[last]!) ends[last] = Math.max(ends[last]!, to);
    else {
      starts.push(from);
      ends.push(to);
    }
  }
  return { starts, ends };
}

/** By row. Those hidden take none. */
function inRows(placed: readonly Placed[], count: number): readonly InRow[] {
  const byStart = placed.filter(({ hidden }) => !hidden).toSorted((a, b) => a.from - b.from);
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
