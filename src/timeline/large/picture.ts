import type { EventColumns } from '../../story/event-columns.ts';
import type { Instant, Interval } from '../../story/model.ts';
import { computeAxis, type Axis } from '../axis.ts';
import { clearOf, hasRows, isInName } from './axis-rows.ts';
import type { EventIndex } from '../engine/event-index.ts';
import { LEAST_PX, markRows, type MarkRow } from '../engine/mark-rows.ts';
import { layoutLane, layoutLanes, type LaneLayout, type LaneMode } from '../engine/lane-layout.ts';
import { positionOf } from '../engine/sequence.ts';
import type { RuleLayout } from '../layout.ts';
import type { Publication } from '../publication.ts';
import { timeScale } from '../scale.ts';
import type { Viewport } from '../viewport.ts';
import { rowCounts } from './draw-lanes.ts';
import {
  pannedBars,
  placeBars,
  POKE_PX,
  withTitles,
  type LaneMark,
  type Reach,
} from './lane-marks.ts';

/** What a view of a large story is drawn from, whatever is in view. */
export interface Scene {
  readonly columns: EventColumns;
  /** What the filter leaves in. */
  readonly index: EventIndex;
  /** Without the filter; `null` when there is none. */
  readonly whole: EventIndex | null;
  readonly publications: readonly Publication[];
  /** Where lanes begin, from the top of the first, and where the last ends. */
  readonly tops: readonly number[];
  readonly selected: number | null;
  /** The event that has the keyboard's focus. */
  readonly focused: number | null;
}

/** What stands above the lanes of a view, in px of it. */
export interface Head {
  readonly viewport: Viewport;
  readonly axis: Axis;
  /** Published rules in view; of many only the last, or they would be a fence. */
  readonly rules: readonly RuleLayout[];
  /** Publications in view as ticks above the dates, where rules would be a fence; else none. */
  readonly fence: readonly { readonly x: number; readonly heightPx: number }[];
  /** Whether these ticks, the larger units and the smaller ones each have a row. */
  readonly inRows: boolean;
}

/** The lanes of a view, in px of it, drawn as far as `reach`. */
export interface Lanes {
  readonly reach: Reach;
  readonly scale: (instant: Instant) => number;
  readonly layouts: readonly LaneLayout[];
  /** By lane. */
  readonly marks: readonly (readonly LaneMark[])[];
  /** By lane: the events in view, in time, that would be marks and have no row. */
  readonly rowless: readonly (readonly number[])[];
  /** Where the last published rule is, in view or not; `null` without any. */
  readonly lastRulePx: number | null;
  /** Where published rules are, in view or not, ascending. */
  readonly rulesPx: readonly number[];
}

/** More rules than this would be a fence: ticks above the axis instead, and one rule at the last day. */
const RULES_MOST = 12;
/** Marks drawn one by one in all lanes together: with the panel and the map the page stays below 1 500 elements. */
const MARKS_MOST = 180;

/** Whether publications are drawn as a fence of ticks. */
function isFence(publications: readonly Publication[]): boolean {
  return publications.length > RULES_MOST;
}

/** Dates and rules of a view. */
export function headOf({ publications }: Pick<Scene, 'publications'>, viewport: Viewport): Head {
  const scale = timeScale(viewport);
  const isSeen = ({ x }: { readonly x: number }) => x >= 0 && x <= viewport.widthPx;
  const fence = publications.map(({ rule, sources }) => ({
    x: scale(rule),
    heightPx: Math.min(3 + sources.length * 2, 12),
  }));
  const rules = rulesOf(publications, scale).filter(isSeen);
  const axis = computeAxis(viewport, 0, rules);
  const inRows = isFence(publications) && hasRows(axis.unit);
  const last = rules.at(-1);
  const isClear = ({ x }: { readonly x: number }) => inRows || !isInName(x, axis.majors);
  return {
    viewport,
    axis: inRows && last !== undefined ? { ...axis, ticks: clearOf(last.x, axis.ticks) } : axis,
    rules,
    fence: isFence(publications) ? fence.filter((tick) => isSeen(tick) && isClear(tick)) : [],
    inRows,
  };
}

function rulesOf(
  publications: readonly Publication[],
  scale: (instant: Instant) => number,
): readonly RuleLayout[] {
  const fenced = isFence(publications);
  return (fenced ? publications.slice(-1) : publications).map(({ day, rule, sources }) => ({
    x: scale(rule),
    day,
    sources: fenced ? [] : sources,
  }));
}

/** `viewport` with `marginPx` more at either end. */
export function widened(viewport: Viewport, marginPx: number): Viewport {
  const margin = (marginPx / viewport.widthPx) * (viewport.end - viewport.start);
  return {
    start: viewport.start - margin,
    end: viewport.end + margin,
    widthPx: viewport.widthPx + 2 * marginPx,
  };
}

/**
 * The lanes of a view: what is seen of them, or `wide`, with half a width more at either end, to be moved as it is.
 * `previous`: the modes of the lanes' last picture, which they keep unless there is reason.
 */
export function lanesOf(
  scene: Scene,
  viewport: Viewport,
  previous: readonly LaneMode[] | null,
  drawn: 'view' | 'wide',
): Lanes {
  const { columns, index, publications, tops, selected, focused } = scene;
  const { widthPx } = viewport;
  const scale = timeScale(viewport);
  const marginPx = widthPx / 2;
  const options = { selected, focused, whole: scene.whole, previous, markBudget: MARKS_MOST };
  const seen = widthPx === 0 ? [] : layoutLanes(index, viewport, options);
  const isWide = drawn === 'wide';
  const reach = isWide
    ? { widthPx, from: -marginPx, to: widthPx + marginPx }
    : { widthPx, from: 0, to: widthPx };
  const wide = widened(viewport, (isWide ? marginPx : 0) + POKE_PX);
  const around = seen.map((layout) =>
    isWide || layout.mode === 'marks'
      ? layoutLane(index, wide, layout.lane, layout.mode, options)
      : layout,
  );
  const rulesPx = rulesOf(publications, scale).map(({ x }) => x);
  const pxPerMs = widthPx / (viewport.end - viewport.start);
  const rowless: (readonly number[])[] = [];
  const marks = around.map((layout) => {
    const counts = rowCounts(tops[layout.lane + 1]! - tops[layout.lane]!);
    const rows = markRows(index.byLane[layout.lane]!, pxPerMs, counts);
    // The focused event and the selected one may both be of a crowd, which has no rows of its own.
    const rowOf = (event: number): MarkRow =>
      event === focused && selected !== null && layout.marks.includes(selected)
        ? rows.beside(event, selected)
        : rows.of(event);
    const inLane = seen[layout.lane]!.marks;
    // Over density those are drawn that are few enough in the view; what surrounds it may have more.
    const events = layout.mode === 'marks' ? layout.marks : inTime(columns, inLane, layout.marks);
    const inSequence = (scene.whole ?? index).byLane[layout.lane]!;
    const apart = [selected, focused].filter(
      (event) => event !== null && positionOf(inSequence, event) !== null,
    ) as readonly number[];
    const lacksRow = withoutRow(columns, apart, rowOf, LEAST_PX / pxPerMs);
    rowless.push(events.filter((event) => lacksRow(event) && isIn(columns, event, viewport)));
    const withRow = events.filter((event) => !lacksRow(event));
    const placed = withTitles(placeBars(withRow, columns, scale, reach, rowOf), reach, rulesPx);
    // Over bars there is room for a line, not for words: the numbers of clusters stand there.
    if (layout.mode === 'marks') return placed;
    return placed.map((mark) =>
      mark.event === selected || mark.event === focused ? mark : { ...mark, titlePx: 0 },
    );
  });
  const last = publications.at(-1);
  return {
    reach,
    scale,
    layouts: isWide ? around : seen,
    marks,
    rowless,
    lastRulePx: last === undefined ? null : scale(last.rule),
    rulesPx,
  };
}

/**
 * Tells of an event whether it has no row: because none was free, or because one of `apart`, which are drawn wherever
 * they are, had none either and has taken its row meanwhile.
 */
function withoutRow(
  columns: EventColumns,
  apart: readonly number[],
  rowOf: (event: number) => MarkRow,
  least: number,
): (event: number) => boolean {
  const endOf = (event: number) => Math.max(columns.end[event]!, columns.start[event]! + least);
  const guests = apart.filter((event) => rowOf(event).hidden);
  return (event) => {
    if (apart.includes(event)) return false;
    const { row, hidden } = rowOf(event);
    if (hidden) return true;
    return guests.some(
      (guest) =>
        rowOf(guest).row === row &&
        columns.start[guest]! < endOf(event) &&
        columns.start[event]! < endOf(guest),
    );
  };
}

/** Whether an event overlaps the view. */
export function isIn({ start, end }: EventColumns, event: number, view: Interval): boolean {
  const from = start[event]!;
  return from < view.end && Math.max(end[event]!, from + 1) > view.start;
}

/** The marks of `wide` lanes as they stand when the view has moved `px` towards its end, in px of what is then seen. */
export function pannedMarks(
  { layouts, marks, reach, rulesPx }: Lanes,
  px: number,
): readonly (readonly LaneMark[])[] {
  const view: Reach = { widthPx: reach.widthPx, from: 0, to: reach.widthPx };
  const rules = rulesPx.map((rule) => rule - px);
  return layouts.map(({ lane, mode }) => {
    const inLane = marks[lane]!;
    const titled = withTitles(pannedBars(inLane, px, view), view, rules);
    if (mode === 'marks') return titled;
    const mute = new Set(inLane.flatMap(({ event, titlePx }) => (titlePx === 0 ? [event] : [])));
    return titled.map((mark) => (mute.has(mark.event) ? { ...mark, titlePx: 0 } : mark));
  });
}

function inTime(
  { start }: EventColumns,
  some: readonly number[],
  others: readonly number[],
): readonly number[] {
  return [...new Set([...some, ...others])].toSorted((a, b) => start[a]! - start[b]! || a - b);
}
