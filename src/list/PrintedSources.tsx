import type { Source } from '../story/model.ts';
import { PRINT, sourceFacts } from '../words/print.ts';
import styles from './PrintedPage.module.css';

/** The sources as a numbered list: letter, name, publisher, dates and address. */
export function PrintedSources({ sources }: { sources: readonly Source[] }) {
  return (
    <section>
      <h2 className={styles.day}>{PRINT.sources}</h2>
      <ol className={styles.quotes}>
        {sources.map((source) => (
          <li key={source.id} className={styles.quote}>
            <PrintedSource source={source} />
          </li>
        ))}
      </ol>
    </section>
  );
}

export function PrintedSource({ source }: { source: Source }) {
  return (
    <p>
      <strong>
        {source.letter} {source.name}.
      </strong>{' '}
      {sourceFacts(source).join(' ')}
      {source.address !== null && (
        <>
          {' '}
          <a href={source.address}>{source.address}</a>
        </>
      )}
    </p>
  );
}
