import { DAY } from '../story/calendar.ts';
import type { Interval, Story } from '../story/model.ts';

/** The interval in view and the width it is drawn in. */
export interface Viewport extends Interval {
  readonly widthPx: number;
}

/** The closest one can look: a day across the whole width. */
const MIN_SPAN = DAY;

/** The calendar the app speaks of: years 1 to 9999. */
const FIRST = -62_135_596_800_000;
const LAST = 253_402_300_800_000;

/** Pixels per millisecond. */
function density(viewport: Viewport): number {
  return viewport.widthPx / (viewport.end - viewport.start);
}

export function dayWidthPx(viewport: Viewport): number {
  return DAY * density(viewport);
}

/** Whether two views as long as this, in ms, differ by a pan alone: sums of instants differ in their last digits. */
export function isSameSpan(one: number, other: number): boolean {
  return Math.abs(one - other) < 1;
}

/** The same span, moved so that what was at `px` is now at 0; positive moves later. */
export function panPx(viewport: Viewport, px: number): Interval {
  const shift = px / density(viewport);
  return clampViewport({ start: viewport.start + shift, end: viewport.end + shift });
}

/**
 * Zoomed by `factor` (2 shows half the time) with the instant under `anchorPx` staying where it is,
 * unless the ends of the calendar or the closest view forbid it.
 */
export function zoomAt(viewport: Viewport, anchorPx: number, factor: number): Interval {
  const anchor = viewport.start + anchorPx / density(viewport);
  const span = Math.min(Math.max((viewport.end - viewport.start) / factor, MIN_SPAN), LAST - FIRST);
  const share = (anchor - viewport.start) / (viewport.end - viewport.start);
  const start = anchor - share * span;
  return clampViewport({ start, end: start + span });
}

/** Inside the calendar and never shorter than a day; the span is kept where it can be. */
export function clampViewport(interval: Interval): Interval {
  const span = Math.min(Math.max(interval.end - interval.start, MIN_SPAN), LAST - FIRST);
  const middle = (interval.start + interval.end) / 2;
  const start = Math.min(Math.max(middle - span / 2, FIRST), LAST - span);
  return { start, end: start + span };
}

/** `interval` with `share` of its length added at either end. */
export function padded(interval: Interval, share: number): Interval {
  const pad = (interval.end - interval.start) * share;
  return clampViewport({ start: interval.start - pad, end: interval.end + pad });
}

/**
 * The least movement that brings `interval` into view, or `viewport` itself when it is in view already, or as much of it
 * as fills half of the view, or some of one that is longer than the view.
 */
export function reveal(viewport: Interval, interval: Interval): Interval {
  const span = viewport.end - viewport.start;
  const length = interval.end - interval.start;
  const seen = Math.min(interval.end, viewport.end) - Math.max(interval.start, viewport.start);
  if (seen === length || (seen > 0 && Math.max(length / 2, seen) > span / 2)) return viewport;
  if (length > span) return padded(interval, 0.1);
  const margin = Math.min(span * 0.1, (span - length) / 2);
  const start =
    interval.start < viewport.start ? interval.start - margin : interval.end + margin - span;
  return clampViewport({ start, end: start + span });
}

/** From the first to the last known instant of the story's events, its opening interval included. */
export function storyExtent(story: Story): Interval {
  let { start, end } = story.opening;
  for (const { when } of story.events) {
    if (when?.start != null) start = Math.min(start, when.start);
    if (when?.end != null) end = Math.max(end, when.end);
  }
  return { start, end };
}

/** Between two viewports, `share` from 0 to 1: spans change by a constant factor, as the eye expects of a zoom. */
export function interpolateViewport(from: Interval, to: Interval, share: number): Interval {
  const spanFrom = from.end - from.start;
  const spanTo = to.end - to.start;
  const span = spanFrom * (spanTo / spanFrom) ** share;
  const progress =
    Math.abs(spanTo - spanFrom) < 1 ? share : (span - spanFrom) / (spanTo - spanFrom);
  const start = from.start + (to.start - from.start) * progress;
  return { start, end: start + span };
}
