import type { Viewport } from './viewport.ts';

/** From where to where, in px. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Widths of the view from one anchor to the next. */
const APART = 4;

/**
 * Where a view begins, in px from an anchor that stays the same while the view is panned within some widths. What is
 * placed in px from the anchor stays where it is; a pan moves it as a whole, and lays nothing out.
 *
 *     anchor     ├────────┤
 *     view                 ├────────┤
 *                └ offset ─┘
 */
export function anchorOffset(view: Viewport): number {
  // To the second: sums of instants differ in their last digits from one pan to the next.
  const span = Math.round((view.end - view.start) / 1000) * 1000;
  const start = Math.floor(view.start / (span * APART)) * span * APART;
  return ((view.start - start) / span) * view.widthPx;
}

/** All that a view may come to without leaving its anchor, in px from it, and a width more at either end. */
export function withinReach(widthPx: number): Stretch {
  return { from: -widthPx, to: (APART + 2) * widthPx };
}
