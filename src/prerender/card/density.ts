import { ANNOUNCED, type EventColumns } from '../../story/event-columns.ts';
import type { Instant, Interval } from '../../story/model.ts';
import { rankForLength, unitAtLeast } from '../../timeline/engine/calendar-units.ts';

/** How many events begin in a unit of the calendar, each count as a share of the most of any, 0 to 1. */
export interface Density {
  readonly start: Instant;
  readonly end: Instant;
  readonly reported: number;
  readonly announced: number;
}

/** As many bars as can be told apart at the size a card is shown. */
const MOST_BARS = 160;

/** The events that begin in `time`, in order, without those too long to be one unit's news. */
export function densityOf(columns: EventColumns, time: Interval): readonly Density[] {
  const unit = unitAtLeast(1 / MOST_BARS, 1 / (time.end - time.start));
  const counts = new Map<Instant, { reported: number; announced: number }>();
  for (let row = 0; row < columns.length; row++) {
    const start = columns.start[row]!;
    // Not so either without a date.
    if (!(start >= time.start && start < time.end)) continue;
    if (rankForLength(columns.end[row]! - start) > unit.rank) continue;
    const at = unit.floor(start);
    const count = counts.get(at) ?? { reported: 0, announced: 0 };
    count[columns.status[row] === ANNOUNCED ? 'announced' : 'reported'] += 1;
    counts.set(at, count);
  }
  const all = Array.from(counts.values(), ({ reported, announced }) => reported + announced);
  const most = Math.max(1, ...all);
  return Array.from(counts, ([at, { reported, announced }]) => ({
    start: Math.max(at, time.start),
    end: Math.min(unit.next(at), time.end),
    reported: reported / most,
    announced: announced / most,
  })).toSorted((a, b) => a.start - b.start);
}
