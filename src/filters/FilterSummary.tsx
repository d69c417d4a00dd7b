import { FACETS, type Facet, type Filter, isFiltering } from '../story/facets.ts';
import type { Story } from '../story/model.ts';
import { Icon } from '../ui/Icon.tsx';
import * as words from '../words/filters.ts';
import { NO_MATCHES, SHOW_ALL } from '../words/list.ts';
import { shownOf } from '../words/shown-of.ts';
import styles from './FilterSummary.module.css';

interface FilterSummaryProps {
  story: Story;
  filter: Filter;
  /** How many events the filter leaves in. */
  shown: number;
  /** How many there are in all, when the story does not hold them. */
  total?: number;
  /** True where filtered-out events stay visible, as on the timeline. */
  othersStay: boolean;
  /** Take one term out; the facet `q` stands for the search words as a whole. */
  onRemove: (facet: Facet | 'q', term: string) => void;
  onClear: () => void;
}

/** The active filter as chips that take themselves out, and how much of the story it leaves. */
export function FilterSummary(props: FilterSummaryProps) {
  const { story, filter, shown, othersStay, onRemove, onClear } = props;
  if (!isFiltering(filter)) return null;
  // A list says so itself, in the place of its lines.
  const saysNone = othersStay && shown === 0;
  const chips = FACETS.flatMap((facet) =>
    filter[facet].map((term) => ({
      label: words.chipLabel(story, facet, term),
      remove: () => onRemove(facet, term),
    })),
  );
  if (filter.q.trim() !== '') {
    chips.push({ label: words.searchLabel(filter.q), remove: () => onRemove('q', filter.q) });
  }
  return (
    <div className={styles.summary}>
      {chips.map(({ label, remove }) => (
        <button
          key={label}
          type="button"
          className={styles.chip}
          aria-label={words.removeName(label)}
          lang={story.language}
          onClick={remove}
        >
          {label}
          <Icon name="close" />
        </button>
      ))}
      {chips.length > 1 && !saysNone && (
        <button type="button" data-in-text="" onClick={onClear}>
          {words.CLEAR}
        </button>
      )}
      <output>{shownOf(shown, props.total ?? story.events.length)}</output>
      {saysNone ? (
        <span>
          {NO_MATCHES}{' '}
          <button type="button" data-in-text="" onClick={onClear}>
            {SHOW_ALL}
          </button>
        </span>
      ) : (
        othersStay && <span className={styles.others}>{words.OTHERS_STAY}</span>
      )}
    </div>
  );
}
