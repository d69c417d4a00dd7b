import { statusOf } from './coverage.ts';
import type { Excerpt, StoryEvent } from './model.ts';

/**
 * The excerpt to quote where there is room for one: the shortest of those with the event's status, the
 * first of them on a tie; `null` only for an event without excerpts, which no published story has.
 */
export function shortestQuote(event: StoryEvent): Excerpt | null {
  const status = statusOf(event);
  return event.excerpts
    .filter((excerpt) => excerpt.modality === status)
    .reduce<Excerpt | null>(
      (best, excerpt) =>
        best === null || excerpt.exact.length < best.exact.length ? excerpt : best,
      null,
    );
}
