import { matches, termsOf, type Facet, type Filter } from './facets.ts';
import type { Story } from './model.ts';

/**
 * How many events each term of `facet` would leave in on its own, given the search and every other facet.
 * Terms without events are missing. What is chosen in `facet` itself plays no part: its terms are alternatives.
 */
export function countTerms(
  story: Pick<Story, 'events' | 'places' | 'people'>,
  filter: Filter,
  facet: Facet,
): ReadonlyMap<string, number> {
  const others: Filter = { ...filter, [facet]: [] };
  const counts = new Map<string, number>();
  for (const event of story.events) {
    if (!matches(event, story, others)) continue;
    for (const term of termsOf(event, facet)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}
