import { type Facet, FACETS, type Filter } from '../story/facets.ts';
import type { Modality, Story } from '../story/model.ts';
import { counted, ordinalInWords } from './numbers.ts';
import { capitalised } from './capitalised.ts';
import { inWords } from './sentences.ts';

export const PLACES = 'Places';
export const ALL_PLACES = 'All places';
export const ALL_PEOPLE = 'All people';
const FILTERS = 'Filters';
export const LANES = 'Lanes of the timeline';
export const CLEAR = 'Clear all';
export const OTHERS_STAY = 'Others stay in place, without their titles';
export const EVENTS = 'Events';
export const AS_WRITTEN = 'As the sources write it';

/** Headings of the facets where one chooses from them. */
export const FACET_TITLES: Readonly<Record<Facet, string>> = {
  place: 'Places',
  person: 'People',
  source: 'Sources',
  kind: 'Kinds of event',
  modality: 'Told as',
};

/** What a lane can stand for. */
export const LANE_NAMES: Readonly<Record<'place' | 'source' | 'kind', string>> = {
  place: 'Places',
  source: 'Sources',
  kind: 'Kinds',
};

const MODALITY_TITLES: Readonly<Record<string, string>> = {
  reported: 'Reported',
  announced: 'Announced',
  background: 'Background',
};

const FACET_NAMES: Readonly<Record<Facet, string>> = {
  place: 'Place',
  person: 'Person',
  source: 'Source',
  kind: 'Kind',
  modality: 'Told as',
};

/** "Riga, 3 events": the accessible name of a term to filter by. */
export function termWithCount(name: string, count: number): string {
  return `${name}, ${counted(count, 'event')}`;
}

/** What a term is called where one chooses it. */
export function termTitle(story: Story, facet: Facet, term: string): string {
  const name = termName(story, facet, term);
  return facet === 'modality' ? (MODALITY_TITLES[term] ?? name) : name;
}

/** What one term is called; its id when the story does not know it. */
function termName(story: Story, facet: Facet, term: string): string {
  const nameIn = (list: readonly { readonly id: string; readonly name: string }[]) =>
    list.find(({ id }) => id === term)?.name ?? term;
  switch (facet) {
    case 'place':
      return nameIn(story.places);
    case 'person':
      return nameIn(story.people);
    case 'source':
      return nameIn(story.sources);
    case 'kind':
      return nameIn(story.kinds);
    case 'modality':
      return term;
  }
}

/** Named in the title of a window; more are counted. */
const NAMED_MOST = 3;

/** What is filtered by, for the title of a window: "Riga, announced, “border”", or "4 filters". */
export function filterTitle(story: Story, filter: Filter): string {
  const terms = FACETS.flatMap((facet) =>
    filter[facet].map((term) => termName(story, facet, term)),
  );
  const q = filter.q.trim();
  const all = q === '' ? terms : [...terms, `“${q}”`];
  return all.length > NAMED_MOST ? filtersChosen(filter) : all.join(', ');
}

/** "Place: Riga" */
export function chipLabel(story: Story, facet: Facet, term: string): string {
  return `${FACET_NAMES[facet]}: ${termName(story, facet, term)}`;
}

/** What a button for the filters says, so many being on: "Filters", "1 filter", "3 filters". */
export function filtersChosen(filter: Filter): string {
  const terms = FACETS.reduce((sum, facet) => sum + filter[facet].length, 0);
  const count = terms + (filter.q.trim() === '' ? 0 : 1);
  return count === 0 ? FILTERS : counted(count, 'filter');
}

/** "Words: riga minister" */
export function searchLabel(q: string): string {
  return `Words: ${q.trim()}`;
}

/** "Place: Riga, remove filter": begins with what is seen, so that it can be spoken to. */
export function removeName(label: string): string {
  return `${label}, remove filter`;
}
/** "One event reported, two announced." The noun goes with the first number; no zeros. */
export function statusSentence(counts: Readonly<Record<Modality, number>>): string {
  const parts = [
    { count: counts.reported, words: 'reported' },
    { count: counts.announced, words: 'announced' },
    { count: counts.background, words: 'in the background' },
  ].filter(({ count }) => count > 0);
  const [first] = parts;
  if (first === undefined) return 'No events.';
  const noun = first.count === 1 ? 'event' : 'events';
  const sentence = parts
    .map(({ count, words }, index) => `${inWords(count)} ${index === 0 ? `${noun} ` : ''}${words}`)
    .join(', ');
  return `${capitalised(sentence)}.`;
}

/** "All five sources tell of them.", of so many events, and its lesser forms. */
export function carriersSentence(carriers: number, all: number, events: number): string {
  const told = events === 1 ? 'it' : 'them';
  if (all === 1) return `The only source tells of ${told}.`;
  if (carriers === all) {
    return `${all === 2 ? 'Both' : `All ${inWords(all)}`} sources tell of ${told}.`;
  }
  const verb = carriers === 1 ? 'tells' : 'tell';
  return `${capitalised(inWords(carriers))} of ${inWords(all)} sources ${verb} of ${told}.`;
}

/** "People named with Riga" */
export function peopleNamedWith(places: string): string {
  return `People named with ${places}`;
}

/** ", third in order" after a date. */
export function orderSuffix(position: number): string {
  return `, ${ordinalInWords(position)} in order`;
}

/** "announced" after a date, nothing for what is told as having happened. */
export function statusSuffix(status: Modality): string {
  return { reported: '', announced: ', announced', background: ', background' }[status];
}
