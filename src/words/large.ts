import type { Interval } from '../story/model.ts';
import { formatDay } from '../story/calendar.ts';

export const LARGE = {
  reported: 'reported',
  announced: 'only announced',
  cluster: 'cluster, events inside',
  sources: 'sources: report, announce, silent',
  zoomIn: 'Zoom in',
  list: 'List the events',
  loading: 'Loading …',
  noPlace: 'Place not stated',
  undated: 'no date given',
} as const;

/** "34 other places" */
export function otherPlaces(count: number): string {
  return `${count} other ${count === 1 ? 'place' : 'places'}`;
}

/** 20000 as "20 000". */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}

export function events(count: number): string {
  return `${grouped(count)} ${count === 1 ? 'event' : 'events'}`;
}

/** "147 events, Mon 25 Oct 2021 to Sun 12 Dec 2021. Zoom in." */
export function clusterName(count: number, { start, end }: Interval): string {
  return `${events(count)}, ${formatDay(start, 'short')} to ${formatDay(end - 1, 'short')}. Zoom in.`;
}

/** "Riga, 25 Oct – 12 Dec 2021" */
export function clusterPlace(lane: string, { start, end }: Interval): string {
  return `${lane}, ${formatDay(start, 'short')} – ${formatDay(end - 1, 'short')}`;
}

export function inOneCluster(count: number): string {
  return `${events(count)} in one cluster`;
}

export function sourcesReport(report: number, all: number): string {
  return `${report} of ${all} sources report`;
}

export function andMore(count: number): string {
  return `and ${grouped(count)} more`;
}

/** "In view: 6 214 events" */
export function inView(count: number): string {
  return `In view: ${events(count)}`;
}

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

export function storyLine(all: number, reported: number, announced: number): string {
  return `${events(all)}: ${grouped(reported)} reported, ${grouped(announced)} only announced.`;
}

/** Part of the columns did not arrive sound. */
export function notAllSound(faults: readonly string[]): string {
  return `Part of this story's data is damaged; the rest is shown. ${faults.join(' ')}`;
}

export const noSuchEvent = 'This story has no event with that link';

export function noSuchEventSentence(id: string): string {
  return `The link asks for “${id}”. It may have been renamed, or mistyped. The story itself is open beside this panel.`;
}
