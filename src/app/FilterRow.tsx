import { Suspense, useState } from 'react';
import type { Filter } from '../story/facets.ts';
import type { Story } from '../story/model.ts';
import { DifferSign, SourceTag } from '../ui/Coverage.tsx';
import { Icon } from '../ui/Icon.tsx';
import { APP, chosenPlaces, differCount, sourceCount } from '../words/app.ts';
import styles from './FilterRow.module.css';
import { PlacesDialog } from './lazy-parts.ts';

/** More letters than this do not fit beside the other filters; their number stands instead. */
const MAX_LETTERS = 6;

interface FilterRowProps {
  story: Story;
  filter: Filter;
  onTogglePlace: (place: string) => void;
  onSources: () => void;
  onDiffering: () => void;
}

/** On a phone, under the title: the places, the sources, and where they differ. */
export function FilterRow(props: FilterRowProps) {
  const { story, filter, onTogglePlace, onSources, onDiffering } = props;
  const [choosing, setChoosing] = useState(false);
  const chosen = story.places.filter(({ id }) => filter.place.includes(id));
  return (
    <div className={styles.row} role="group" aria-label={APP.filters}>
      {story.places.length > 0 && (
        <button
          type="button"
          className={styles.filter}
          aria-haspopup="dialog"
          onClick={() => setChoosing(true)}
        >
          <span className={styles.face} data-chosen={chosen.length > 0 || undefined}>
            <span className={styles.name}>{chosenPlaces(chosen.map(({ name }) => name))}</span>
            <span className={styles.chevron}>
              <Icon name="down" />
            </span>
          </span>
        </button>
      )}
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
      {choosing && (
        <Suspense>
          <PlacesDialog
            story={story}
            filter={filter}
            onToggle={onTogglePlace}
            onClose={() => setChoosing(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
