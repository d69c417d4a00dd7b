import { DAY } from '../story/calendar.ts';
import type { Interval } from '../story/model.ts';
import { clampViewport } from './viewport.ts';

/** The same middle, `days` long, starting on a midnight. */
export function aroundMiddle(viewport: Interval, days: number): Interval {
  const middle = (viewport.start + viewport.end) / 2;
  const start = Math.round((middle - (days * DAY) / 2) / DAY) * DAY;
  return clampViewport({ start, end: start + days * DAY });
}
