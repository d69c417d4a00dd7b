import type { Interval, StoryEvent } from '../story/model.ts';

/** The event's interval with an open end cut to what is known of it; `null` without any known end. */
export function knownInterval(event: StoryEvent | undefined): Interval | null {
  const when = event?.when ?? null;
  if (when === null) return null;
  const start = when.start ?? when.end;
  const end = when.end ?? when.start;
  if (start === null || end === null) return null;
  return { start: Math.min(start, end - 1), end };
}
