import { countTerms } from '../story/count-terms.ts';
import type { Facet, Filter } from '../story/facets.ts';
import type { Story } from '../story/model.ts';
import { termTitle } from '../words/filters.ts';

export interface FacetTerm {
  readonly id: string;
  readonly name: string;
  /** Events it would leave in on its own, given the search and the other facets. */
  readonly count: number;
  readonly chosen: boolean;
}

const NOTHING_CHOSEN: Filter = { place: [], person: [], source: [], kind: [], modality: [], q: '' };

/**
 * The terms of a facet that any event of the story has, and those chosen, in the story's order, so that none moves or
 * goes while others are chosen. Counted under `filter`; without one, all events count.
 */
export function termsOf(
  story: Story,
  facet: Facet,
  filter: Filter = NOTHING_CHOSEN,
): readonly FacetTerm[] {
  const ever = countTerms(story, NOTHING_CHOSEN, facet);
  const counts = countTerms(story, filter, facet);
  const chosen: readonly string[] = filter[facet];
  return idsOf(story, facet)
    .filter((id) => ever.has(id) || chosen.includes(id))
    .map((id) => ({
      id,
      name: termTitle(story, facet, id),
      count: counts.get(id) ?? 0,
      chosen: chosen.includes(id),
    }));
}

function idsOf({ places, people, sources, kinds }: Story, facet: Facet): readonly string[] {
  const idOf = ({ id }: { readonly id: string }) => id;
  switch (facet) {
    case 'place':
      return places.map(idOf);
    case 'person':
      return people.map(idOf);
    case 'source':
      return sources.map(idOf);
    case 'kind':
      return kinds.map(idOf);
    case 'modality':
      return ['reported', 'announced', 'background'];
  }
}
