import type { Instant } from '../story/model.ts';
import type { Viewport } from './viewport.ts';

/** Instants to px from the view's start; positions outside the view are negative or beyond its width. */
export function timeScale({ start, end, widthPx }: Viewport): (instant: Instant) => number {
  return (instant) => ((instant - start) / (end - start)) * widthPx;
}
