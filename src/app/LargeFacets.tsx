import { useMemo, type ComponentProps } from 'react';
import type { FacetTerm } from '../filters/facet-terms.ts';
import { FacetsPanel } from '../filters/FacetsPanel.tsx';
import { FACETS, type Facet, type Filter } from '../story/facets.ts';
import type { Story } from '../story/model.ts';
import type { TermCounts } from '../timeline/engine/facet-selection.ts';
import { termTitle } from '../words/filters.ts';

interface LargeFacetsProps extends Omit<
  ComponentProps<typeof FacetsPanel>,
  'counted' | 'lanes' | 'onLanes'
> {
  total: number;
  counts: TermCounts;
}

/** All a large story can be filtered by, as the engine counts it. Its lanes are places. */
export function LargeFacets({ total, counts, ...panel }: LargeFacetsProps) {
  const { story, filter } = panel;
  const terms = useMemo(
    () =>
      Object.fromEntries(
        FACETS.map((facet) => [facet, termsOf(story, filter, facet, counts)]),
      ) as unknown as Readonly<Record<Facet, readonly FacetTerm[]>>,
    [story, filter, counts],
  );
  return <FacetsPanel {...panel} counted={{ total, terms }} lanes={null} onLanes={ignore} />;
}

function ignore(): void {
  // Nothing but places is offered as lanes.
}

const MODALITIES = [{ id: 'reported' }, { id: 'announced' }, { id: 'background' }];

interface Counted {
  readonly list: readonly { readonly id: string }[];
  readonly counted: Uint32Array;
}

/** More switches than this of one facet are not looked through; the search finds places and people by name. */
const TERMS_MOST = 40;

/** Of the terms that would leave in anything those that leave in most, and those chosen, in the story's order. */
function termsOf(
  story: Story,
  filter: Filter,
  facet: Facet,
  counts: TermCounts,
): readonly FacetTerm[] {
  const chosen: readonly string[] = filter[facet];
  const of: Readonly<Record<Facet, Counted>> = {
    place: { list: story.places, counted: counts.places },
    person: { list: story.people, counted: counts.people },
    source: { list: story.sources, counted: counts.sources },
    kind: { list: story.kinds, counted: counts.kinds },
    modality: { list: MODALITIES, counted: counts.statuses },
  };
  const { list, counted } = of[facet];
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
}
