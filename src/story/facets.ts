import { statusOf } from './coverage.ts';
import type { Modality, Story, StoryEvent } from './model.ts';
import { mayGoOn, wordsIn } from './words-in.ts';

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
  /** Words as typed; all must be found, in any order, as the search finds them. White space leaves everything in. */
  readonly q: string;
}

/** What names are looked up in. */
type Names = Pick<Story, 'places' | 'people'>;

/** True when the filter leaves something out or could. */
export function isFiltering(filter: Filter): boolean {
  return filter.q.trim() !== '' || FACETS.some((facet) => filter[facet].length > 0);
}

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

/** The words of all that the search looks for an event's words in, with a space before and after each. */
function searchTextOf(event: StoryEvent, { places, people }: Names): string {
  const known = folded.get(event);
  if (known !== undefined) return known;
  const text = [
    event.title,
    event.shortTitle,
    event.summary,
    event.when?.label ?? event.dateWords,
    event.when?.longLabel,
    ...places
      .filter(({ id }) => event.places.some(({ place }) => place === id))
      .map(({ name }) => name),
    ...people
      .filter(({ id }) => event.people.some(({ person }) => person === id))
      .flatMap(({ name, aliases }) => [name, ...aliases]),
    ...event.excerpts.map(({ exact }) => exact),
  ].join('\n');
  const words = ` ${wordsIn(text)
    .map((word) => word.folded)
    .join(' ')} `;
  folded.set(event, words);
  return words;
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

/** Words as they stand in `searchTextOf`: without the space after it where one may go on. */
function wordsOf(q: string): readonly string[] {
  return wordsIn(q).map(
    ({ folded: word }, index, { length }) => ` ${word}${mayGoOn(word, index, length) ? '' : ' '}`,
  );
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
