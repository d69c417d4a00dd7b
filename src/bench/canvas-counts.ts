import { DAY } from '../story/calendar.ts';
import { ANNOUNCED, type EventColumns } from '../story/event-columns.ts';
import { UNITS, unitAtLeast, type CalendarUnit } from '../timeline/engine/calendar-units.ts';
import { lowerBound } from '../timeline/engine/search.ts';
import type { Viewport } from '../timeline/viewport.ts';

/** What a canvas draws of a lane: bars, or single events where there are few enough of them. */
export interface LaneCounts {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly reported: Uint32Array;
  readonly announced: Uint32Array;
  /** In time; `null` when there are too many. */
  readonly events: readonly number[] | null;
}

export type Counter = (view: Viewport) => {
  readonly byLane: readonly LaneCounts[];
  readonly tallest: number;
};

const BAR_PX = 5;
const MARK_PX = 24;
/** How far before the view an event may begin that the counts made once look for. */
const LONGEST_MS = 40 * DAY;

interface Bins {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly reported: readonly Uint32Array[];
  readonly announced: readonly Uint32Array[];
}

function unitOf(view: Viewport): CalendarUnit {
  return unitAtLeast(BAR_PX, view.widthPx / (view.end - view.start));
}

function boundsOf(unit: CalendarUnit, from: number, to: number): Float64Array {
  const bounds = [unit.floor(from)];
  while (bounds.at(-1)! < to) bounds.push(unit.next(bounds.at(-1)!));
  return Float64Array.from(bounds);
}

/** Which bin each day from the first bound on is in. */
function binsOfDays(bounds: Float64Array): Uint32Array {
  const bins = new Uint32Array(Math.round((bounds.at(-1)! - bounds[0]!) / DAY));
  let bin = 0;
  for (let day = 0; day < bins.length; day++) {
    while (bounds[0]! + day * DAY >= bounds[bin + 1]!) bin++;
    bins[day] = bin;
  }
  return bins;
}

/** Passes over all events once and counts those that start between the bounds. */
function count(
  { length, start, status }: EventColumns,
  laneOf: Int32Array,
  lanes: number,
  mask: Uint8Array | null,
  bounds: Float64Array,
): Bins {
  const bins = bounds.length - 1;
  const reported = Array.from({ length: lanes }, () => new Uint32Array(bins));
  const announced = Array.from({ length: lanes }, () => new Uint32Array(bins));
  const binOfDay = binsOfDays(bounds);
  const from = bounds[0]!;
  const to = bounds[bins]!;
  for (let event = 0; event < length; event++) {
    const instant = start[event]!;
    if (!(instant >= from && instant < to) || mask?.[event] === 0) continue;
    const bin = binOfDay[Math.floor((instant - from) / DAY)]!;
    const side = status[event] === ANNOUNCED ? announced : reported;
    side[laneOf[event]!]![bin]!++;
  }
  return { starts: bounds.slice(0, -1), ends: bounds.slice(1), reported, announced };
}

function tallestOf({ reported, announced }: Bins): number {
  let tallest = 1;
  for (const [lane, counts] of reported.entries()) {
    for (let bin = 0; bin < counts.length; bin++) {
      tallest = Math.max(tallest, counts[bin]! + announced[lane]![bin]!);
    }
  }
  return tallest;
}

/** Counts anew for every view: what the first sketch of a timeline does. */
export function counterPerFrame(
  columns: EventColumns,
  laneOf: Int32Array,
  lanes: number,
  mask: Uint8Array | null,
): Counter {
  const { length, start, end } = columns;
  return (view) => {
    const bins = count(columns, laneOf, lanes, mask, boundsOf(unitOf(view), view.start, view.end));
    const most = view.widthPx / MARK_PX;
    const events: number[][] = Array.from({ length: lanes }, () => []);
    for (let event = 0; event < length; event++) {
      if (mask?.[event] === 0) continue;
      if (start[event]! >= view.end || !(end[event]! > view.start)) continue;
      const lane = events[laneOf[event]!]!;
      if (lane.length <= most) lane.push(event);
    }
    const byLane = events.map((found, lane) => ({
      starts: bins.starts,
      ends: bins.ends,
      reported: bins.reported[lane]!,
      announced: bins.announced[lane]!,
      events: found.length <= most ? found : null,
    }));
    return { byLane, tallest: tallestOf(bins) };
  };
}

/** Counts each unit of the calendar once for all time, before the first frame, and cuts out what is in view. */
export function counterOnce(
  columns: EventColumns,
  laneOf: Int32Array,
  lanes: number,
  mask: Uint8Array | null,
): Counter {
  const { length, start, end } = columns;
  let first = Infinity;
  let last = -Infinity;
  const rows: number[][] = Array.from({ length: lanes }, () => []);
  for (let event = 0; event < length; event++) {
    const instant = start[event]!;
    if (!Number.isFinite(instant) || mask?.[event] === 0) continue;
    rows[laneOf[event]!]!.push(event);
    first = Math.min(first, instant);
    last = Math.max(last, instant);
  }
  if (first > last) first = last = 0;
  const starts = rows.map((lane) => Float64Array.from(lane, (event) => start[event]!));
  const counted = UNITS.map((unit) => {
    const bins = count(columns, laneOf, lanes, mask, boundsOf(unit, first, last + 1));
    return { bins, tallest: tallestOf(bins) };
  });
  return (view) => {
    const { bins, tallest } = counted[unitOf(view).rank]!;
    const to = lowerBound(bins.starts, view.end);
    const from = Math.min(lowerBound(bins.ends, view.start), to);
    const byLane = starts.map((inLane, lane) => {
      const early = lowerBound(inLane, view.start - LONGEST_MS);
      const late = lowerBound(inLane, view.end);
      const few = late - early <= view.widthPx / MARK_PX;
      return {
        starts: bins.starts.subarray(from, to),
        ends: bins.ends.subarray(from, to),
        reported: bins.reported[lane]!.subarray(from, to),
        announced: bins.announced[lane]!.subarray(from, to),
        events: few
          ? rows[lane]!.slice(early, late).filter((event) => end[event]! > view.start)
          : null,
      };
    });
    return { byLane, tallest };
  };
}
