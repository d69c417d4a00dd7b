import { civilDay, formatYear, monthName, weekdayName } from '../story/calendar.ts';
import type { Instant } from '../story/model.ts';
import { sources, storyLine } from './large.ts';
import { counted } from './numbers.ts';

/* The words of the preview picture a link unfurls to. */

export const STORY = 'A story told by several sources';
export const SOURCE = 'The whole text';
/** Of a source whose text is not kept. */
export const GATHERED = 'The passages a story quotes';
export const STATEMENT = 'Said in different words';
export const SOURCES = 'What each source carries';
export const WORDINGS = 'Said in different words';
export const NOT_DATED = 'date not known';
export const SITE = 'News stories, checked against their sources';
export const SITE_LINE = 'Every statement beside the exact words it rests on';

/** "4 of 5 sources carry it" */
export function carriedBy(count: number, all: number): string {
  return `${count} of ${counted(all, 'source')} ${count === 1 ? 'carries' : 'carry'} it`;
}

/** "In the words of 3 of 5 sources" */
export function wordedBy(count: number, all: number): string {
  return `In the words of ${count} of ${counted(all, 'source')}`;
}

export function statements(count: number): string {
  if (count === 0) return 'No statements are compared';
  return `${counted(count, 'statement')}, each as every source words it`;
}

export function stories(count: number): string {
  return counted(count, 'story', 'stories');
}

/** "Thu 25 Nov" for the first day, "26" for the others but the first of a month. */
export function dayLabel(day: Instant, first: boolean): string {
  const { month, day: number } = civilDay(day);
  const named = first || number === 1 ? ` ${monthName(month, 'short')}` : '';
  return `${weekdayName(day, 'short')} ${number}${named}`;
}

/** "8 Nov": the first day of a week. */
export function weekLabel(day: Instant): string {
  const { month, day: number } = civilDay(day);
  return `${number} ${monthName(month, 'short')}`;
}

/** "Feb 2020" for the first month and for a January, "Mar" for the others. */
export function monthLabel(month: Instant, first: boolean): string {
  const { year, month: number } = civilDay(month);
  const name = monthName(number, 'short');
  return first || number === 1 ? `${name} ${formatYear(year)}` : name;
}

/** "40 sources, 20 000 events: 18 211 reported, 1 789 only announced." */
export function largeLine(
  count: number,
  events: number,
  told: Parameters<typeof storyLine>[1],
): string {
  return `${sources(count)}, ${storyLine(events, told)}`;
}
