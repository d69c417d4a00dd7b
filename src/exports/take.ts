import { DAY, formatCalendarDate } from '../story/calendar.ts';
import type { Instant, Source, Story, StoryEvent } from '../story/model.ts';

/** What is taken away: a story, and those of its events that go along. */
export interface Take {
  readonly story: Story;
  /** Of the story, in its order. */
  readonly events: readonly StoryEvent[];
  /** Absolute address of the site with its base path, ending with a slash. */
  readonly siteUrl: string;
  /** Those that carry the events, where `events` are not all that is taken; else they follow from the events. */
  readonly sources?: readonly Source[];
}

/**
 * A file that can be written a piece at a time, so that any number of events can be taken: head, a piece for some of the
 * events after the other, and foot give what would be written of all of them at once.
 */
export interface Pieces {
  /** `events` of the take is empty; `undated`: how many of all have no day that is known. */
  readonly head: (take: Take, undated: number) => string;
  readonly piece: (take: Take) => string;
  readonly foot: string;
}

/** Absolute addresses of a story's pages and files. */
export interface Addresses {
  readonly story: string;
  readonly event: (id: string) => string;
  readonly excerpt: (eventId: string, excerptId: string) => string;
  readonly source: (id: string) => string;
  readonly place: (id: string) => string;
  readonly person: (id: string) => string;
  /** The text as received, as a file. */
  readonly storedText: (sourceId: string) => string;
}

export function addressesOf({ story, siteUrl }: Pick<Take, 'story' | 'siteUrl'>): Addresses {
  const home = `${siteUrl}${encodeURIComponent(story.id)}/`;
  const event = (id: string) => `${home}event/${encodeURIComponent(id)}/`;
  return {
    story: home,
    event,
    excerpt: (eventId, id) => `${event(eventId)}?quote=${encodeURIComponent(id)}`,
    source: (id) => `${home}source/${encodeURIComponent(id)}/`,
    place: (id) => `${home}?place=${encodeURIComponent(id)}`,
    person: (id) => `${home}?person=${encodeURIComponent(id)}`,
    storedText: (id) =>
      `${siteUrl}stories/${encodeURIComponent(story.id)}/sources/${encodeURIComponent(id)}.txt`,
  };
}

/** The sources that carry at least one of the events, in the story's order. */
export function sourcesOf({ story, events, sources }: Take): readonly Source[] {
  if (sources !== undefined) return sources;
  const carrying = new Set(events.flatMap(({ excerpts }) => excerpts.map(({ source }) => source)));
  return story.sources.filter(({ id }) => carrying.has(id));
}

/**
 * First instant of the last day on which a source of the story was published: the story is told from there.
 * The opening's start when no source is dated.
 */
export function toldFrom({ sources, opening }: Pick<Story, 'sources' | 'opening'>): Instant {
  const days = sources.flatMap(({ published }) => published.when?.start ?? []);
  return days.length === 0 ? opening.start : Math.max(...days);
}

/** First and last day of an event, both included, as `YYYY-MM-DD`; `null` where an end is open or unknown. */
export function daysOf({ when }: Pick<StoryEvent, 'when'>): {
  readonly first: string | null;
  readonly last: string | null;
} {
  return {
    first: when?.start == null ? null : formatCalendarDate(when.start),
    last: when?.end == null ? null : formatCalendarDate(when.end - DAY),
  };
}
