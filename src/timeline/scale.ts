import { scaleLinear } from 'd3-scale';
import type { Instant } from '../story/model.ts';
import type { Viewport } from './viewport.ts';

/**
 * Instants to px from an anchor `offsetPx` before the view's start; positions outside the view are before that or beyond
 * its width. To the hundredth from an anchor that is not the view's start: sums of instants differ in their last digits
 * from one pan to the next.
 */
export function timeScale(viewport: Viewport, offsetPx = 0): (instant: Instant) => number {
  const { start, end, widthPx } = viewport;
  const scale = scaleLinear()
    .domain([start, end])
    .range([offsetPx, offsetPx + widthPx]);
  return offsetPx === 0 ? scale : (instant) => wholeHundredths(scale(instant));
}

/** `px` to the nearest hundredth. */
export function wholeHundredths(px: number): number {
  return Math.round(px * 100) / 100;
}
