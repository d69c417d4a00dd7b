import { DAY } from '../story/calendar.ts';
import type { Interval } from '../story/model.ts';

/** What a page key moves a handle by, as parts of what is in view. */
const PAGE = 4;

/**
 * The view after a key on one of its handles, or `null` where the key does nothing there: an arrow moves the handle by a
 * day, a page key by a quarter of the view, Home and End to the ends of `all`. The view never becomes shorter than a day.
 */
export function viewAfterKey(
  key: string,
  part: 'start' | 'end',
  view: Interval,
  all: Interval,
  rightToLeft: boolean,
): Interval | null {
  const step = DAY * Math.max(Math.round((view.end - view.start) / DAY / PAGE), 1);
  const at = view[part];
  const to = new Map([
    [rightToLeft ? 'ArrowLeft' : 'ArrowRight', at + DAY],
    [rightToLeft ? 'ArrowRight' : 'ArrowLeft', at - DAY],
    ['ArrowUp', at + DAY],
    ['ArrowDown', at - DAY],
    ['PageUp', at + step],
    ['PageDown', at - step],
    ['Home', all.start],
    ['End', all.end],
  ]).get(key);
  if (to === undefined) return null;
  return part === 'start'
    ? { start: Math.min(to, view.end - DAY), end: view.end }
    : { start: view.start, end: Math.max(to, view.start + DAY) };
}
