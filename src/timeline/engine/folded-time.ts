import { DAY } from '../../story/calendar.ts';
import type { Instant, Interval } from '../../story/model.ts';
import type { Sequence } from './sequence.ts';

/** A stretch of the overview with one scale of its own. */
export interface Piece extends Interval {
  readonly x: number;
  readonly widthPx: number;
  /** Nothing happens in it: drawn as a fold with its length under it. */
  readonly folded: boolean;
}

/**
 * Time from the first to the last event, with long stretches folded or given less room. The pieces touch,
 * in time and in px, from 0 to `widthPx`; there is at least one.
 *
 *     2014        │≷│ c. mid-2020 │≷│ autumn 2021 │ 25  26  27  28  29  30  1 Dec
 *     ├───────────┤ ├─────────────┤ ├─────────────┼───────────────────────────────┤
 *       one date        one date        one date       as many shares as dates
 */
export interface FoldedTime extends Interval {
  readonly widthPx: number;
  readonly pieces: readonly Piece[];
}

/** Holds the zigzag and "6 years" under it. */
const FOLD_PX = 44;
/** Holds a label: "May 2020". */
const PIECE_LEAST_PX = 60;
/** On a narrow strip most of the room is the days'; a fold has no words there, and a label goes on under it. */
const NARROW_PX = 480;
const NARROW_FOLD_PX = 24;
const NARROW_LEAST_PX = 40;
/** A fold or a piece of its own takes room from the rest; so many fit. */
const PX_PER_CUT = 120;

/** A stretch without events is folded when it is longer than this share of what is not folded yet. */
const FOLD_SHARE = 1 / 4;
/** Less than four weeks are a few readable days: neither folded nor on a scale of their own. */
const FOLD_LEAST = 28 * DAY;
/** A stretch in which nothing begins or ends, as of an event known to the year, gets its own scale from here. */
const SPLIT_SHARE = 1 / 8;
/** And when it is that much longer than the others on average. */
const SPLIT_RATIO = 4;

/** Between two neighbouring bounds of events. */
interface Stretch extends Interval {
  readonly covered: boolean;
}

/**
 * How to fold the time of a story. `keep` is in it, whatever happens there: the interval the timeline opens
 * on. An event with an open end does not count, so that what is "ongoing" does not hold open the years in
 * which nothing else is told; where all are open, each counts a day at its known end. Costs a sort: once per story and width, not per frame.
 */
export function foldTime(sequence: Sequence, keep: Interval, widthPx: number): FoldedTime {
  const stretches = stretchesOf(sequence, keep);
  const cut = cutsOf(stretches, Math.floor(widthPx / PX_PER_CUT));
  const raw = joined(stretches, cut);
  const widths = widthsOf(raw, widthPx);
  let x = 0;
  const pieces = raw.map(({ start, end, folded }, at): Piece => {
    const piece = { start, end, folded, x, widthPx: widths[at]! };
    x += widths[at]!;
    return piece;
  });
  return { start: raw[0]!.start, end: raw.at(-1)!.end, widthPx, pieces };
}

/** Where an instant is drawn. Those before the first piece are at 0, those after the last at the full width. */
export function xOf({ pieces, widthPx, start, end }: FoldedTime, instant: Instant): number {
  if (instant <= start) return 0;
  if (instant >= end) return widthPx;
  const piece = pieces.find((candidate) => instant < candidate.end)!;
  return piece.x + ((instant - piece.start) / (piece.end - piece.start)) * piece.widthPx;
}

/** What is drawn at `x`: undoes `xOf`, folds included. Left of 0 is the first instant, right of the width the last. */
export function instantAt({ pieces, widthPx, start, end }: FoldedTime, x: number): Instant {
  if (x <= 0) return start;
  if (x >= widthPx) return end;
  const piece = pieces.findLast((candidate) => candidate.x <= x)!;
  return piece.start + ((x - piece.x) / piece.widthPx) * (piece.end - piece.start);
}

/** The finite part of each event: `[start, end)`, or a day at the end that is known. Both ends sorted. */
function boundsOf({ starts, ends, length }: Sequence, keep: Interval) {
  const hasBounded = starts.some((start, at) => start !== -Infinity && ends[at] !== Infinity);
  const from = new Float64Array(length + 1);
  const to = new Float64Array(length + 1);
  let count = 0;
  for (let position = 0; position < length; position++) {
    const start = starts[position]!;
    const end = ends[position]!;
    if (start === -Infinity && end === Infinity) continue;
    const isOpen = start === -Infinity || end === Infinity;
    // Its one known end lies where other things are told, or in a silence that may be folded.
    if (isOpen && hasBounded) continue;
    const first = start === -Infinity ? end - DAY : start;
    const after = end === Infinity ? start + DAY : end;
    // Most events of a large story are one of many on their day: the same bounds again say nothing new.
    if (count > 0 && from[count - 1] === first && to[count - 1] === after) continue;
    from[count] = first;
    to[count] = after;
    count++;
  }
  from[count] = keep.start;
  to[count] = keep.end;
  count++;
  return { from: from.subarray(0, count).toSorted(), to: to.subarray(0, count).toSorted(), count };
}

/** All of the story's time, cut at every bound of an event. */
function stretchesOf(sequence: Sequence, keep: Interval): Stretch[] {
  const { from, to, count } = boundsOf(sequence, keep);
  const stretches: Stretch[] = [];
  let begun = 0;
  let ended = 0;
  let last = from[0]!;
  while (ended < count) {
    const next = Math.min(begun < count ? from[begun]! : Infinity, to[ended]!);
    if (next > last) {
      stretches.push({ start: last, end: next, covered: begun > ended });
      last = next;
    }
    while (begun < count && from[begun] === next) begun++;
    while (ended < count && to[ended] === next) ended++;
  }
  return stretches;
}

/** Indexes of the stretches that are folded or get a scale of their own: the longest first, at most `most`. */
function cutsOf(stretches: readonly Stretch[], most: number): ReadonlySet<number> {
  const lengthOf = (at: number) => stretches[at]!.end - stretches[at]!.start;
  const empty = longest(stretches, most, (stretch) => !stretch.covered);
  const covered = longest(stretches, most, (stretch) => stretch.covered);
  let rest = stretches.at(-1)!.end - stretches[0]!.start;
  let count = stretches.length;
  const cuts = new Set<number>();
  while (cuts.size < most) {
    const fold = empty[0];
    const split = covered[0];
    const canFold =
      fold !== undefined && lengthOf(fold) >= FOLD_LEAST && lengthOf(fold) > rest * FOLD_SHARE;
    const canSplit =
      split !== undefined &&
      lengthOf(split) >= FOLD_LEAST &&
      lengthOf(split) > rest * SPLIT_SHARE &&
      lengthOf(split) * (count - 1) > (rest - lengthOf(split)) * SPLIT_RATIO;
    if (!canFold && !canSplit) return cuts;
    const takesFold = canFold && (!canSplit || lengthOf(fold) >= lengthOf(split));
    const taken = (takesFold ? empty : covered).shift()!;
    cuts.add(taken);
    rest -= lengthOf(taken);
    count--;
  }
  return cuts;
}

/** Indexes of the `most` longest stretches that pass, the longest first, the earlier of equals first. */
function longest(
  stretches: readonly Stretch[],
  most: number,
  passes: (stretch: Stretch) => boolean,
): number[] {
  const lengthOf = ({ start, end }: Stretch) => end - start;
  const found: number[] = [];
  for (const [at, stretch] of stretches.entries()) {
    const last = found.at(-1);
    const isFull = found.length === most;
    if (!passes(stretch)) continue;
    if (isFull && (last === undefined || lengthOf(stretches[last]!) >= lengthOf(stretch))) continue;
    const place = found.findIndex((other) => lengthOf(stretches[other]!) < lengthOf(stretch));
    found.splice(place === -1 ? found.length : place, 0, at);
    if (isFull) found.pop();
  }
  return found;
}

interface RawPiece extends Interval {
  readonly folded: boolean;
  /** Number of stretches in it. */
  readonly shares: number;
}

/** Neighbouring stretches as one piece, except those that were cut. */
function joined(stretches: readonly Stretch[], cuts: ReadonlySet<number>): RawPiece[] {
  const pieces: RawPiece[] = [];
  let from = 0;
  for (let at = 0; at < stretches.length; at++) {
    const goesOn = at + 1 < stretches.length && !cuts.has(at) && !cuts.has(at + 1);
    if (goesOn) continue;
    const { end, covered } = stretches[at]!;
    const folded = cuts.has(at) && !covered;
    pieces.push({ start: stretches[from]!.start, end, folded, shares: at + 1 - from });
    from = at + 1;
  }
  return pieces;
}

/**
 * Folds have a fixed width. The rest is shared by the number of stretches between dates in each piece, since
 * that is what there is to see in it; none is narrower than its label while that is possible.
 */
function widthsOf(pieces: readonly RawPiece[], widthPx: number): number[] {
  const isNarrow = widthPx < NARROW_PX;
  const foldPx = Math.min(isNarrow ? NARROW_FOLD_PX : FOLD_PX, widthPx / (2 * pieces.length));
  const open = pieces.filter(({ folded }) => !folded);
  const room = widthPx - foldPx * (pieces.length - open.length);
  const leastPx = Math.min(isNarrow ? NARROW_LEAST_PX : PIECE_LEAST_PX, room / open.length);
  const atLeast = new Set<RawPiece>();
  const sharePx = () => {
    const sharing = open.filter((piece) => !atLeast.has(piece));
    const shares = sharing.reduce((sum, piece) => sum + piece.shares, 0);
    return (room - atLeast.size * leastPx) / shares;
  };
  for (;;) {
    const px = sharePx();
    const narrow = open.filter(
      (piece) => !atLeast.has(piece) && piece.shares * px < leastPx - 1e-9,
    );
    // All at their least: only by rounding, and then they fill the room.
    if (narrow.length === 0 || atLeast.size + narrow.length === open.length) {
      return pieces.map((piece) =>
        piece.folded ? foldPx : atLeast.has(piece) ? leastPx : piece.shares * px,
      );
    }
    for (const piece of narrow) atLeast.add(piece);
  }
}
