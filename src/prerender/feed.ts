import { formatCalendarDate } from '../story/calendar.ts';
import type { Source, Story, StoryEvent } from '../story/model.ts';
import { eventDescription } from '../words/pages.ts';
import { escapeMarkup } from './document.ts';
import { pathOf } from './pages.ts';
import type { Absolute } from './structured-data.ts';

/**
 * The story's events as an Atom feed (RFC 4287), the latest told first. An entry's date is that of the last text that
 * tells of it: when an event was is in its words, since it may be long past or still to come. The same data give the
 * same feed, whenever it is made.
 */
export function feed(story: Story, absolute: Absolute): string {
  const entries = story.events
    .map((event) => ({ event, updated: lastTold(event, story) }))
    .toSorted((a, b) => b.updated.localeCompare(a.updated));
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeMarkup(story.language)}">`,
    element('id', absolute(`${story.id}/`)),
    element('title', story.title),
    element('subtitle', story.standfirst),
    element('updated', latest(story.sources)),
    `<link rel="self" type="application/atom+xml" href="${escapeMarkup(absolute(feedPath(story.id)))}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeMarkup(absolute(`${story.id}/`))}"/>`,
    '<author><name>Dateline</name></author>',
    ...entries.flatMap(({ event, updated }) => entryLines(event, updated, story, absolute)),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

/** Where a story's feed stands, from the site's base on. */
export function feedPath(story: string): string {
  return `${story}/feed.xml`;
}

function entryLines(
  event: StoryEvent,
  updated: string,
  story: Story,
  absolute: Absolute,
): readonly string[] {
  const address = absolute(pathOf(story.id, { kind: 'event', id: event.id }));
  return [
    '<entry>',
    element('id', address),
    element('title', event.title),
    element('updated', updated),
    `<link rel="alternate" type="text/html" href="${escapeMarkup(address)}"/>`,
    element('summary', eventDescription(event, story)),
    '</entry>',
  ];
}

function lastTold(event: StoryEvent, { sources }: Story): string {
  const carriers = new Set(event.excerpts.map(({ source }) => source));
  return latest(sources.filter(({ id }) => carriers.has(id)));
}

/** The first moment of the last day on which one of `sources` was published; the epoch when none says. */
function latest(sources: readonly Source[]): string {
  const starts = sources.map(({ published }) => published.when?.start ?? 0);
  return `${formatCalendarDate(Math.max(0, ...starts))}T00:00:00Z`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeMarkup(text)}</${name}>`;
}
