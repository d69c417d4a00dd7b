import { countTerms, type Filter } from '../story/facets.ts';
import type { Story } from '../story/model.ts';
import * as words from '../words/filters.ts';
import styles from './PlaceFilter.module.css';

interface PlaceFilterProps {
  story: Story;
  filter: Filter;
  onToggle: (place: string) => void;
}

/** Places as switches, with the events each would leave in; several can be on. */
export function PlaceFilter({ story, filter, onToggle }: PlaceFilterProps) {
  const counts = countTerms(story, filter, 'place');
  const offered = story.places.filter(({ id }) => counts.has(id) || filter.place.includes(id));
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.PLACES}</legend>
      {offered.map(({ id, name, kind }) => {
        const count = counts.get(id) ?? 0;
        return (
          <label key={id} className={styles.place} data-kind={kind}>
            <input
              type="checkbox"
              checked={filter.place.includes(id)}
              onChange={() => onToggle(id)}
              aria-label={words.placeName(name, count)}
            />
            <span>{name}</span>
            <span className={styles.count}>{count}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
