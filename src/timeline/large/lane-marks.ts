import type { EventColumns } from '../../story/event-columns.ts';
import { ANNOUNCED } from '../../story/event-columns.ts';

/** An event of a large story drawn by itself, in px of its lane. */
export interface LaneMark {
  readonly event: number;
  readonly x: number;
  readonly width: number;
  readonly row: number;
  readonly outlined: boolean;
  readonly fadeStart: boolean;
  readonly fadeEnd: boolean;
  /** Room for a title, from the bar's start to the next mark of the row; 0 when there is none worth using. */
  readonly titlePx: number;
}

/** From one row to the next: a bar and a title. */
export const ROW_PX = 22;
const GAP = 4;
/** Rows that events running through the whole view may take. */
const THROUGH_ROWS = 2;
/** Narrower than this a title says nothing. */
const TITLE_LEAST = 56;
const BAR_LEAST = 6;

/**
 * Events, in time, put into the first of `rows` rows that is free; what finds none free goes into the last, without a
 * title. A title gets what is left until the next mark of its row, or the view's end.
 */
export function placeMarks(
  events: readonly number[],
  { start, end, status }: Pick<EventColumns, 'start' | 'end' | 'status'>,
  scale: (instant: number) => number,
  widthPx: number,
  rows: number,
): readonly LaneMark[] {
  const free = Array.from({ length: rows }, () => -Infinity);
  const last: (number | null)[] = Array.from({ length: rows }, () => null);
  const marks: LaneMark[] = [];
  for (const event of events) {
    const from = start[event] ?? NaN;
    const to = end[event] ?? NaN;
    const openStart = from === -Infinity;
    const openEnd = to === Infinity;
    const left = openStart ? -8 : Math.max(scale(from), -8) + 1;
    const right = openEnd ? widthPx + 8 : Math.min(scale(to), widthPx + 8) - 1;
    const width = Math.max(right - left, BAR_LEAST);
    const found = free.findIndex((until) => left >= until);
    // What runs through the whole view tells nothing of it: no more rows than two, so that the others have some.
    const runsThrough = left <= 0 && right >= widthPx;
    const row =
      runsThrough && found >= THROUGH_ROWS ? THROUGH_ROWS - 1 : found === -1 ? rows - 1 : found;
    const hidden = row !== found;
    const previous = last[row] ?? null;
    if (previous !== null && !hidden) {
      const before = marks[previous]!;
      marks[previous] = { ...before, titlePx: roomFor(left - GAP - before.x) };
    }
    if (!hidden) last[row] = marks.length;
    free[row] = Math.max(free[row]!, left + width + GAP);
    marks.push({
      event,
      x: left,
      width,
      row,
      outlined: status[event] === ANNOUNCED,
      fadeStart: openStart,
      fadeEnd: openEnd,
      titlePx: hidden ? 0 : roomFor(widthPx - Math.max(left, 0)),
    });
  }
  return marks;
}

function roomFor(px: number): number {
  return px >= TITLE_LEAST ? px : 0;
}
