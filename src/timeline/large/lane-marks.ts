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
  /** Room for a title, from the bar's start or the view's; 0 when there is none worth using. */
  readonly titlePx: number;
  /** The title ends with the bar, because a published rule leaves it no room after its start. */
  readonly hangs: boolean;
}

/** From one row to the next: a bar and a title. */
export const ROW_PX = 22;
/** From the top of a lane to its first row. */
export const MARK_INSET = 4;
/** Room for a title grows and shrinks by this much, so that a movement does not change all titles on every frame. */
const TITLE_STEP_PX = 24;
const GAP = 4;
/** Rows that events running through the whole view may take. */
const THROUGH_ROWS = 2;
/** Narrower than this a title says nothing. */
const TITLE_LEAST = 56;
const BAR_LEAST = 6;

/** What is seen of time, and what is drawn of it, in px from the start of the view. */
export interface Reach {
  readonly widthPx: number;
  /** Bars end a little beyond. */
  readonly from: number;
  readonly to: number;
}

/** Far beyond any display, and still a number. */
const BEYOND = 1e7;
/** How far a bar reaches out of what is drawn, so that its end is not seen. */
const OUT = 8;

/**
 * Events, in time, put into the first of `rows` rows that is free; what finds none free goes into the last, without a
 * title. Rows do not depend on where the view begins, only on which events there are. A title gets what is left until
 * the next mark of its row, the next published rule, or the view's end; just before a rule it hangs left of its mark
 * where that has room. What is beyond reach takes its row and is not among the marks. `rules` are in px, ascending: no title crosses one.
 */
export function placeMarks(
  events: readonly number[],
  columns: Pick<EventColumns, 'start' | 'end' | 'status'>,
  scale: (instant: number) => number,
  { widthPx, from: firstPx, to: lastPx }: Reach,
  rows: number,
  rules: readonly number[] = [],
): readonly LaneMark[] {
  const untilRule = (from: number) => (rules.find((rule) => rule > from) ?? Infinity) - from;
  const free = Array.from({ length: rows }, () => -Infinity);
  const last: (number | null)[] = Array.from({ length: rows }, () => null);
  const marks: LaneMark[] = [];
  for (const event of events) {
    const from = columns.start[event] ?? NaN;
    const to = columns.end[event] ?? NaN;
    const openStart = from === -Infinity;
    const openEnd = to === Infinity;
    const begin = openStart ? -BEYOND : Math.max(scale(from) + 1, -BEYOND);
    const end = Math.max(openEnd ? BEYOND : Math.min(scale(to) - 1, BEYOND), begin + BAR_LEAST);
    const left = Math.max(begin, firstPx - OUT);
    const width = Math.max(Math.min(end, lastPx + OUT) - left, BAR_LEAST);
    const found = free.findIndex((until) => begin >= until);
    // What may run through a whole view tells nothing of it: no more rows than two, so that the others have some.
    const runsThrough = end - begin >= widthPx;
    const row =
      runsThrough && found >= THROUGH_ROWS ? THROUGH_ROWS - 1 : found === -1 ? rows - 1 : found;
    const hidden = row !== found;
    free[row] = Math.max(free[row]!, end + GAP);
    // Bars stand a px inside their time.
    if (end + 1 <= firstPx || begin - 1 >= lastPx) continue;
    const previous = last[row] ?? null;
    const titleFrom = begin < 0 && end > 0 ? 0 : left;
    const titleTo = titleFrom < widthPx ? widthPx : lastPx;
    const after = hidden
      ? 0
      : roomFor(Math.min(titleTo, titleFrom + untilRule(titleFrom)) - titleFrom);
    // Left of the mark begins what the row's last mark, or the rule before, leaves; a title there keeps its half.
    const before = previous === null ? null : marks[previous]!;
    const behind = rules.findLast((rule) => rule <= left) ?? firstPx;
    const taken =
      before === null ? 0 : before.x + Math.max(before.width, (left - before.x) / 2) + GAP;
    const mayHang = !hidden && after === 0 && left >= firstPx && width <= untilRule(left);
    const hanging = mayHang ? roomFor(left + width - Math.max(behind, taken)) : 0;
    if (before !== null && !hidden && !before.hangs) {
      const until = hanging === 0 ? left : left + width - hanging;
      const room = Math.min(before.titlePx, until - GAP - titleStart(before));
      marks[previous!] = { ...before, titlePx: roomFor(room) };
    }
    if (!hidden) last[row] = marks.length;
    marks.push({
      event,
      x: left,
      width,
      row,
      outlined: columns.status[event] === ANNOUNCED,
      fadeStart: openStart,
      fadeEnd: openEnd,
      titlePx: after + hanging,
      hangs: hanging > 0,
    });
  }
  return marks;
}

/** Where a title that follows its mark begins: within the view, where the mark is. */
export function titleStart({ x, width }: Pick<LaneMark, 'x' | 'width'>): number {
  return x < 0 && x + width > 0 ? 0 : x;
}

/** The room a title is drawn in, in px; 0 without one. */
export function shownTitlePx({ titlePx }: LaneMark): number {
  return Math.floor(titlePx / TITLE_STEP_PX) * TITLE_STEP_PX;
}

function roomFor(px: number): number {
  return px >= TITLE_LEAST ? px : 0;
}
