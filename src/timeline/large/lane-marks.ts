import type { EventColumns } from '../../story/event-columns.ts';
import { ANNOUNCED } from '../../story/event-columns.ts';
import type { MarkRow } from '../engine/mark-rows.ts';

/** The bar of an event of a large story drawn by itself, in px of its lane. */
export interface LaneBar {
  readonly event: number;
  readonly row: number;
  readonly x: number;
  readonly width: number;
  /** From where until where no number stands in its row. */
  readonly freeFrom: number;
  readonly freeTo: number;
  readonly outlined: boolean;
  readonly fadeStart: boolean;
  readonly fadeEnd: boolean;
}

/** A bar and its title. */
export interface LaneMark extends LaneBar {
  /** Room for a title, from the bar's start or the view's; 0 when there is none worth using. */
  readonly titlePx: number;
  /** The title ends with the bar, because a published rule leaves it no room after its start. */
  readonly hangs: boolean;
}

/** From one row to the next: a bar and a title. */
export const ROW_PX = 22;
/** From the top of a lane to its first row. */
export const MARK_INSET = 4;
/** Room for a title grows and shrinks by this much, so that a movement does not cut all titles anew on every frame. */
const TITLE_STEP_PX = 8;
const GAP = 4;
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
/** So far out of a view there may be an event whose bar, because it is never narrower, pokes into it. */
export const POKE_PX = BAR_LEAST + OUT;

/** The bars of events in time, each in its row, as far as they are in reach. */
export function placeBars(
  events: readonly number[],
  columns: Pick<EventColumns, 'start' | 'end' | 'status'>,
  scale: (instant: number) => number,
  reach: Reach,
  rowOf: (event: number) => Omit<MarkRow, 'hidden'>,
): readonly LaneBar[] {
  const bars = events.map((event): LaneBar => {
    const from = columns.start[event] ?? NaN;
    const to = columns.end[event] ?? NaN;
    const fadeStart = from === -Infinity;
    const fadeEnd = to === Infinity;
    // Bars stand a px inside their time.
    const x = fadeStart ? -BEYOND : Math.max(scale(from) + 1, -BEYOND);
    const end = Math.max(fadeEnd ? BEYOND : Math.min(scale(to) - 1, BEYOND), x + BAR_LEAST);
    const outlined = columns.status[event] === ANNOUNCED;
    const { row, since, until } = rowOf(event);
    const freeFrom = since === -Infinity ? since : scale(since);
    const freeTo = until === Infinity ? until : scale(until);
    const width = end - x;
    return { event, row, x, width, freeFrom, freeTo, outlined, fadeStart, fadeEnd };
  });
  return inReach(bars, reach);
}

/** Bars moved by `px` towards the start, as far as they are then in reach. */
export function pannedBars(bars: readonly LaneBar[], px: number, reach: Reach): readonly LaneBar[] {
  return inReach(
    bars.map((bar) => ({
      ...bar,
      x: bar.x - px,
      freeFrom: bar.freeFrom - px,
      freeTo: bar.freeTo - px,
    })),
    reach,
  );
}

function inReach(bars: readonly LaneBar[], { from, to }: Reach): readonly LaneBar[] {
  return bars
    .filter(({ x, width }) => x + width + 1 > from && x - 1 < to)
    .map((bar) => {
      const x = Math.max(bar.x, from - OUT);
      const end = Math.min(bar.x + bar.width, to + OUT);
      return { ...bar, x, width: Math.max(end - x, BAR_LEAST) };
    });
}

/**
 * The marks of bars in time. A title gets what is left until the next mark of its row, the next published rule, or the
 * view's end; just before a rule it hangs left of its mark where that has room. `rules` are in
 * px, ascending: no title crosses one, nor a number that stands in its row. A bar that began before the view has its title where the view begins.
 */
export function withTitles(
  bars: readonly LaneBar[],
  { widthPx, from: firstPx, to: lastPx }: Reach,
  rules: readonly number[] = [],
): readonly LaneMark[] {
  const untilRule = (from: number) => (rules.find((rule) => rule > from) ?? Infinity) - from;
  /** The last mark of each row. */
  const last: (number | undefined)[] = [];
  const marks: LaneMark[] = [];
  for (const bar of bars) {
    const { x, width, row, freeFrom, freeTo } = bar;
    const titleFrom = titleStart(bar);
    const titleTo = titleFrom < widthPx ? widthPx : lastPx;
    const after = roomFor(Math.min(titleTo, freeTo, titleFrom + untilRule(titleFrom)) - titleFrom);
    // Left of the mark begins what the row's last mark, or the rule before, leaves; a title there keeps its half.
    const previous = last[row];
    const before = previous === undefined ? null : marks[previous]!;
    const behind = rules.findLast((rule) => rule <= x) ?? firstPx;
    const taken = before === null ? 0 : before.x + Math.max(before.width, (x - before.x) / 2) + GAP;
    // One that is cut by the view's end would end out of sight.
    const mayHang = after === 0 && x >= firstPx && x + width <= titleTo && width <= untilRule(x);
    const hanging = mayHang ? roomFor(x + width - Math.max(behind, taken, freeFrom)) : 0;
    if (before !== null && !before.hangs) {
      const until = hanging === 0 ? x : x + width - hanging;
      const room = Math.min(before.titlePx, until - GAP - titleStart(before));
      marks[previous!] = { ...before, titlePx: roomFor(room) };
    }
    last[row] = marks.length;
    marks.push({ ...bar, titlePx: after + hanging, hangs: hanging > 0 });
  }
  return marks;
}

/** Where a title that follows its mark begins: within the view, where the mark is. */
export function titleStart({ x, width }: Pick<LaneBar, 'x' | 'width'>): number {
  return x < 0 && x + width > 0 ? 0 : x;
}

/** The room a title is drawn in, in px; 0 without one. */
export function shownTitlePx({ titlePx }: LaneMark): number {
  return Math.floor(titlePx / TITLE_STEP_PX) * TITLE_STEP_PX;
}

function roomFor(px: number): number {
  return px >= TITLE_LEAST ? px : 0;
}
