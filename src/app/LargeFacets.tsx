import { useMemo, type ComponentProps } from 'react';
import type { FacetTerm } from '../filters/facet-terms.ts';
import { FacetsPanel } from '../filters/FacetsPanel.tsx';
import type { Facet, Filter } from '../story/facets.ts';
import type { Story } from '../story/model.ts';
import type { TermCounts } from '../timeline/engine/facet-selection.ts';
import { termTitle } from '../words/filters.ts';

interface LargeFacetsProps extends Omit<ComponentProps<typeof FacetsPanel>, 'counted'> {
  total: number;
  counts: TermCounts;
}

/** All a large story can be filtered by, as the engine counts it. */
export function LargeFacets({ total, counts, ...panel }: LargeFacetsProps) {
  const { story, filter } = panel;
  const terms = useMemo(() => termsOf(story, filter, counts), [story, filter, counts]);
  return <FacetsPanel {...panel} counted={{ total, terms }} />;
}

const MODALITIES = [{ id: 'reported' }, { id: 'announced' }, { id: 'background' }];

/** More switches than this of one facet are not looked through; the search finds places and people by name. */
const TERMS_MOST = 40;

/** Of the terms that would leave in anything those that leave in most, and those chosen, in the story's order. */
function termsOf(
  story: Story,
  filter: Filter,
  counts: TermCounts,
): Readonly<Record<Facet, readonly FacetTerm[]>> {
  const of = (
    facet: Facet,
    list: readonly { readonly id: string }[],
    counted: Uint32Array,
  ): readonly FacetTerm[] => {
    const chosen: readonly string[] = filter[facet];
    const terms = list
      .map(({ id }, term) => ({
        id,
        name: termTitle(story, facet, id),
        count: counted[term] ?? 0,
        chosen: chosen.includes(id),
      }))
      .filter(({ count, chosen: isChosen }) => count > 0 || isChosen);
    const fullest = new Set(terms.toSorted((a, b) => b.count - a.count).slice(0, TERMS_MOST));
    return terms.filter((term) => fullest.has(term) || term.chosen);
  };
  return {
    place: of('place', story.places, counts.places),
    person: of('person', story.people, counts.people),
    source: of('source', story.sources, counts.sources),
    kind: of('kind', story.kinds, counts.kinds),
    modality: of('modality', MODALITIES, counts.statuses),
  };
}
