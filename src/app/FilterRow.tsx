import { type Filter, isFiltering } from '../story/facets.ts';
import type { Story } from '../story/model.ts';
import { DifferSign, SourceTag } from '../ui/Coverage.tsx';
import { Icon } from '../ui/Icon.tsx';
import { APP } from '../words/app.ts';
import { differCount, sourceCount } from '../words/app-later.ts';
import { filtersChosen } from '../words/filters.ts';
import styles from './FilterRow.module.css';

/** More letters than this do not fit beside the other filters; their number stands instead. */
const MAX_LETTERS = 6;

interface FilterRowProps {
  story: Story;
  filter: Filter;
  onFilters: () => void;
  onSources: () => void;
  onDiffering: () => void;
}

/** On a phone, under the title: all filters, the sources, and where they differ. */
export function FilterRow(props: FilterRowProps) {
  const { story, filter, onFilters, onSources, onDiffering } = props;
  const chosen = filtersChosen(filter);
  return (
    <div className={styles.row} role="group" aria-label={APP.filters}>
      <button type="button" className={styles.filter} aria-label={chosen} onClick={onFilters}>
        <span className={styles.face} data-chosen={isFiltering(filter) || undefined}>
          <span className={styles.name}>{chosen}</span>
          <span className={styles.chevron}>
            <Icon name="down" />
          </span>
        </span>
      </button>
      <button
        type="button"
        className={styles.filter}
        aria-label={sourceCount(story.sources.length)}
        onClick={onSources}
      >
        <span className={styles.face}>
          {story.sources.length > MAX_LETTERS ? (
            sourceCount(story.sources.length)
          ) : (
            <span className={styles.letters}>
              {story.sources.map(({ id, letter }, index) => (
                <SourceTag key={id} letter={letter} place={index + 1} size={15} />
              ))}
            </span>
          )}
          <span className={styles.chevron}>
            <Icon name="down" />
          </span>
        </span>
      </button>
      {story.disagreements.length > 0 && (
        <button
          type="button"
          className={styles.filter}
          aria-label={differCount(story.disagreements.length)}
          onClick={onDiffering}
        >
          <span className={styles.face}>
            <DifferSign />
            {story.disagreements.length}
          </span>
        </button>
      )}
    </div>
  );
}
