import { DAY } from '../../story/calendar.ts';
import type { EventColumns } from '../../story/event-columns.ts';
import type { Interval } from '../../story/model.ts';
import { MARK_SPACING_PX } from '../engine/clusters.ts';
import { countOverlapping, type Sequence } from '../engine/sequence.ts';
import { clampViewport, reveal } from '../viewport.ts';

/** Zooming in for the sake of one event ends here: around it there is something left to see. */
const CLOSEST = 7 * DAY;

/** What is known of an event's time, an open end cut to the other; `null` for an event without any date. */
export function knownInterval(
  { start, end }: Pick<EventColumns, 'start' | 'end'>,
  row: number,
): Interval | null {
  const from = start[row]!;
  const to = end[row]!;
  if (Number.isNaN(from) || (from === -Infinity && to === Infinity)) return null;
  if (from === -Infinity) return { start: to - 1, end: to };
  return { start: from, end: to === Infinity ? from + 1 : to };
}

/**
 * A view that shows the event: `view` itself where it does already. One far away is gone to, and so near that the
 * events of its lane can be told apart; `widthPx` is the width there is for them.
 */
export function viewOfEvent(
  view: Interval,
  event: Interval,
  lane: Sequence,
  widthPx: number,
): Interval {
  let next = reveal(view, event);
  if (next === view) return view;
  const middle = (event.start + event.end) / 2;
  const least = Math.max(CLOSEST, (event.end - event.start) * 1.5);
  while (
    countOverlapping(lane, next) * MARK_SPACING_PX > widthPx &&
    (next.end - next.start) / 2 >= least
  ) {
    const quarter = (next.end - next.start) / 4;
    next = clampViewport({ start: middle - quarter, end: middle + quarter });
  }
  return next;
}
