import { civilDay, formatDay, formatYear, monthName, weekdayName } from '../story/calendar.ts';
import type { Instant, StoryEvent } from '../story/model.ts';
import { LEFT_OUT } from './event.ts';
import { counted, quoted } from './numbers.ts';

/** The timeline's own words. */
export const TIMELINE = {
  region: 'Timeline',
  placeNotStated: 'Place not stated',
  reported: 'reported',
  announced: 'announced',
  placeInferred: 'place inferred',
  ongoing: 'ongoing',
  noPlaceOrDate: 'No place or date',
  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  presets: { week: 'Week', month: 'Month', year: 'Year', all: 'All' },
  noEvents: 'This story has no events yet.',
} as const;

/** "3 events", "1 event". */
export function eventCount(count: number): string {
  return counted(count, 'event');
}

/** Below a lane's name: "2 events"; "2 events, 1 here" where another lane or the tray has the others. */
export function laneCount(count: number, here: number): string {
  return here === count ? eventCount(count) : `${eventCount(count)}, ${here} here`;
}

/** What the list of a lane says of an event of its own whose mark is elsewhere: "Talks, shown in “Riga”". */
export function shownIn(title: string, where: string): string {
  return `${title}, shown in “${where}”`;
}

/** What a lane's switch is called: "Riga, 3 events". */
export function laneName(name: string, count: number): string {
  return `${name}, ${eventCount(count)}`;
}

/** "Sun 28 Nov": the UTC day of an instant, for a narrow line. */
function dayLabel(instant: Instant): string {
  return `${weekdayAndDay(instant)} ${monthName(civilDay(instant).month, 'short')}`;
}

/** "Sun 28". */
export function weekdayAndDay(instant: Instant): string {
  return `${weekdayName(instant, 'short')} ${civilDay(instant).day}`;
}

export function publishedOn(day: Instant): string {
  return `Published ${dayLabel(day)}`;
}

/** "Last 28 Nov 2021": the last of many days of publication. */
export function lastPublishedOn(day: Instant): string {
  const { year, month, day: number } = civilDay(day);
  return `Last ${number} ${monthName(month, 'short')} ${formatYear(year)}`;
}

export function publishedOnAloud(day: Instant): string {
  return `Published ${formatDay(day, 'long')}`;
}

/** Of the time `[start, end)`; `isLeftOut` where the filter leaves in none of them. */
export function clusterName(
  count: number,
  start: Instant,
  end: Instant,
  isLeftOut: boolean,
): string {
  const [first, last] = [dayLabel(start), dayLabel(end - 1)];
  const days = first === last ? first : `${first} to ${last}`;
  return `${eventCount(count)} close together, ${days}. ${isLeftOut ? `${LEFT_OUT}. ` : ''}Zoom in.`;
}

export function chipGroupName(count: number, side: 'before' | 'after'): string {
  return `${count} ${side === 'before' ? 'earlier' : 'later'}`;
}

export function moreInTray(count: number): string {
  return `${count} more`;
}

/** What is said of the time of an ongoing event, the fullest first: the sources' own words for it, if any. */
export function ongoingCaptions({ dateWords }: StoryEvent): readonly string[] {
  return dateWords === null
    ? [TIMELINE.ongoing]
    : [`${quoted(dateWords)}, ${TIMELINE.ongoing}`, TIMELINE.ongoing];
}
