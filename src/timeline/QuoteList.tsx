import { SourceTag } from '../ui/Coverage.tsx';
import type { QuoteLine } from './quote-lines.ts';
import { place as inPx } from './custom-properties.ts';
import styles from './MarkView.module.css';

/** Who takes part, and the words of each source, one line each, `y` px below the top of their mark. */
export function QuoteList({ quotes, y }: { quotes: readonly QuoteLine[]; y: number }) {
  return (
    <span className={styles.quotes} style={inPx({ '--y': y })}>
      {quotes.map(({ sources, text, language }) => {
        const Words = sources[0] ? 'q' : 'span';
        return (
          <span key={text} className={styles.quote}>
            {sources.map(({ letter, place }) => (
              <SourceTag key={letter} letter={letter} place={place} size={15} />
            ))}
            <Words className={styles.caption} {...language}>
              {text}
            </Words>
          </span>
        );
      })}
    </span>
  );
}
