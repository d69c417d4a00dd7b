import { DAY } from '../story/calendar.ts';
import { statusOf } from '../story/coverage.ts';
import type { Instant, Source, Story } from '../story/model.ts';

/** A day on which sources were published, and where its rule stands on the axis. */
export interface Publication {
  /** The day's first instant. */
  readonly day: Instant;
  /** After the last thing reported of that day and before the first announced. */
  readonly rule: Instant;
  readonly sources: readonly Source[];
}

/** Number of slots on the day that starts at `day`: the highest position in its order. 0: no order known. */
export function slotCount(story: Pick<Story, 'events'>, day: Instant): number {
  let count = 0;
  for (const { when, order } of story.events) {
    if (order !== null && when?.start === day) count = Math.max(count, order.position);
  }
  return count;
}

/**
 * One entry per day of publication, in time. The rule divides its day by the order known within it:
 * with slots 1 to 3 reported and 4 announced it stands at three quarters; without order, at the day's end.
 * Sources without a date of publication have no rule.
 */
export function publicationsOf(story: Pick<Story, 'events' | 'sources'>): readonly Publication[] {
  const byDay = new Map<Instant, Source[]>();
  for (const source of story.sources) {
    const day = source.published.when?.start;
    if (day == null) continue;
    byDay.set(day, [...(byDay.get(day) ?? []), source]);
  }
  return [...byDay]
    .toSorted(([a], [b]) => a - b)
    .map(([day, sources]) => {
      const slots = slotCount(story, day);
      const reported = story.events
        .filter(({ when, order }) => order !== null && when?.start === day)
        .filter((event) => statusOf(event) !== 'announced')
        .reduce((last, { order }) => Math.max(last, order?.position ?? 0), 0);
      return { day, rule: day + (slots === 0 ? DAY : (DAY * reported) / slots), sources };
    });
}
