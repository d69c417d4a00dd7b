import { replaceEqualDeep } from '@tanstack/react-query';
import type { TimelineLayout } from './layout.ts';
import { isSameSpan, type Viewport } from './viewport.ts';

/** What a timeline takes over from one drawing to the next. */
export interface DrawnMemory {
  /** The layout kept last, when the view was no more than panned since; else `null`. */
  readonly beforePan: (view: Viewport) => TimelineLayout | null;
  /**
   * Keeps a layout and gives it back, of which every part that equals that of the last one is that part: what is drawn
   * of it by a memoised component is not drawn anew. What differs in part is a copy, events included: they are told by
   * their ids.
   */
  readonly keep: (view: Viewport, layout: TimelineLayout) => TimelineLayout;
}

export function createDrawnMemory(): DrawnMemory {
  let last: { view: Viewport; layout: TimelineLayout } | null = null;
  return {
    beforePan: (view) =>
      last !== null &&
      last.view.widthPx === view.widthPx &&
      isSameSpan(last.view.end - last.view.start, view.end - view.start)
        ? last.layout
        : null,
    keep: (view, layout) => {
      last = { view, layout: replaceEqualDeep(last?.layout, layout) };
      return last.layout;
    },
  };
}
