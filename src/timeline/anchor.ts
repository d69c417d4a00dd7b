import type { Viewport } from './viewport.ts';

/** Widths of the view from one anchor to the next. */
const APART = 4;

/**
 * A view of the same scale that stays the same while `view` is panned within some widths, and `view` in px of it. What
 * is placed in the anchor stays where it is; a pan moves it as a whole, and one style changes instead of hundreds.
 *
 *     anchor     ├────────┤
 *     view                 ├────────┤
 *                └ offset ─┘
 */
export function anchorOf(view: Viewport): { readonly anchor: Viewport; readonly offsetPx: number } {
  // To the second: sums of instants differ in their last digits from one pan to the next.
  const span = Math.round((view.end - view.start) / 1000) * 1000;
  const start = Math.floor(view.start / (span * APART)) * span * APART;
  return {
    anchor: { start, end: start + span, widthPx: view.widthPx },
    offsetPx: ((view.start - start) / span) * view.widthPx,
  };
}

/**
 * Style that shows of an anchor what is in view. Not a custom property: those are inherited, and every frame of a pan
 * would have the styles of all marks and numbers inside computed anew.
 */
export function shiftedBy(offsetPx: number, rightToLeft: boolean): { readonly transform: string } {
  return { transform: `translateX(${(rightToLeft ? offsetPx : -offsetPx).toFixed(2)}px)` };
}

/** Style that places something `x` px from the start of what holds it, and `y` px from its top; see `shiftedBy`. */
export function standingAt(
  x: number,
  y: number,
  rightToLeft: boolean,
): { readonly transform: string } {
  return { transform: `translate(${(rightToLeft ? -x : x).toFixed(2)}px, ${y}px)` };
}
