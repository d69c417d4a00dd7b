import type { Articles } from '../story/article-state.ts';
import type { Story } from '../story/model.ts';
import * as w from '../words/search.ts';
import type { Group } from './documents.ts';
import styles from './StorySearch.module.css';

interface SearchFootProps {
  story: Story;
  articles: Articles;
  counts: Readonly<Record<Group, number>>;
  onRetry: (source: string) => void;
}

/** How much is found, said aloud too, and which texts could not be searched. */
export function SearchFoot({ story, articles, counts, onRetry }: SearchFootProps) {
  const kinds = story.sources.map(({ id }) => ({ id, kind: articles.get(id)?.kind ?? 'loading' }));
  const waiting = kinds.filter(({ kind }) => kind === 'loading');
  const missing = kinds.filter(({ kind }) => kind === 'unavailable' || kind === 'withheld');
  const again = missing.filter(({ kind }) => kind === 'unavailable');
  return (
    <div className={styles.foot}>
      <output>
        {waiting.length > 0
          ? w.reading(kinds.length - waiting.length, kinds.length)
          : w.foundSentence(counts)}
      </output>
      {missing.length > 0 && (
        <p>
          {w.notRead(missing.length)}{' '}
          {again.length > 0 && (
            <button
              type="button"
              className={styles.again}
              onClick={() => {
                for (const { id } of again) onRetry(id);
              }}
            >
              {w.READ_AGAIN}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
