import type { Interval } from '../../story/model.ts';
import { unitAtLeast, type CalendarUnit } from './calendar-units.ts';
import type { EventIndex } from './event-index.ts';
import { levelOf, sliceOf, type Level } from './levels.ts';
import { memoised } from './memo.ts';

/** Narrowest a unit may be drawn as a bar. */
const BAR_LEAST_PX = 5;
/** Height of the tallest bar anywhere, and of the smallest, which still has to be seen. */
export const BAR_MOST_PX = 36;
const BAR_LEAST_HEIGHT_PX = 1.5;
/** Between neighbouring bars. */
export const BAR_GAP_PX = 1.6;

/** Bars in time, those with a count only. `[starts[i], ends[i])` is a whole calendar unit. */
export interface Bars {
  readonly unit: CalendarUnit;
  readonly length: number;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly reported: Uint32Array;
  /** Only announced. */
  readonly announced: Uint32Array;
}

/** The unit of density bars: the shortest that is at least 5 px wide. */
export function barUnit(pxPerMs: number): CalendarUnit {
  return unitAtLeast(BAR_LEAST_PX, pxPerMs);
}

/** The bars of a level that bear on an interval (see `sliceOf`). Views of the level's own arrays: not to be written. */
export function barsIn(level: Level, interval: Interval): Bars {
  const { from, to } = sliceOf(level, interval);
  return {
    unit: level.unit,
    length: to - from,
    starts: level.starts.subarray(from, to),
    ends: level.ends.subarray(from, to),
    reported: level.reported.subarray(from, to),
    announced: level.announced.subarray(from, to),
  };
}

/**
 * The greatest count in one `unit` of any lane of its own at any time: what heights are relative to, wherever one looks.
 * A lane that many share would leave those flat; where it has more, its heights are relative to its own greatest.
 */
export function tallestBar(index: EventIndex, unit: CalendarUnit, lane: number): number {
  const own = tallestOwn(index, unit);
  return lane === index.lanes.shared ? Math.max(own, tallestIn(index, unit, lane)) : own;
}

const tallestOwn = memoised((index: EventIndex, unit: CalendarUnit): number => {
  const { shared } = index.lanes;
  const all = index.byLane.map((_, lane) => lane);
  const own = all.filter((lane) => lane !== shared);
  return (own.length === 0 ? all : own).reduce(
    (most, lane) => Math.max(most, tallestIn(index, unit, lane)),
    0,
  );
});

function tallestIn({ byLane }: EventIndex, unit: CalendarUnit, lane: number): number {
  return levelOf(byLane[lane]!, unit).tallest;
}

/** Height in px of a bar of `count`, its cap included. 0 only for 0. */
export function barHeight(count: number, tallest: number): number {
  if (count === 0) return 0;
  return Math.max(BAR_LEAST_HEIGHT_PX, (BAR_MOST_PX * count) / tallest);
}
