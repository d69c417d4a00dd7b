import { DAY, formatCalendarDate } from '../story/calendar.ts';
import { coverageOf, statusOf } from '../story/coverage.ts';
import type { Instant, Interval, Story, StoryEvent } from '../story/model.ts';
import { calendarAbout, calendarDescription } from '../words/export.ts';
import { addressesOf, type Pieces, toldFrom, type Take } from './take.ts';

/** Octets in a line, without its end (RFC 5545, section 3.1). */
const LINE_OCTETS = 75;

/**
 * The events as an iCalendar file (RFC 5545): all-day entries with an exclusive end, in the order given. The same
 * event has the same UID in every file of a site. An end that is not known is set as `calendarSpan` says, and the
 * description tells so. Events without any date are left out; the calendar's description counts them.
 */
export function formatCalendar(take: Take): string {
  const undated = withoutDay(take.events, take.story).length;
  return CALENDAR.head(take, undated) + CALENDAR.piece(take) + CALENDAR.foot;
}

/** {@link formatCalendar} a piece at a time. */
export const CALENDAR: Pieces = {
  head: (take, undated) => foldLines(headLines(take, undated)),
  piece: (take) => foldLines(take.events.flatMap((event) => entryLines(event, take))),
  foot: 'END:VCALENDAR\r\n',
};

function headLines(take: Take, undated: number): readonly string[] {
  const { story } = take;
  const about = calendarAbout(story, undated);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Dateline//Dateline 1//EN',
    'CALSCALE:GREGORIAN',
    // The first of each pair is RFC 7986, the second what older calendars read.
    `NAME:${escapeText(story.title)}`,
    `X-WR-CALNAME:${escapeText(story.title)}`,
    `DESCRIPTION:${escapeText(about)}`,
    `X-WR-CALDESC:${escapeText(about)}`,
    `URL:${addressesOf(take).story}`,
  ];
}

function foldLines(lines: readonly string[]): string {
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

/** Those a calendar has no day for, in the order given. */
export function withoutDay(events: readonly StoryEvent[], story: Story): readonly StoryEvent[] {
  return events.filter((event) => calendarSpan(event, story) === null);
}

/**
 * The days an event takes in a calendar, `[start, end)`; `null` when no end of it is known. What is still going on
 * ends with the day the story is told from; of what has an end alone, only its last day is taken.
 */
function calendarSpan(
  { when }: Pick<StoryEvent, 'when'>,
  story: Pick<Story, 'sources' | 'opening'>,
): Interval | null {
  if (when === null) return null;
  const { start, end } = when;
  if (start !== null && end !== null) return { start, end };
  if (start !== null) return { start, end: Math.max(start, toldFrom(story)) + DAY };
  return end === null ? null : { start: end - DAY, end };
}

function entryLines(event: StoryEvent, take: Take): readonly string[] {
  const { story, siteUrl } = take;
  const span = calendarSpan(event, story);
  if (span === null) return [];
  const address = addressesOf(take).event(event.id);
  const places = event.places.flatMap(
    ({ place }) => story.places.find(({ id }) => id === place) ?? [],
  );
  const kind = story.kinds.find(({ id }) => id === event.kind);
  const coordinates = places[0]?.coordinates;
  return [
    'BEGIN:VEVENT',
    `UID:${event.id}.${story.id}@${new URL(siteUrl).hostname}`,
    `DTSTAMP:${formatDate(toldFrom(story))}T000000Z`,
    `DTSTART;VALUE=DATE:${formatDate(span.start)}`,
    `DTEND;VALUE=DATE:${formatDate(span.end)}`,
    `SUMMARY:${escapeText(event.title)}`,
    `DESCRIPTION:${escapeText(
      calendarDescription(event, coverageOf(event, story.sources), address),
    )}`,
    ...(places.length === 0
      ? []
      : [`LOCATION:${escapeText(places.map(({ name }) => name).join(', '))}`]),
    ...(coordinates == null ? [] : [`GEO:${coordinates[1]};${coordinates[0]}`]),
    ...(kind === undefined ? [] : [`CATEGORIES:${escapeText(kind.name)}`]),
    `STATUS:${isCertain(event) ? 'CONFIRMED' : 'TENTATIVE'}`,
    // A story takes nobody's time.
    'TRANSP:TRANSPARENT',
    `URL:${address}`,
    'END:VEVENT',
  ];
}

/** Reported or told as background, with both ends known to the day. */
function isCertain(event: StoryEvent): boolean {
  const { when } = event;
  const exact = when?.startEdge === 'exact' && when.endEdge === 'exact';
  return exact && statusOf(event) !== 'announced';
}

function formatDate(instant: Instant): string {
  return formatCalendarDate(instant).replaceAll('-', '');
}

/** `text` as a value of type TEXT: line breaks of any kind as `\n`, other control characters left out. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/**
 * `line` in pieces of at most 75 octets, each but the first behind a line break and one space. No character is split.
 * Unfolding, which drops each break with its space, gives `line` back.
 */
export function foldLine(line: string): string {
  let folded = '';
  let length = 0;
  for (const char of line) {
    const size = octetsOf(char.codePointAt(0) ?? 0);
    if (length + size > LINE_OCTETS) {
      folded += '\r\n ';
      length = 1;
    }
    folded += char;
    length += size;
  }
  return folded;
}

/** Of a character in UTF-8; half a pair is written as one that stands for what is broken. */
function octetsOf(character: number): number {
  if (character < 0x80) return 1;
  if (character < 0x800) return 2;
  return character < 0x10000 ? 3 : 4;
}
