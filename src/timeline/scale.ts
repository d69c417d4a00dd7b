import { scaleLinear } from 'd3-scale';
import type { Instant } from '../story/model.ts';
import type { Viewport } from './viewport.ts';

/** Instants to px from the view's start; positions outside the view are negative or beyond its width. */
export function timeScale(viewport: Viewport): (instant: Instant) => number {
  return scaleLinear().domain([viewport.start, viewport.end]).range([0, viewport.widthPx]);
}
