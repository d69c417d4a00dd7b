import { SourceTag } from '../ui/Coverage.tsx';
import type { QuoteLine } from './quote-lines.ts';
import styles from './MarkView.module.css';

/** Who takes part, and the words of each source, one line each. */
export function QuoteList({ quotes }: { quotes: readonly QuoteLine[] }) {
  return (
    <span className={styles.quotes}>
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
