import { SourceTag } from '../ui/Coverage.tsx';
import type { QuoteLine } from './quote-lines.ts';
import styles from './MarkView.module.css';

/** The shortest words of each source, one line each. */
export function QuoteList({ quotes }: { quotes: readonly QuoteLine[] }) {
  return (
    <span className={styles.quotes}>
      {quotes.map(({ letter, place, text, language }) => (
        <span key={letter} className={styles.quote}>
          <SourceTag letter={letter} place={place} size={15} />
          <q {...language}>{text}</q>
        </span>
      ))}
    </span>
  );
}
