import type { Instant, Interval } from '../../story/model.ts';
import { BAR_GAP_PX, BAR_MOST_PX, barHeight, type Bars } from '../engine/density.ts';
import type { Cluster } from '../engine/clusters.ts';
import type { LaneLayout, LaneMode } from '../engine/lane-layout.ts';
import { MARK_INSET, ROW_PX, type Reach } from './lane-marks.ts';
import type { RowCounts } from '../engine/mark-rows.ts';
import type { Look } from './look.ts';

/** Lowest and highest a lane is drawn; in between, lanes share the room there is. The lowest has room for a number's ring. */
const LANE_LEAST = 74;
const LANE_MOST = 116;
/** A lane the filter leaves out, which has bars only. */
const LANE_BARE = 46;
/** From the feet of the bars to the lane's end. */
const BELOW_FOOT = 9;

/**
 * From a lane's end up to the bracket of a cluster, which shows how far its number reaches: above the bars of density, and
 * low among marks, where the number says all and the rows above are wanted.
 */
const BRACKET_ABOVE_END = { density: BELOW_FOOT + BAR_MOST_PX + 5, marks: 6 } as const;
const BRACKET_PX = 4;
const BRACKET_LEAST_PX = 8;

/** From the top of a cluster's number to its bracket. */
export const LABEL_ABOVE_BRACKET = 18;

/** What a letter may lean into what stands above it. */
const LEAN = 2;

/** Where the bracket of a lane's clusters begins, from the top of the first lane. */
export function bracketTop(lane: number, tops: readonly number[], mode: LaneMode): number {
  return tops[lane + 1]! - BRACKET_ABOVE_END[mode];
}

/** From where on and how wide the bracket of a cluster is, in px of the view. */
export function bracketOf(
  { start, end }: Interval,
  scale: (instant: number) => number,
): { readonly left: number; readonly width: number } {
  const left = Math.round(scale(start));
  return { left, width: Math.max(Math.round(scale(end)) - left, BRACKET_LEAST_PX) };
}

/** The rows of marks in a lane, and how many of them end above the numbers that stand among marks. */
export function rowCounts(lanePx: number): RowCounts {
  const numberTop = bracketTop(0, [0, lanePx], 'marks') - LABEL_ABOVE_BRACKET;
  return {
    all: Math.floor((lanePx - MARK_INSET) / ROW_PX),
    clear: Math.floor((numberTop + LEAN - MARK_INSET) / ROW_PX),
  };
}

/** No number stands nearer than this, by its middle, to an end of the view. */
const NUMBER_EDGE_PX = 20;
/** From the middle of a number to the published rule beside it: half its figures, and what surrounds them. */
const halfNumberPx = (count: number) => Math.max(String(count).length * 3.5, 6) + 13;

/**
 * Where a cluster's number stands, in px: over its days and, where all of its events are reported, or all announced, on
 * their side of the published rule (`lastRulePx`).
 */
export function numberX(
  { start, end, center, reported, announced }: Cluster,
  {
    scale,
    lastRulePx,
  }: { readonly scale: (instant: Instant) => number; readonly lastRulePx: number | null },
): number {
  const x = scale(center);
  if (lastRulePx === null) return x;
  const half = halfNumberPx(reported + announced);
  if (announced === 0 && scale(start) < lastRulePx) return Math.min(x, lastRulePx - half);
  if (reported === 0 && scale(end) > lastRulePx) return Math.max(x, lastRulePx + half);
  return x;
}

/** A number's place within a view of `widthPx`: whole as long as its bracket is seen. */
export function numberWithin(x: number, widthPx: number): number {
  return Math.max(Math.min(x, widthPx - NUMBER_EDGE_PX), NUMBER_EDGE_PX);
}

/**
 * Where lanes begin in `roomPx`, from the top of the first, and where the last ends. Those in `leftOut` are as low as bars
 * may be, and the room is the others'.
 */
export function laneTops(leftOut: readonly boolean[], roomPx: number): readonly number[] {
  const low = leftOut.filter(Boolean).length;
  const share = Math.floor((roomPx - low * LANE_BARE) / Math.max(leftOut.length - low, 1));
  const most = low === 0 ? LANE_MOST : share;
  const lanePx = Math.max(Math.min(share, most), LANE_LEAST);
  const tops = [0];
  for (const isLow of leftOut) tops.push(tops.at(-1)! + (isLow ? LANE_BARE : lanePx));
  return tops;
}

/**
 * Draws the density of lanes and the brackets of all clusters: one path for what is reported and one for the
 * outlined caps of what is only announced, however many bars; under a filter, one below them for all events there are.
 * `context` measures in CSS px and is clear.
 */
export function drawLanes(
  context: CanvasRenderingContext2D,
  layouts: readonly LaneLayout[],
  scale: (instant: number) => number,
  { widthPx, from, to }: Reach,
  tops: readonly number[],
  look: Pick<Look, 'ink' | 'paper' | 'edge' | 'silent'>,
  rightToLeft: boolean,
): void {
  context.save();
  if (rightToLeft) {
    context.translate(widthPx, 0);
    context.scale(-1, 1);
  }
  const footOf = (lane: number) => tops[lane + 1]! - BELOW_FOOT;
  const spanOf = ({ starts, ends }: Bars, at: number) => {
    const left = scale(starts[at]!);
    return { left, width: Math.max(scale(ends[at]!) - left - BAR_GAP_PX, 1) };
  };
  context.beginPath();
  for (const { lane, mode, whole, tallest } of layouts) {
    if (whole === null) continue;
    // Among marks as low as can be, where they are under the fewest titles.
    const foot = mode === 'marks' ? tops[lane + 1]! : footOf(lane);
    for (let at = 0; at < whole.length; at++) {
      const { left, width } = spanOf(whole, at);
      const height = barHeight(whole.reported[at]! + whole.announced[at]!, tallest);
      context.rect(left, foot - height, width, height);
    }
  }
  context.fillStyle = look.silent;
  context.fill();

  context.beginPath();
  for (const { lane, mode, clusters } of layouts) {
    if (mode === 'density') context.rect(from, footOf(lane), to - from, 1);
    const top = bracketTop(lane, tops, mode);
    for (const cluster of clusters) {
      const { left, width } = bracketOf(cluster, scale);
      context.rect(left, top, width, 1);
      context.rect(left, top + 1, 1, BRACKET_PX);
      context.rect(left + width - 1, top + 1, 1, BRACKET_PX);
    }
  }
  context.fillStyle = look.edge;
  context.fill();

  const caps = new Path2D();
  context.beginPath();
  for (const { bars, lane, mode, tallest } of layouts) {
    if (mode === 'marks') continue;
    const foot = footOf(lane);
    for (let at = 0; at < bars.length; at++) {
      const { left, width } = spanOf(bars, at);
      const reported = bars.reported[at]!;
      const announced = bars.announced[at]!;
      const full = barHeight(reported + announced, tallest);
      const solid = announced === 0 ? full : (full * reported) / (reported + announced);
      if (solid > 0) context.rect(left, foot - solid, width, solid);
      if (announced > 0) {
        caps.rect(
          left + 0.5,
          foot - full + 0.5,
          Math.max(width - 1, 0.5),
          Math.max(full - solid - 1, 0.5),
        );
      }
    }
  }
  context.fillStyle = look.ink;
  context.fill();
  context.fillStyle = look.paper;
  // The path to fill, not a value to fill with.
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type
  context.fill(caps);
  context.strokeStyle = look.ink;
  context.lineWidth = 1;
  context.stroke(caps);
  context.restore();
}
