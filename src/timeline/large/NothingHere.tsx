import type { Interval } from '../../story/model.ts';
import * as words from '../../words/large.ts';
import { NO_MATCHES, SHOW_ALL } from '../../words/list.ts';
import styles from './LargeTimeline.module.css';

interface NothingHereProps {
  /** On which side of the story the view lies; `null`: within. */
  outside: 'before' | 'after' | null;
  extent: Interval;
  /** The filter leaves nothing in anywhere. */
  isFiltered: boolean;
  onClear: () => void;
  onEdge: (to: 'earlier' | 'later') => void;
  onOpening: () => void;
}

/** Said where no event is in view, with the ways back to some. */
export function NothingHere(props: NothingHereProps) {
  const { outside, extent, isFiltered, onClear, onEdge, onOpening } = props;
  const isWithin = outside === null && !isFiltered;
  return (
    <div className={styles.nothing} role="status">
      <div>
        <p>
          {isFiltered
            ? NO_MATCHES
            : outside === null
              ? words.LARGE.emptyView
              : words.beyond(outside, extent)}
        </p>
        {(isWithin || outside === 'after') && (
          <button type="button" onClick={() => onEdge('earlier')}>
            {words.LARGE.before}
          </button>
        )}
        {(isWithin || outside === 'before') && (
          <button type="button" onClick={() => onEdge('later')}>
            {words.LARGE.after}
          </button>
        )}
        <button type="button" onClick={isFiltered ? onClear : onOpening}>
          {isFiltered ? SHOW_ALL : words.LARGE.toStory}
        </button>
      </div>
    </div>
  );
}
