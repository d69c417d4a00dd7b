import type { Facet, Filter } from '../story/facets.ts';
import type { Story } from '../story/model.ts';
import { placeGlyph, type PlaceGlyph } from '../story/place-glyph.ts';
import { CoveringCheckbox } from '../ui/CoveringCheckbox.tsx';
import { Glyph } from '../ui/Glyph.tsx';
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
      {terms.map(({ id, name, count, chosen }) => {
        const glyph = glyphOf(story, facet, id);
        return (
          <label
            key={id}
            className={styles.term}
            lang={facet === 'modality' ? undefined : story.language}
            data-empty={count === 0 || undefined}
          >
            {glyph === 'none' ? (
              <input
                type="checkbox"
                className={styles.box}
                checked={chosen}
                onChange={() => onToggle(id)}
                aria-label={words.termWithCount(name, count)}
              />
            ) : (
              <>
                <CoveringCheckbox
                  checked={chosen}
                  name={words.termWithCount(name, count)}
                  onToggle={() => onToggle(id)}
                />
                <Glyph glyph={glyph} className={styles.glyph} />
              </>
            )}
            <span>{name}</span>
            <span className={styles.count}>{grouped(count)}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

/** Of a place, as in the lanes and on the map; what has none there has the box all other terms have. */
function glyphOf({ places }: Story, facet: Facet, id: string): PlaceGlyph {
  const place = facet === 'place' ? places.find((one) => one.id === id) : undefined;
  return place === undefined ? 'none' : placeGlyph(place);
}
