import type { Source } from '../story/model.ts';
import { PRINT, sourceFacts } from '../words/print.ts';
import styles from './PrintedPage.module.css';

interface PrintedSourcesProps {
  sources: readonly Source[];
  /** As in `PrintedPage`. */
  hrefOfSource?: ((id: string) => string) | null;
}

/** The sources as a numbered list: letter, name, publisher, dates and address. */
export function PrintedSources({ sources, hrefOfSource = null }: PrintedSourcesProps) {
  return (
    <section>
      <h2 className={styles.day}>{PRINT.sources}</h2>
      <ol className={styles.quotes}>
        {sources.map((source) => (
          <li key={source.id} className={styles.quote}>
            <PrintedSource source={source} href={hrefOfSource?.(source.id) ?? null} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** `href`: its page, where the name leads there. */
export function PrintedSource({ source, href }: { source: Source; href: string | null }) {
  const name = `${source.letter} ${source.name}`;
  return (
    <p>
      <strong>{href === null ? name : <a href={href}>{name}</a>}.</strong>{' '}
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
