import { DAY } from '../story/calendar.ts';
import type { DateEvidence, StoryEvent, When } from '../story/model.ts';
import { readEvidence } from './evidence.ts';
import type { FolderEvent } from './folder-schema.ts';
import { findNamings } from './namings.ts';
import { formerOf, identify, placeQuotes } from './quotes.ts';
import { isEnglish } from './sources.ts';
import type { Workspace } from './workspace.ts';
import { readDate } from './workspace.ts';
import type { Keys } from './yaml-document.ts';

/** Whether a position within the day makes sense: the day is known, though it may end softly. */
function isOneDay(when: When | null): when is When & { start: number } {
  return (
    when !== null &&
    when.start !== null &&
    when.end === when.start + DAY &&
    when.startEdge === 'exact'
  );
}

function isExact(when: When | null): boolean {
  return when !== null && when.startEdge === 'exact' && when.endEdge === 'exact';
}

function placeNames(work: Workspace, id: string): readonly string[] {
  const place = work.folder.places.find((one) => one.id === id);
  return place === undefined ? [] : [...(place.names ?? [place.name]), ...place.within];
}

function personNames(work: Workspace, id: string): readonly string[] {
  const person = work.folder.people.find((one) => one.id === id);
  return person === undefined ? [] : [person.name, ...person.aliases];
}

/** The source's own words for a date that is vague or missing; `null` where the date says it all. */
function dateWordsOf(when: When | null, evidence: readonly DateEvidence[]): string | null {
  return isExact(when) ? null : (evidence[0]?.exact ?? null);
}

function readEvent(work: Workspace, event: FolderEvent, keys: Keys): StoryEvent {
  const when = readDate(work, [...keys, 'when'], event.when);
  if (event.order !== undefined && event.when !== undefined && !isOneDay(when)) {
    work.report([...keys, 'order'], {
      found: `a position in an event ${when === null ? 'without a date' : `dated ${when.label}`}`,
      expected: 'an event of one known day',
    });
  } else if (event.order !== undefined && event.when === undefined) {
    work.report([...keys, 'order'], {
      found: 'a position in an event without a date',
      expected: 'an event of one known day',
    });
  }
  const excerpts = identify(
    work,
    event.id,
    placeQuotes(work, [...keys, 'excerpts'], event.excerpts),
  ).map(({ id, item, selector }) => ({
    id,
    ...selector,
    modality: item.modality,
    note: item.note ?? null,
    ...formerOf(item),
  }));
  const dateEvidence = readEvidence(work, keys, event, when);
  // Where no text of it is in English, no editor could give any.
  const english = new Set(work.folder.sources.filter(isEnglish).map(({ id }) => id));
  const mayHaveEvidence = event.excerpts.some(({ source }) => english.has(source));
  if (when !== null && event.dateEvidence.length === 0 && mayHaveEvidence) {
    work.warn(keys, `${event.id} is dated ${when.label}, but has no date evidence`);
  }
  return {
    id: event.id,
    formerIds: event.formerIds,
    title: event.title,
    shortTitle: event.shortTitle,
    summary: event.summary,
    kind: event.kind,
    when,
    dateWords: dateWordsOf(when, dateEvidence),
    order:
      event.order === undefined
        ? null
        : {
            position: event.order.position,
            basis: event.order.basis,
            note: event.order.note ?? null,
          },
    places: event.places.map(({ place, certainty, note }) => ({
      place,
      certainty,
      note: note ?? null,
      namings: findNamings(placeNames(work, place), excerpts, work.articles),
    })),
    people: event.people.map((person) => ({
      person,
      namings: findNamings(personNames(work, person), excerpts, work.articles),
    })),
    excerpts,
    dateEvidence,
  };
}

/** Two events cannot both be the second of a day. */
function checkPositions(work: Workspace, events: readonly StoryEvent[]): void {
  const taken = new Map<string, string>();
  for (const [index, { id, when, order }] of events.entries()) {
    if (order === null || !isOneDay(when)) continue;
    const position = `${when.start} ${order.position}`;
    const other = taken.get(position);
    if (other === undefined) taken.set(position, id);
    else {
      work.report(['events', index, 'order', 'position'], {
        found: `${order.position}, which is the position of “${other}” on ${when.label}`,
        expected: 'a position of its own within the day',
      });
    }
  }
}

type InTime = Pick<StoryEvent, 'when' | 'order'>;

function compareStarts(a: InTime, b: InTime): number {
  const start = ({ when }: InTime) => when?.start ?? -Infinity;
  const end = ({ when }: InTime) => when?.end ?? Infinity;
  const position = ({ order }: InTime) => order?.position ?? Infinity;
  const compare = (x: number, y: number) => (x === y ? 0 : x < y ? -1 : 1);
  return (
    compare(a.when === null ? 1 : 0, b.when === null ? 1 : 0) ||
    compare(start(a), start(b)) ||
    compare(position(a), position(b)) ||
    compare(end(a), end(b))
  );
}

/**
 * Events in time: by start (an open one before all others), then position within the day (those
 * without one last), then end (an open one last); undated events at the end. Otherwise as given.
 */
export function sortEvents<Event extends InTime>(events: readonly Event[]): readonly Event[] {
  return events.toSorted(compareStarts);
}

/** The events of story.yaml as published, in its order. */
export function readEvents(work: Workspace): readonly StoryEvent[] {
  const events = work.folder.events.map((event, index) =>
    readEvent(work, event, ['events', index]),
  );
  checkPositions(work, events);
  return events;
}
