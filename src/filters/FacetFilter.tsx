import type { Facet, Filter } from '../story/facets.ts';
import type { Story } from '../story/model.ts';
import * as words from '../words/filters.ts';
import { grouped } from '../words/grouped.ts';
import styles from './FacetFilter.module.css';
import { type FacetTerm, termsOf } from './facet-terms.ts';

interface FacetFilterProps {
  story: Story;
  filter: Filter;
  facet: Facet;
  /** When the story does not hold its events; else they are counted. */
  terms?: readonly FacetTerm[];
  onToggle: (term: string) => void;
}

/** The terms of a facet as switches, with the events each would leave in; several can be on. Nothing without terms. */
export function FacetFilter({ story, filter, facet, onToggle, ...given }: FacetFilterProps) {
  const terms = given.terms ?? termsOf(story, facet, filter);
  if (terms.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.FACET_TITLES[facet]}</legend>
      {terms.map(({ id, name, count, chosen }) => (
        <label
          key={id}
          className={styles.term}
          lang={facet === 'modality' ? undefined : story.language}
          data-glyph={glyphOf(story, facet, id)}
          data-empty={count === 0 || undefined}
        >
          <input
            type="checkbox"
            checked={chosen}
            onChange={() => onToggle(id)}
            aria-label={words.termWithCount(name, count)}
          />
          <span>{name}</span>
          <span className={styles.count}>{grouped(count)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** As on the map: a ring for a place, a stroke for a border. */
function glyphOf({ places }: Story, facet: Facet, id: string): 'ring' | 'stroke' | 'box' {
  if (facet !== 'place') return 'box';
  return places.find((place) => place.id === id)?.kind === 'border' ? 'stroke' : 'ring';
}
