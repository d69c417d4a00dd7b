import { statusOf } from './coverage.ts';
import type { Modality, Person, Place, Story, StoryEvent } from './model.ts';

/** Facets with ids as terms, in the order an address writes them. */
export const FACETS = ['place', 'person', 'source', 'kind', 'modality'] as const;

export type Facet = (typeof FACETS)[number];

/**
 * What a reader has chosen. Terms of one facet are joined by "or", facets and the search by "and".
 * An empty list and an empty `q` leave everything in.
 */
export interface Filter {
  readonly place: readonly string[];
  readonly person: readonly string[];
  readonly source: readonly string[];
  readonly kind: readonly string[];
  readonly modality: readonly Modality[];
  /** Words as typed; all must be found, in any order. */
  readonly q: string;
}

/** What names are looked up in. */
type Names = Pick<Story, 'places' | 'people'>;

/** True when the filter leaves something out or could. */
export function isFiltering(filter: Filter): boolean {
  return filter.q.trim() !== '' || FACETS.some((facet) => filter[facet].length > 0);
}

/**
 * `text` for comparison: lower case, without diacritics ("Ādaži" gives "adazi", "Łódź" "lodz"), typographic
 * quotation marks as typed ones, white space as single spaces. Folding twice changes nothing.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[łøđıæœß]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Letters Unicode does not decompose, as people type them without. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
};

/** Terms of an event under a facet, without doubles. */
export function termsOf(event: StoryEvent, facet: Facet): ReadonlySet<string> {
  switch (facet) {
    case 'place':
      return new Set(event.places.map(({ place }) => place));
    case 'person':
      return new Set(event.people.map(({ person }) => person));
    case 'source':
      return new Set(event.excerpts.map(({ source }) => source));
    case 'kind':
      return new Set([event.kind]);
    case 'modality':
      return new Set([statusOf(event)]);
  }
}

/** Folded once per event: typing a word folds nothing but the word. An event belongs to one story. */
const folded = new WeakMap<StoryEvent, string>();

function searchTextOf(event: StoryEvent, { places, people }: Names): string {
  const known = folded.get(event);
  if (known !== undefined) return known;
  const placeNames = event.places.map(({ place }) => nameIn(places, place));
  const personNames = event.people.map(({ person }) => namesOf(people, person));
  const quotes = event.excerpts.map(({ exact }) => exact);
  const text = foldText(
    [event.title, event.summary, ...placeNames, ...personNames, ...quotes].join('\n'),
  );
  folded.set(event, text);
  return text;
}

function nameIn(places: readonly Place[], id: string): string {
  return places.find((place) => place.id === id)?.name ?? '';
}

function namesOf(people: readonly Person[], id: string): string {
  const person = people.find((candidate) => candidate.id === id);
  return person === undefined ? '' : [person.name, ...person.aliases].join('\n');
}

function matchesFacet(event: StoryEvent, filter: Filter, facet: Facet): boolean {
  const chosen: readonly string[] = filter[facet];
  if (chosen.length === 0) return true;
  const terms = termsOf(event, facet);
  return chosen.some((term) => terms.has(term));
}

function matchesWords(event: StoryEvent, names: Names, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = searchTextOf(event, names);
  return words.every((word) => text.includes(word));
}

function wordsOf(q: string): readonly string[] {
  const text = foldText(q);
  return text === '' ? [] : text.split(' ');
}

/** Whether the filter leaves the event in. Names of places and people are those of `story`. */
export function matches(event: StoryEvent, story: Names, filter: Filter): boolean {
  return (
    FACETS.every((facet) => matchesFacet(event, filter, facet)) &&
    matchesWords(event, story, wordsOf(filter.q))
  );
}

/** Ids of the events the filter leaves in; `null` when nothing is filtered, so that all are. */
export function matchingIds(
  story: Names & Pick<Story, 'events'>,
  filter: Filter,
): ReadonlySet<string> | null {
  if (!isFiltering(filter)) return null;
  return new Set(story.events.filter((event) => matches(event, story, filter)).map(({ id }) => id));
}
