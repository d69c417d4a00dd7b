import { SourceTag } from '../ui/Coverage.tsx';
import type { QuoteLine } from './quote-lines.ts';
import { place } from './custom-properties.ts';
import styles from './MarkView.module.css';

/** Who takes part, and the words of each source, one line each, `y` px below the top of their mark. */
export function QuoteList({ quotes, y }: { quotes: readonly QuoteLine[]; y: number }) {
  return (
    <span className={styles.quotes} style={place({ '--y': y })}>
      {quotes.map(({ source, text, language }) => (
        <span key={source?.letter ?? ''} className={styles.quote}>
          {source === null ? (
            <span className={styles.caption} {...language}>
              {text}
            </span>
          ) : (
            <>
              <SourceTag letter={source.letter} place={source.place} size={15} />
              <q {...language}>{text}</q>
            </>
          )}
        </span>
      ))}
    </span>
  );
}
