import { civilDay, formatYear } from '../../story/calendar.ts';
import type { Instant, Precision, Story, StoryEvent } from '../../story/model.ts';
import { UNITS, type CalendarUnit, type UnitName } from '../../timeline/engine/calendar-units.ts';
import * as words from '../../words/card.ts';

/** The piece of time a picture shows. */
export interface Stretch {
  readonly start: Instant;
  readonly end: Instant;
  /** Where the labels stand, in order. */
  readonly labels: readonly { readonly at: Instant; readonly words: string }[];
  /** The coarsest dates that have a place among its labels. */
  readonly unit: CalendarUnit;
}

/** More than so many days, or other units, have no room for a label each. */
const MOST_DAYS = 12;
/** Units of an axis of an event's own: as many as a label each has room for, most of them around the event. */
const UNITS_SHOWN = 7;
const UNITS_OF_EVENT = 5;

const UNIT_OF: Readonly<Record<Precision, UnitName>> = {
  day: 'day',
  month: 'month',
  season: 'quarter',
  year: 'year',
  decade: 'decade',
  century: 'century',
};

/** What the story opens on, in days, or in the shortest units that there are few enough of. */
export function openingStretch({ opening: { start, end } }: Story): Stretch {
  const unit =
    UNITS.find((candidate) => span(candidate, start, end).length <= MOST_DAYS) ?? UNITS.at(-1)!;
  const labels = span(unit, start, end)
    .filter((at) => at >= start)
    .map((at, index) => ({ at, words: labelOf(unit, at, index === 0) }));
  return { start, end, labels, unit };
}

/**
 * The time around `events`, in the units their dates are known by, or longer ones where they are far apart; `null` when
 * none is dated. Of an open end counts where the event begins, of an open start where it ends.
 */
export function stretchAround(events: readonly StoryEvent[]): Stretch | null {
  const dated = events.flatMap(({ when }) => when ?? []);
  const starts = dated.flatMap(({ start, end }) => start ?? (end === null ? [] : end - 1));
  const ends = dated.flatMap(({ start, end }) => end ?? (start === null ? [] : start + 1));
  if (starts.length === 0) return null;
  const first = Math.min(...starts);
  const last = Math.max(...ends);
  const finest = Math.max(...dated.map(({ precision }) => rankOf(UNIT_OF[precision])));
  const unit =
    UNITS.slice(finest).find(
      (candidate) => span(candidate, first, last).length <= UNITS_OF_EVENT,
    ) ?? UNITS.at(-1)!;
  const own = span(unit, first, last);
  const pad = Math.max(Math.ceil((UNITS_SHOWN - own.length) / 2), 1);
  let start = unit.floor(first);
  let end = unit.next(last - 1);
  for (let step = 0; step < pad; step++) {
    start = unit.floor(start - 1);
    end = unit.next(end);
  }
  return {
    start,
    end,
    labels: span(unit, start, end).map((at, index) => ({
      at,
      words: labelOf(unit, at, index === 0),
    })),
    unit,
  };
}

function labelOf({ name }: CalendarUnit, at: Instant, first: boolean): string {
  switch (name) {
    case 'day':
      return words.dayLabel(at, first);
    case 'week':
      return words.weekLabel(at);
    case 'month':
    case 'quarter':
      return words.monthLabel(at, first);
    default:
      return formatYear(civilDay(at).year);
  }
}

/** Whether a date is known well enough to have a place among units like these. */
export function isKnownBy(unit: CalendarUnit, precision: Precision): boolean {
  return rankOf(UNIT_OF[precision]) <= unit.rank;
}

function rankOf(name: UnitName): number {
  return UNITS.findIndex((unit) => unit.name === name);
}

/** Where the units begin that `[first, last)` is in; not more than are ever asked about. */
function span(unit: CalendarUnit, first: Instant, last: Instant): readonly Instant[] {
  const starts: Instant[] = [];
  for (let at = unit.floor(first); at < last && starts.length <= MOST_DAYS; at = unit.next(at)) {
    starts.push(at);
  }
  return starts;
}
