import type { Viewport } from '../viewport.ts';
import { DAYS, unitAtLeast, type CalendarUnit } from './calendar-units.ts';
import {
  crowdsIn,
  isCrowd,
  MARK_SPACING_PX,
  CLUSTER_SPACING_PX,
  peaksIn,
  zoomStep,
  type Cluster,
} from './clusters.ts';
import { barsIn, barUnit, tallestBar, type Bars } from './density.ts';
import { ANNOUNCED } from '../../story/event-columns.ts';
import type { EventIndex } from './event-index.ts';
import { countAt, isInBars, levelOf, longEvents, sliceOf } from './levels.ts';
import { lowerBound } from './search.ts';
import { countOverlapping, overlapping, positionOf, type Sequence } from './sequence.ts';

export type LaneMode = 'marks' | 'density';

/**
 * What to draw of one lane. Every event of the lane that overlaps the view is in exactly one of: `marks`;
 * `bars`, by the unit it starts in; `longer`.
 */
export interface LaneLayout {
  readonly lane: number;
  readonly mode: LaneMode;
  /** Events of the filter that overlap the view, however they are drawn. */
  readonly inView: number;
  /** Events to draw one by one, in time. Among them always the selected and the focused one. */
  readonly marks: readonly number[];
  /** Counts of the events that are not drawn one by one. With marks: of crowded days only. */
  readonly bars: Bars;
  /** Counts of all events in units of density, those the filter leaves out among them; `null` where it leaves out none. */
  readonly whole: Bars | null;
  /** The count of a unit of density that is drawn highest in this lane, at any time, filter or not: see `tallestBar`. */
  readonly tallest: number;
  /** Numbers for groups of `bars`, in time. */
  readonly clusters: readonly Cluster[];
  /** In a lane of density, events that overlap the view and are too long for its bars. */
  readonly longer: number;
}

export interface LayoutOptions {
  /** The selected event: drawn by itself wherever it is. */
  readonly selected: number | null;
  /** The one that has the keyboard's focus: likewise. */
  readonly focused: number | null;
  /** The index without the filter; `null` when there is none. */
  readonly whole: EventIndex | null;
  /** The last layout's modes by lane: a lane then changes its mode only for a clear reason. `null`: no memory. */
  readonly previous: readonly LaneMode[] | null;
  /** The most marks in all lanes together. */
  readonly markBudget: number;
}

export const LAYOUT_DEFAULTS: LayoutOptions = {
  selected: null,
  focused: null,
  whole: null,
  previous: null,
  markBudget: 300,
};

/** A lane that had density gets its marks back when they take this much of the width, not the whole. */
const RETURN_TO_MARKS = 0.8;

/**
 * The layout of every lane, by lane number. A function of its arguments alone; the same units, clusters and
 * heights come out wherever the view's edges are. Costs some binary searches and the bars in view.
 */
export function layoutLanes(
  index: EventIndex,
  view: Viewport,
  options: LayoutOptions = LAYOUT_DEFAULTS,
): LaneLayout[] {
  const pxPerMs = view.widthPx / (view.end - view.start);
  const cell = unitAtLeast(MARK_SPACING_PX, pxPerMs);
  return chooseModes(index, view, cell, options).map((mode, lane) =>
    layoutLane(index, view, lane, mode, options),
  );
}

/** The layout of one lane whose mode is chosen, such as that of a part of time around a view. */
export function layoutLane(
  index: EventIndex,
  view: Viewport,
  lane: number,
  mode: LaneMode,
  options: Pick<LayoutOptions, 'selected' | 'focused' | 'whole'>,
): LaneLayout {
  const pxPerMs = view.widthPx / (view.end - view.start);
  const sequence = index.byLane[lane]!;
  const apart = apartIn(index, options, lane, view);
  const inView = countOverlapping(sequence, view);
  const ground = groundOf(index, options.whole, lane, barUnit(pxPerMs), view);
  if (mode === 'density') {
    return layoutDensity(sequence, lane, inView, apart, view, zoomStep(pxPerMs), ground);
  }
  const cell = unitAtLeast(MARK_SPACING_PX, pxPerMs);
  return layoutMarks(sequence, lane, inView, apart, view, pxPerMs, cell, ground);
}

/** What bars of density are drawn on, and what their heights are relative to. */
interface Ground extends Pick<LaneLayout, 'whole' | 'tallest'> {
  readonly unit: CalendarUnit;
}

function groundOf(
  index: EventIndex,
  whole: EventIndex | null,
  lane: number,
  unit: CalendarUnit,
  view: Viewport,
): Ground {
  const all = whole?.byLane[lane];
  const isWhole = all === undefined || all.events.length === index.byLane[lane]!.events.length;
  return {
    unit,
    whole: isWhole ? null : barsIn(levelOf(all, unit), view),
    tallest: tallestBar(whole ?? index, unit, lane),
  };
}

/** What drawing a lane event by event would take. */
interface Demand {
  /** Events outside crowds; `Infinity` when they must not be drawn one by one. */
  readonly loose: number;
  /** Crowded days. */
  readonly crowds: number;
}

function demandOf(sequence: Sequence, view: Viewport, cell: CalendarUnit): Demand {
  const level = levelOf(sequence, cell);
  const { from, to } = sliceOf(level, view);
  let loose = countOverlapping(longEvents(sequence, cell), view);
  let crowds = 0;
  for (let index = from; index < to; index++) {
    if (isCrowd(countAt(level, index))) crowds++;
    else loose += countAt(level, index);
  }
  // Of a longer unit than a day, density shows a crowd in finer bars.
  if (crowds > 0 && cell !== DAYS) return { loose: Infinity, crowds };
  return { loose, crowds };
}

/**
 * Marks where each event has 24 px of the width and each crowded day the 90 px of its label; density elsewhere.
 * When the marks of all lanes exceed the budget, lanes with the fewest keep theirs.
 */
function chooseModes(
  index: EventIndex,
  view: Viewport,
  cell: CalendarUnit,
  { previous, markBudget }: LayoutOptions,
): LaneMode[] {
  const demands = index.byLane.map((lane) => demandOf(lane, view, cell));
  const modes = demands.map(({ loose, crowds }, lane): LaneMode => {
    const needed = loose * MARK_SPACING_PX + crowds * CLUSTER_SPACING_PX;
    const share = previous?.[lane] === 'density' ? RETURN_TO_MARKS : 1;
    return needed <= view.widthPx * share ? 'marks' : 'density';
  });
  const byLoose = [...demands.keys()].toSorted(
    (a, b) => demands[a]!.loose - demands[b]!.loose || a - b,
  );
  let marks = 0;
  for (const lane of byLoose) {
    if (modes[lane] === 'density') continue;
    marks += demands[lane]!.loose;
    if (marks > markBudget) modes[lane] = 'density';
  }
  return modes;
}

/** The selected and the focused event, if they are in the lane and overlap the view, filtered out or not. */
function apartIn(
  index: EventIndex,
  { selected, focused, whole }: Pick<LayoutOptions, 'selected' | 'focused' | 'whole'>,
  lane: number,
  view: Viewport,
): readonly number[] {
  const sequence = (whole ?? index).byLane[lane]!;
  const wanted = focused === selected ? [selected] : [selected, focused];
  return wanted.filter((event) => {
    const position = event === null ? null : positionOf(sequence, event);
    if (position === null) return false;
    return sequence.starts[position]! < view.end && sequence.ends[position]! > view.start;
  }) as readonly number[];
}

function layoutMarks(
  sequence: Sequence,
  lane: number,
  inView: number,
  apart: readonly number[],
  view: Viewport,
  pxPerMs: number,
  cell: CalendarUnit,
  ground: Ground,
): LaneLayout {
  const level = levelOf(sequence, cell);
  const { from, to } = sliceOf(level, view);
  const long = longEvents(sequence, cell);
  const marks = overlapping(long, view).map((position) => long.events[position]!);
  const crowded: number[] = [];
  for (let unit = from; unit < to; unit++) {
    if (isCrowd(countAt(level, unit))) {
      crowded.push(unit);
      continue;
    }
    const stop = lowerBound(sequence.starts, level.ends[unit]!);
    for (
      let position = lowerBound(sequence.starts, level.starts[unit]!);
      position < stop;
      position++
    ) {
      const isInView =
        sequence.ends[position]! > view.start && sequence.starts[position]! < view.end;
      if (isInView && isInBars(sequence, position, cell)) {
        marks.push(sequence.events[position]!);
      }
    }
  }
  const bars: Bars = {
    unit: cell,
    length: crowded.length,
    starts: Float64Array.from(crowded, (at) => level.starts[at]!),
    ends: Float64Array.from(crowded, (at) => level.ends[at]!),
    reported: Uint32Array.from(crowded, (at) => level.reported[at]!),
    announced: Uint32Array.from(crowded, (at) => level.announced[at]!),
  };
  const layout: LaneLayout = {
    lane,
    mode: 'marks',
    inView,
    marks,
    bars,
    whole: ground.whole,
    tallest: ground.tallest,
    clusters: cell === DAYS ? crowdsIn(sequence, view, pxPerMs) : [],
    longer: 0,
  };
  const drawn = apart.reduce((last, event) => drawnOut(last, sequence, event), layout);
  return { ...drawn, marks: inTime(drawn.marks, sequence) };
}

function layoutDensity(
  sequence: Sequence,
  lane: number,
  inView: number,
  apart: readonly number[],
  view: Viewport,
  step: number,
  ground: Ground,
): LaneLayout {
  const { unit } = ground;
  const level = levelOf(sequence, unit);
  const layout: LaneLayout = {
    lane,
    mode: 'density',
    inView,
    marks: [],
    bars: barsIn(level, view),
    whole: ground.whole,
    tallest: ground.tallest,
    clusters: peaksIn(level, view, step),
    longer: countOverlapping(longEvents(sequence, unit), view),
  };
  if (apart.length === 0) return layout;
  const drawn = apart.reduce((last, event) => drawnOut(last, sequence, event), layout);
  return { ...drawn, marks: inTime(drawn.marks, sequence) };
}

/** The layout with `event` among its marks, and in no bar, cluster or number. */
function drawnOut(layout: LaneLayout, sequence: Sequence, event: number): LaneLayout {
  if (layout.marks.includes(event)) return layout;
  const marks = [...layout.marks, event];
  const position = positionOf(sequence, event);
  // Filtered out: it was counted nowhere.
  if (position === null) return { ...layout, marks };
  const { bars } = layout;
  if (!isInBars(sequence, position, bars.unit)) {
    return { ...layout, marks, longer: layout.longer - 1 };
  }
  const start = sequence.starts[position]!;
  const isAnnounced = sequence.columns.status[event] === ANNOUNCED;
  const part = isAnnounced ? 'announced' : 'reported';
  const bar = bars.starts.findLastIndex((barStart) => barStart <= start);
  const counts = bars[part].slice();
  counts[bar]!--;
  const clusters = layout.clusters.map((cluster) =>
    cluster.start <= start && start < cluster.end
      ? { ...cluster, [part]: cluster[part] - 1, except: [...cluster.except, event] }
      : cluster,
  );
  return { ...layout, marks, bars: { ...bars, [part]: counts }, clusters };
}

function inTime(marks: readonly number[], { columns: { start } }: Sequence): readonly number[] {
  return marks.toSorted((a, b) => start[a]! - start[b]! || a - b);
}
