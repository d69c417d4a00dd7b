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
const GAP = 4;
/** Rows that events running through the whole view may take. */
const THROUGH_ROWS = 2;
/** Narrower than this a title says nothing. */
const TITLE_LEAST = 56;
const BAR_LEAST = 6;

/**
 * Events, in time, put into the first of `rows` rows that is free; what finds none free goes into the last, without a
 * title. A title gets what is left until the next mark of its row, the next published rule, or the view's end; just
 * before a rule it hangs left of its mark where that has room. `rules` are in px, ascending: no title crosses one.
 */
export function placeMarks(
  events: readonly number[],
  { start, end, status }: Pick<EventColumns, 'start' | 'end' | 'status'>,
  scale: (instant: number) => number,
  widthPx: number,
  rows: number,
  rules: readonly number[] = [],
): readonly LaneMark[] {
  const untilRule = (from: number) => (rules.find((rule) => rule > from) ?? Infinity) - from;
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
    const titleFrom = Math.max(left, 0);
    const after = hidden
      ? 0
      : roomFor(Math.min(widthPx, titleFrom + untilRule(titleFrom)) - titleFrom);
    // Left of the mark begins what the row's last mark, or the rule before, leaves; a title there keeps its half.
    const before = previous === null ? null : marks[previous]!;
    const behind = rules.findLast((rule) => rule <= left) ?? 0;
    const taken =
      before === null ? 0 : before.x + Math.max(before.width, (left - before.x) / 2) + GAP;
    const mayHang = !hidden && after === 0 && left >= 0 && width <= untilRule(left);
    const hanging = mayHang ? roomFor(left + width - Math.max(behind, taken)) : 0;
    if (before !== null && !hidden && !before.hangs) {
      const until = hanging === 0 ? left : left + width - hanging;
      const room = Math.min(before.titlePx, until - GAP - Math.max(before.x, 0));
      marks[previous!] = { ...before, titlePx: roomFor(room) };
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
      titlePx: after + hanging,
      hangs: hanging > 0,
    });
  }
  return marks;
}

function roomFor(px: number): number {
  return px >= TITLE_LEAST ? px : 0;
}
