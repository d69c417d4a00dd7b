import type { ComponentProps } from 'react';
import { FACETS, type Facet, type Filter, isFiltering } from '../story/facets.ts';
import type { Story } from '../story/model.ts';
import * as words from '../words/filters.ts';
import { FacetFilter } from './FacetFilter.tsx';
import { shownOf } from '../words/shown-of.ts';
import styles from './FacetsPanel.module.css';
import type { FacetTerm } from './facet-terms.ts';
import { LanesChoice } from './LanesChoice.tsx';

interface FacetsPanelProps {
  story: Story;
  filter: Filter;
  /** How many events the filter leaves in. */
  shown: number;
  /** When the story does not hold its events: how many there are, and the terms of each facet that has any. */
  counted?: {
    readonly total: number;
    readonly terms: Readonly<Record<Facet, readonly FacetTerm[]>>;
  };
  onToggle: (facet: Facet, term: string) => void;
  onClear: () => void;
  /** The choice of the timeline's lanes; `null` where there is none. */
  lanes: ComponentProps<typeof LanesChoice> | null;
}

/** Everything a story can be filtered by. What a choice leaves in shows in the view at once. */
export function FacetsPanel(props: FacetsPanelProps) {
  const { story, filter, shown, counted, onToggle, onClear, lanes } = props;
  return (
    <div className={styles.panel}>
      <p className={styles.line}>
        {shownOf(shown, counted?.total ?? story.events.length)}
        {isFiltering(filter) && (
          <button type="button" data-in-text="" onClick={onClear}>
            {words.CLEAR}
          </button>
        )}
      </p>
      {FACETS.map((facet) => (
        <FacetFilter
          key={facet}
          story={story}
          filter={filter}
          facet={facet}
          {...(counted === undefined ? {} : { terms: counted.terms[facet] })}
          onToggle={(term) => onToggle(facet, term)}
        />
      ))}
      {lanes !== null && <LanesChoice {...lanes} />}
    </div>
  );
}
