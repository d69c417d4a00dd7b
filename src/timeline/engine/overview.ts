import { DAY } from '../../story/calendar.ts';
import type { Instant } from '../../story/model.ts';
import type { CalendarUnit } from './calendar-units.ts';
import { ANNOUNCED } from '../../story/event-columns.ts';
import { barUnit, type Bars } from './density.ts';
import type { EventIndex } from './event-index.ts';
import type { FoldedTime, Piece } from './folded-time.ts';
import { isInBars, longEvents } from './levels.ts';
import { isVague, linesOf, type OverviewLine } from './overview-lines.ts';
import { lowerBound } from './search.ts';
import { countOverlapping, overlapping, type Sequence } from './sequence.ts';

/** Events of one day, or, where days are narrower than a square, of one square's width. */
export interface Stack {
  /** Its middle, in px of the overview. */
  readonly x: number;
  readonly reported: number;
  /** Only announced. */
  readonly announced: number;
  /** Left out by the filter. */
  readonly others: number;
}

export type OverviewContent =
  | { readonly kind: 'fold' }
  | { readonly kind: 'squares'; readonly stacks: readonly Stack[] }
  | {
      readonly kind: 'bars';
      /** Of the filter, and of all events in the same units; bars end where the piece does. */
      readonly shown: Bars;
      readonly all: Bars;
      /** The greatest count of `all`. */
      readonly tallest: number;
    };

export interface OverviewPiece extends Piece {
  readonly content: OverviewContent;
  readonly lines: readonly OverviewLine[];
}

/** A square and the gap beside it. */
const SQUARE_PITCH_PX = 9;
/** Squares of a piece are bars instead when more stack. */
const STACK_MOST = 6;
/** The most long events a piece has lines for. */
const LINES_MOST = 12;
/** An event of up to three days is a square on each of them, a longer one a line. */
const SQUARE_DAYS = 3;

/**
 * What the overview shows in each piece of folded time: a square per event and day, or bars where squares
 * would stack higher than six. `shown` is `whole` narrowed by the filter, or `whole` itself. One pass over the
 * events at most: per filter and width, not per frame. `rule` is the last published rule, to which ongoing events are
 * told; without one they are to the end.
 */
export function layoutOverview(
  whole: EventIndex,
  shown: EventIndex,
  folded: FoldedTime,
  rule: Instant = folded.end,
): OverviewPiece[] {
  const rows = new Map<number, number>();
  return folded.pieces.map((piece) => {
    if (piece.folded) return { ...piece, content: { kind: 'fold' }, lines: [] };
    const draw = (sequence: Sequence, positions: readonly number[]) =>
      linesOf(sequence, positions, shown.mask, piece, folded, rule, rows);
    const few = layoutSquares(whole, shown.mask, piece, draw);
    return { ...piece, ...(few ?? layoutBars(whole, shown, piece, draw)) };
  });
}

type Drawn = Pick<OverviewPiece, 'content' | 'lines'>;
type DrawLines = (sequence: Sequence, positions: readonly number[]) => OverviewLine[];

const pxPerMsOf = ({ widthPx, start, end }: Piece) => widthPx / (end - start);

/** `null` when there are too many events for squares. */
function layoutSquares(
  whole: EventIndex,
  mask: Uint8Array | null,
  piece: Piece,
  draw: DrawLines,
): Drawn | null {
  const sequence = whole.all;
  const columns = Math.max(1, Math.floor(piece.widthPx / SQUARE_PITCH_PX));
  if (countOverlapping(sequence, piece) > columns * STACK_MOST + LINES_MOST) return null;
  const pxPerMs = pxPerMsOf(piece);
  const columnMs = Math.max(DAY, (piece.end - piece.start) / columns);
  const origin = columnMs === DAY ? Math.floor(piece.start / DAY) * DAY : piece.start;
  const stacks = new Map<number, { reported: number; announced: number; others: number }>();
  const inPiece = overlapping(sequence, piece);
  const isLong = (position: number) => {
    const length = sequence.ends[position]! - sequence.starts[position]!;
    return length > SQUARE_DAYS * DAY && length * pxPerMs > SQUARE_PITCH_PX;
  };
  const lines = draw(
    sequence,
    inPiece.filter((position) => isLong(position) || isVague(sequence, sequence.events[position]!)),
  );
  const drawnAsLines = new Set(lines.map(({ event }) => event));
  for (const position of inPiece) {
    const start = sequence.starts[position]!;
    const end = sequence.ends[position]!;
    const event = sequence.events[position]!;
    if (drawnAsLines.has(event) || isLong(position)) continue;
    const first = Math.floor((Math.max(start, piece.start) - origin) / columnMs);
    const last = Math.ceil((Math.min(end, piece.end) - origin) / columnMs) - 1;
    // Narrower than a square, an event has one, whatever boundary of columns it lies across.
    for (let column = first; column <= (columnMs === DAY ? last : first); column++) {
      const stack = stacks.get(column) ?? { reported: 0, announced: 0, others: 0 };
      const isAnnounced = whole.columns.status[event] === ANNOUNCED;
      if (mask !== null && mask[event] === 0) stack.others++;
      else stack[isAnnounced ? 'announced' : 'reported']++;
      stacks.set(column, stack);
    }
  }
  const drawn = [...stacks].toSorted(([a], [b]) => a - b);
  const isTooHigh = drawn.some(
    ([, { reported, announced, others }]) => reported + announced + others > STACK_MOST,
  );
  if (isTooHigh) return null;
  const middle = (column: number) => {
    const from = Math.max(origin + column * columnMs, piece.start);
    const to = Math.min(origin + (column + 1) * columnMs, piece.end);
    return piece.x + ((from + to) / 2 - piece.start) * pxPerMs;
  };
  return {
    content: {
      kind: 'squares',
      stacks: drawn.map(([column, stack]) => ({ x: middle(column), ...stack })),
    },
    lines,
  };
}

function layoutBars(whole: EventIndex, shown: EventIndex, piece: Piece, draw: DrawLines): Drawn {
  const unit = barUnit(pxPerMsOf(piece));
  const all = barsStartingIn(whole.all, piece, unit);
  const long = longEvents(whole.all, unit);
  let tallest = 0;
  for (let at = 0; at < all.length; at++) {
    tallest = Math.max(tallest, all.reported[at]! + all.announced[at]!);
  }
  return {
    content: {
      kind: 'bars',
      all,
      shown: shown === whole ? all : barsStartingIn(shown.all, piece, unit),
      tallest,
    },
    // The first of many would stand for nothing.
    lines: countOverlapping(long, piece) > LINES_MOST ? [] : draw(long, overlapping(long, piece)),
  };
}

/** The events that start in the piece and are not too long, by unit. Units are cut at the piece's ends. */
function barsStartingIn(sequence: Sequence, piece: Piece, unit: CalendarUnit): Bars {
  const starts: number[] = [];
  const ends: number[] = [];
  const reported: number[] = [];
  const announced: number[] = [];
  const stop = lowerBound(sequence.starts, piece.end);
  let last = -1;
  for (let position = lowerBound(sequence.starts, piece.start); position < stop; position++) {
    if (!isInBars(sequence, position, unit)) continue;
    const start = sequence.starts[position]!;
    if (last === -1 || start >= ends[last]!) {
      last++;
      starts.push(Math.max(unit.floor(start), piece.start));
      ends.push(Math.min(unit.next(start), piece.end));
      reported.push(0);
      announced.push(0);
    }
    const isAnnounced = sequence.columns.status[sequence.events[position]!] === ANNOUNCED;
    if (isAnnounced) announced[last]!++;
    else reported[last]!++;
  }
  return {
    unit,
    length: starts.length,
    starts: Float64Array.from(starts),
    ends: Float64Array.from(ends),
    reported: Uint32Array.from(reported),
    announced: Uint32Array.from(announced),
  };
}
