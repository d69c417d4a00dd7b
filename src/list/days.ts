import { DAY } from '../story/calendar.ts';
import { statusOf } from '../story/coverage.ts';
import type { Instant, Source, Story, StoryEvent, When } from '../story/model.ts';

/** A day with something to tell: events, or the publication of sources, which may stand alone. */
export interface ListDay {
  readonly kind: 'day';
  /** The day's first instant. */
  readonly start: Instant;
  /** Events above the published rule; all of the day's when it has no rule. */
  readonly above: readonly StoryEvent[];
  /** Sources published on this day; empty: no rule. */
  readonly published: readonly Source[];
  /** Events below the rule: what is only announced for this day. */
  readonly below: readonly StoryEvent[];
}

/** Days in a row on which nothing is told, `[start, end)`. */
export interface ListGap {
  readonly kind: 'gap';
  readonly start: Instant;
  readonly end: Instant;
}

export interface EventDays {
  /** Events without a known day in or after the story's opening, in the story's order. */
  readonly folded: readonly StoryEvent[];
  readonly rows: readonly (ListDay | ListGap)[];
}

/** Why an event is not on a day of its own. */
export type FoldReason = 'earlier' | 'ongoing' | 'inexact' | 'undated';

type Told = Pick<Story, 'events' | 'sources' | 'opening'>;

/** More days of publication than this, and only the last has a rule: a rule on every day divides nothing. */
const MAX_RULES = 12;

/**
 * The story as days, in time, each event once: under the day it begins on, or folded away above all days when that
 * is not known or lies before the story opens. A day covered by an event that began earlier is no gap.
 * `visible` holds the ids of the events a filter leaves in; `null` is no filter. With one there are no gaps, since
 * a day without matches is not a day of which nothing is told. A day of publication without events ends a gap.
 *
 *   26 ─ a
 *   27 ─ nothing told
 *   28 ─ b  c  ── published ──  d
 *   30 ─ e, to 1 December
 */
export function eventDays(story: Told, visible: ReadonlySet<string> | null): EventDays {
  const folded: StoryEvent[] = [];
  const byDay = new Map<Instant, StoryEvent[]>();
  for (const event of story.events) {
    if (visible !== null && !visible.has(event.id)) continue;
    const day = knownDay(event.when, story.opening.start);
    if (day === null) folded.push(event);
    else byDay.set(day, [...(byDay.get(day) ?? []), event]);
  }

  const rules = rulesOf(story.sources);
  const starts = [...new Set([...byDay.keys(), ...rules.keys()])].toSorted((a, b) => a - b);
  const days = starts.map((start) => divide(start, byDay.get(start) ?? [], rules.get(start) ?? []));
  return { folded, rows: visible === null ? withGaps(days) : days };
}

/** Why an event that `eventDays` folds away has no day, for the line that stands for all of them. */
export function foldReason({ when }: StoryEvent, openingStart: Instant): FoldReason {
  if (when === null) return 'undated';
  if (when.start === null || (when.end !== null && when.end <= openingStart)) return 'earlier';
  return when.endEdge === 'open' ? 'ongoing' : 'inexact';
}

/** The last day of an event that fills more than one, as its first instant; `null` for all others. */
export function lastDay({ when }: StoryEvent): Instant | null {
  if (when === null || when.start === null || when.end === null) return null;
  return when.endEdge === 'exact' && when.end - when.start > DAY ? when.end - DAY : null;
}

function knownDay(when: When | null, openingStart: Instant): Instant | null {
  if (when === null || when.start === null || when.start < openingStart) return null;
  return when.precision === 'day' && when.startEdge === 'exact' ? when.start : null;
}

function rulesOf(sources: readonly Source[]): ReadonlyMap<Instant, readonly Source[]> {
  const rules = new Map<Instant, Source[]>();
  for (const source of sources) {
    const when = source.published.when;
    if (when === null || when.start === null || when.precision !== 'day') continue;
    rules.set(when.start, [...(rules.get(when.start) ?? []), source]);
  }
  if (rules.size <= MAX_RULES) return rules;
  const last = Math.max(...rules.keys());
  return new Map([[last, rules.get(last) ?? []]]);
}

function divide(
  start: Instant,
  events: readonly StoryEvent[],
  published: readonly Source[],
): ListDay {
  const isBelow = (event: StoryEvent) => published.length > 0 && statusOf(event) === 'announced';
  return {
    kind: 'day',
    start,
    above: events.filter((event) => !isBelow(event)),
    published,
    below: events.filter(isBelow),
  };
}

function withGaps(days: readonly ListDay[]): readonly (ListDay | ListGap)[] {
  const rows: (ListDay | ListGap)[] = [];
  let toldUntil = days[0]?.start ?? 0;
  for (const day of days) {
    const events = [...day.above, ...day.below];
    const until = events.length === 0 ? day.start + DAY : day.start;
    if (until > toldUntil) rows.push({ kind: 'gap', start: toldUntil, end: until });
    rows.push(day);
    const ends = events.map((event) => (lastDay(event) ?? day.start) + DAY);
    toldUntil = Math.max(toldUntil, day.start + DAY, ...ends);
  }
  return rows;
}
