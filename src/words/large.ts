import { civilDay, DAY, formatDay, formatYear, monthName } from '../story/calendar.ts';
import type { Instant, Interval, When } from '../story/model.ts';
import { grouped } from './grouped.ts';

export { grouped };

export const LARGE = {
  reported: 'reported',
  announced: 'only announced',
  cluster: 'cluster, events inside',
  sources: 'sources: report, announce, silent',
  zoomIn: 'Zoom in',
  list: 'List the events',
  loading: 'Loading …',
  noPlace: 'Place not stated',
  tray: 'No place or date',
  close: 'Close',
  previous: 'Previous',
  next: 'Next',
  listName: 'Events by day',
  goTo: 'Go to',
  earlier: 'Earlier',
  later: 'Later',
  emptyView: 'No event in view',
  before: 'Event before',
  after: 'Event after',
  toStory: 'Back to the story',
  published: 'Published',
  mostCovered: 'Most widely covered in view',
  found: 'Found',
  searching: 'Reading the titles …',
  notSearched: 'The titles of this story could not be read, so nothing was searched.',
  noTitles: 'The titles of this story could not be read.',
  retry: 'Try again',
  event: 'Event',
  eventComing: 'Loading the event',
  restWorks: 'The timeline and what was opened before still work.',
  undated: 'no date given',
} as const;

/** "34 other places", "34 other sources", "2 other kinds" */
export function others(by: 'place' | 'source' | 'kind', count: number): string {
  return `${count} other ${by}${count === 1 ? '' : 's'}`;
}

/** What is known of the date of events that wait in the tray. */
export const TRAY_WORDS = {
  approximate: 'approximate date, no place',
  before: 'before a known day',
  since: 'since a known day',
  coarse: 'month or year, no place',
  undated: 'no date given',
} as const;

/** "612 events: approximate date, no place": the heading of their list. */
export function trayGroup(group: keyof typeof TRAY_WORDS, count: number): string {
  return `${events(count)}: ${TRAY_WORDS[group]}`;
}

export function events(count: number): string {
  return `${grouped(count)} ${count === 1 ? 'event' : 'events'}`;
}

/** "147 events, Riga, Mon 25 Oct 2021 to Sun 12 Dec 2021. Zoom in." */
export function clusterName(count: number, lane: string, time: Interval): string {
  return `${events(count)}, ${lane}, ${days(time, ' to ')}. Zoom in.`;
}

/** "Riga, 25 Oct – 12 Dec 2021" */
export function clusterPlace(lane: string, time: Interval): string {
  return `${lane}, ${days(time, ' – ')}`;
}

/** First and last day, or the one. */
function days({ start, end }: Interval, to: string): string {
  return fromTo(formatDay(start, 'short'), formatDay(end - 1, 'short'), to);
}

export function inOneCluster(count: number): string {
  return `${events(count)} in one cluster`;
}

/** "13 more", in a lane that has no room for them; "49 long", where they last too long for its bars. */
export function more(count: number, kind: 'more' | 'long'): string {
  return `${grouped(count)} ${kind}`;
}

/** "49 long events in view in Ukraine border. List the events." */
export function moreName(count: number, kind: 'more' | 'long', lane: string): string {
  return `${moreInView(count, kind)} in ${lane}. List the events.`;
}

/** "49 long events in view" */
export function moreInView(count: number, kind: 'more' | 'long'): string {
  return `${more(count, kind)} ${count === 1 ? 'event' : 'events'} in view`;
}

export function sourcesReport(report: number, all: number): string {
  return `${report} of ${all} sources report`;
}

export function announcing(count: number): string {
  return `${count} announce`;
}

export function silent(count: number): string {
  return `${count} silent`;
}

/** "36 report, 2 announce": the sources that carry an event. */
export function reportOrAnnounce(report: number, announces: number): string {
  return [
    ...(report > 0 ? [`${report} report`] : []),
    ...(announces > 0 ? [announcing(announces)] : []),
  ].join(', ');
}

/** "published Fri 10 Sep 2021 – Sun 28 Nov 2021", or on the one day. */
export function publishedFrom(first: string, last: string): string {
  return `published ${fromTo(first, last, ' – ')}`;
}

/** "Show 60 more of 126" */
export function showMore(next: number, left: number): string {
  return next === left ? `Show ${grouped(left)} more` : `Show ${next} more of ${grouped(left)}`;
}

/** "reported by 3, announced by 1 of 40 sources": how an event of a large story is carried. */
export function carriedBy(report: number, announce: number, all: number): string {
  const parts = [
    ...(report > 0 ? [`reported by ${report}`] : []),
    ...(announce > 0 ? [`announced by ${announce}`] : []),
  ];
  return `${parts.join(', ')} of ${sources(all)}`;
}

export function andMore(count: number): string {
  return `and ${grouped(count)} more`;
}

/** "101 to 200 of 6 214": which part of a long list stands there. */
export function partOf(from: number, to: number, all: number): string {
  return `${grouped(from)} to ${grouped(to)} of ${grouped(all)}`;
}

/** "6 214 events, Wed 1 Jan 2020 – Thu 31 Mar 2022" */
export function listLine(count: number, time: Interval): string {
  return `${events(count)}, ${days(time, ' – ')}`;
}

/** "12 events began earlier and last into this time" */
export function begunEarlier(count: number): string {
  return `${events(count)} began earlier and last into this time`;
}

/** "The story ends on Tue 1 Mar 2022." */
export function beyond(side: 'before' | 'after', { start, end }: Interval): string {
  return side === 'after'
    ? `The story ends on ${formatDay(end - 1, 'short')}.`
    : `The story begins on ${formatDay(start, 'short')}.`;
}

/**
 * When an event was, by its first and its last instant (an end is open when it is not finite) and how well both are
 * known: "Tue 30 Jun 2020", "c. May 2020", "from Tue 30 Jun 2020".
 */
export function whenOf(
  start: Instant,
  end: Instant,
  { precision, startEdge, endEdge }: Pick<When, 'precision' | 'startEdge' | 'endEdge'>,
): string {
  if (Number.isNaN(start) || (start === -Infinity && end === Infinity)) return LARGE.undated;
  if (start === -Infinity) return `until ${formatDay(end - 1, 'short')}`;
  if (end === Infinity) return `from ${formatDay(start, 'short')}`;
  const time = { start, end };
  const words =
    precision === 'month'
      ? months(time, ' – ')
      : precision === 'year'
        ? years(time, ' – ')
        : days(time, ' – ');
  return startEdge === 'approximate' || endEdge === 'approximate' ? `c. ${words}` : words;
}

/** First and last month, or the one: "Jan 2020 to Mar 2022". */
function months({ start, end }: Interval, to: string): string {
  const nameOf = (instant: Instant) => {
    const { year, month } = civilDay(instant);
    return `${monthName(month, 'short')} ${formatYear(year)}`;
  };
  return fromTo(nameOf(start), nameOf(end - 1), to);
}

function years({ start, end }: Interval, to: string): string {
  const nameOf = (instant: Instant) => formatYear(civilDay(instant).year);
  return fromTo(nameOf(start), nameOf(end - 1), to);
}

function fromTo(first: string, last: string, to: string): string {
  return first === last ? first : first + to + last;
}

/**
 * "In view: 6 214 of 20 000 events, Jan 2020 to Mar 2022; 279 more in “No place or date”; a bar is a week.": those in
 * the lanes, then those of the same time that wait in the tray.
 */
export function inView(
  count: number,
  trayed: number,
  all: number,
  view: Interval,
  barUnit: string | null,
): string {
  const tray = trayed === 0 ? '' : `; ${grouped(trayed)} more in “${LARGE.tray}”`;
  const bars = barUnit === null ? '' : `; a bar is ${UNIT_WORDS[barUnit] ?? barUnit}`;
  return `In view: ${grouped(count)} of ${events(all)}, ${timeInView(view)}${tray}${bars}.`;
}

/** Longer views than this, in days, are named by months, and by years. */
const BY_MONTHS = 92;
const BY_YEARS = 9000;

function timeInView(view: Interval): string {
  const length = (view.end - view.start) / DAY;
  if (length > BY_YEARS) return years(view, ' to ');
  return length > BY_MONTHS ? months(view, ' to ') : days(view, ' to ');
}

/** Units of the calendar by the engine's names. */
const UNIT_WORDS: Readonly<Record<string, string>> = {
  day: 'a day',
  week: 'a week',
  month: 'a month',
  quarter: 'a quarter',
  year: 'a year',
  '5-years': 'five years',
  decade: 'a decade',
  '50-years': '50 years',
  century: 'one century',
  '500-years': '500 years',
  millennium: 'one millennium',
};

export function sources(count: number): string {
  return `${grouped(count)} ${count === 1 ? 'source' : 'sources'}`;
}

export function moreSources(count: number): string {
  return `${grouped(count)} more ${count === 1 ? 'source' : 'sources'}`;
}

/** "812 + 96": reported and announced. */
export function reportAndAnnounce(report: number, announce: number): string {
  return announce === 0 ? grouped(report) : `${grouped(report)} + ${grouped(announce)}`;
}

/** "20 000 events: 17 911 reported, 1 789 only announced, 300 in the background." */
export function storyLine(
  all: number,
  counts: {
    readonly reported: number;
    readonly announced: number;
    readonly background: number;
  },
): string {
  const parts = [
    [counts.reported, 'reported'],
    [counts.announced, 'only announced'],
    [counts.background, 'in the background'],
  ] as const;
  const told = parts.flatMap(([count, word]) => (count === 0 ? [] : [`${grouped(count)} ${word}`]));
  return `${events(all)}${told.length === 0 ? '' : `: ${told.join(', ')}`}.`;
}

/** Part of the columns did not arrive sound. */
export function notAllSound(faults: readonly string[]): string {
  return `Part of this story's data is damaged; the rest is shown. ${faults.join(' ')}`;
}
