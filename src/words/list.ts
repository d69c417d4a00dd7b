import { civilDay, DAY, formatDay, monthName, weekdayName } from '../story/calendar.ts';
import type { Instant, StoryEvent } from '../story/model.ts';
import { capitalised } from './capitalised.ts';

export const LIST_NAME = 'Events by day';
export const NO_EVENTS = 'This story has no events yet.';
export const NO_MATCHES = 'No event passes the filter.';
export const SHOW_ALL = 'Show all events';
/** Said of a link with a filter, too. */
export const NO_SCRIPT =
  'Filters and the timeline need JavaScript. This is the whole story, as a list.';
export const NOTHING_TOLD = 'nothing told';
export const HOURS_NOT_GIVEN = 'hours not given';

const FOLD_WORDS = {
  earlier: 'earlier',
  ongoing: 'ongoing',
  inexact: 'without an exact day',
  undated: 'undated',
} as const;

/** "Earlier, ongoing, undated": what the folded line holds, in this order whatever the order of `reasons`. */
export function foldedTitle(reasons: ReadonlySet<keyof typeof FOLD_WORDS>): string {
  const present = (['earlier', 'ongoing', 'inexact', 'undated'] as const).filter((reason) =>
    reasons.has(reason),
  );
  return capitalised(present.map((reason) => FOLD_WORDS[reason]).join(', '));
}

/** "Sat 27" for one day; "Sat 27 – Mon 29 Nov" for several; both dates whole when the year changes. */
export function gapLabel(start: Instant, end: Instant): string {
  const last = end - DAY;
  if (last === start) return dayOfWeek(start);
  const from = civilDay(start);
  const to = civilDay(last);
  if (from.year !== to.year) return `${formatDay(start, 'short')} – ${formatDay(last, 'short')}`;
  const month = from.month === to.month ? '' : ` ${monthName(from.month, 'short')}`;
  return `${dayOfWeek(start)}${month} – ${dayOfWeek(last)} ${monthName(to.month, 'short')}`;
}

/** "to Wed 1" for the last day of an event. */
export function untilLabel(last: Instant): string {
  return `to ${dayOfWeek(last)}`;
}

/** "Sun or soon after": what is said of a date under its own day, in full where it is longer; `null` for a plain one. */
export function softDate({ when }: Pick<StoryEvent, 'when'>): string | null {
  if (when === null || when.endEdge === 'exact') return null;
  const { start, label } = when;
  return start === null
    ? label
    : label.replace(formatDay(start, 'short'), weekdayName(start, 'short'));
}

/** "Published Sun 28 Nov" beside the letters; in full for the rule's name. */
export function publishedLabel(day: Instant): string {
  return `Published ${dayOfWeek(day)} ${monthName(civilDay(day).month, 'short')}`;
}

/** "Published Sunday 28 November 2021" */
export function publishedName(day: Instant): string {
  return `Published ${formatDay(day, 'long')}`;
}

function dayOfWeek(day: Instant): string {
  return `${weekdayName(day, 'short')} ${civilDay(day).day}`;
}
