import { DAY } from '../../story/calendar.ts';
import { readDating } from '../../story/dating.ts';
import type { Instant, Interval } from '../../story/model.ts';
import { ONGOING_DAYS, type Span } from '../marks.ts';
import { xOf, type FoldedTime, type Piece } from './folded-time.ts';
import type { Sequence } from './sequence.ts';

/** An event that is too long for a square, or not known to the day: what of it is seen in one piece. */
export interface OverviewLine {
  readonly event: number;
  readonly x: number;
  readonly widthPx: number;
  /** From the foot, counted from 0; the same in every piece. */
  readonly row: number;
  /** Where its soft ends begin and end, in px from `x`; the same number twice is a hard end. */
  readonly fadeIn: readonly [number, number];
  readonly fadeOut: readonly [number, number];
  /** Whether the filter leaves it in. */
  readonly shown: boolean;
}

/** Lines one above the other. */
const ROWS = 4;
const GAP_PX = 4;
/** What is short is still seen to have soft ends. */
const LEAST_PX = 14;
/** How far the soft end reaches of what began before a known day, or in a fold. */
const SOFT_PX = 48;
/** Whether an event is known only to the month or less, or roughly: a square would claim its day. */
export function isVague({ columns }: Sequence, event: number): boolean {
  const { precision, startEdge } = readDating(columns.dating?.[event] ?? 0);
  return precision !== 'day' || startEdge === 'approximate';
}

/**
 * The lines of one piece, first what is in `rows` already, by event: those keep their row from piece to piece. What
 * finds no row is left out, and so is what does not reach into the piece. Adds the rows it gives to `rows`.
 * `rule` is where what is ongoing stops being told.
 */
export function linesOf(
  sequence: Sequence,
  positions: readonly number[],
  mask: Uint8Array | null,
  piece: Piece,
  folded: FoldedTime,
  rule: Instant,
  rows: Map<number, number>,
): OverviewLine[] {
  const free = new Float64Array(ROWS).fill(-Infinity);
  const eventOf = (position: number) => sequence.events[position]!;
  const goesOn = (position: number) => (rows.has(eventOf(position)) ? 0 : 1);
  const lines: OverviewLine[] = [];
  for (const position of positions.toSorted((a, b) => goesOn(a) - goesOn(b))) {
    const event = eventOf(position);
    const { left, right, fadeStart, fadeEnd } = foldedSpan(sequence, position, folded, rule);
    const x = Math.max(left, piece.x);
    const end = Math.min(right, piece.x + piece.widthPx);
    if (end <= x) continue;
    const kept = rows.get(event);
    const row =
      kept !== undefined && free[kept]! <= x ? kept : free.findIndex((until) => until <= x);
    if (row === -1) continue;
    free[row] = end + GAP_PX;
    rows.set(event, row);
    lines.push({
      event,
      x,
      widthPx: end - x,
      row,
      fadeIn: [left - x, left + fadeStart - x],
      fadeOut: [right - fadeEnd - x, right - x],
      shown: mask === null || mask[event] === 1,
    });
  }
  return lines;
}

/** Where a line runs, in px of the overview, folds and all: `spanOf` of a mark, where time is folded. */
function foldedSpan(sequence: Sequence, at: number, folded: FoldedTime, rule: Instant): Span {
  const start = sequence.starts[at]!;
  const end = sequence.ends[at]!;
  const dating = readDating(sequence.columns.dating?.[sequence.events[at]!] ?? 0);
  const isOngoing = end === Infinity;
  const fold = folded.pieces.find((piece) => piece.folded && isIn(piece, start));
  const began = fold === undefined ? xOf(folded, start) : fold.x + fold.widthPx;
  const told = Math.max(xOf(folded, rule), start === -Infinity ? 0 : began);
  const fades = Math.max(ONGOING_DAYS * dayPxAt(folded, rule), LEAST_PX);
  const right = isOngoing ? Math.min(told + fades, folded.widthPx) : xOf(folded, end);
  const left = start === -Infinity ? Math.max(right - 1.5 * SOFT_PX, 0) : began;
  const length = right - left;
  if (!isOngoing && length < LEAST_PX && isVague(sequence, sequence.events[at]!)) {
    const middle = Math.min(
      Math.max((left + right) / 2, LEAST_PX / 2),
      folded.widthPx - LEAST_PX / 2,
    );
    const fade = LEAST_PX * 0.4;
    return {
      left: middle - LEAST_PX / 2,
      right: middle + LEAST_PX / 2,
      fadeStart: fade,
      fadeEnd: fade,
    };
  }
  const coarse = dating.precision === 'day' ? 0 : Math.min(length * 0.2, SOFT_PX);
  const far = Math.min(length * 0.4, SOFT_PX);
  return {
    left,
    right,
    fadeStart:
      start === -Infinity || fold !== undefined
        ? far
        : dating.startEdge === 'approximate'
          ? isOngoing
            ? far
            : length * 0.4
          : coarse,
    fadeEnd: isOngoing
      ? Math.max(right - told, Math.min(LEAST_PX, length))
      : dating.startEdge === 'approximate' && dating.endEdge === 'approximate'
        ? length * 0.4
        : coarse,
  };
}

const isIn = ({ start, end }: Interval, instant: Instant) => instant >= start && instant < end;

/** How wide a day is there; after the last piece, as in it. */
function dayPxAt({ pieces }: FoldedTime, instant: Instant): number {
  const piece = pieces.find(({ end }) => instant < end) ?? pieces.at(-1)!;
  return piece.folded ? 0 : (piece.widthPx / (piece.end - piece.start)) * DAY;
}
