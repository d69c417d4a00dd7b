import { useEffect } from 'react';
import { DataError } from '../data/data-error.ts';
import { Icon } from '../ui/Icon.tsx';
import { APP } from '../words/app.ts';
import { andMore, LATER } from '../words/app-later.ts';
import { failureWords, faultWords, TRY_AGAIN } from '../words/data.ts';
import { Brand } from './Brand.tsx';
import styles from './Failed.module.css';

/** More faults than this say nothing more. */
const FAULTS_SHOWN = 12;

interface StoryFailedProps {
  base: string;
  thing: 'list of stories' | 'story' | 'text';
  error: unknown;
  onRetry: () => void;
}

/** In place of a page that could not be loaded: what, why, and what can be done. A connection that returns is used. */
export function StoryFailed({ base, thing, error, onRetry }: StoryFailedProps) {
  const known = error instanceof DataError ? error : null;
  useEffect(() => {
    window.addEventListener('online', onRetry);
    return () => window.removeEventListener('online', onRetry);
  });
  const { title, sentence } =
    known === null
      ? { title: LATER.unexpected, sentence: LATER.unexpectedSentence }
      : failureWords(known, thing);
  useEffect(() => {
    const before = document.title;
    document.title = `${title} · ${APP.name}`;
    return () => {
      document.title = before;
    };
  }, [title]);
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Brand href={base} />
      </header>
      <main className={styles.main}>
        <p className={styles.kind}>
          <Icon name="warning" />
          {thing === 'story' ? LATER.storyNotOpened : LATER.notOpened}
        </p>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.sentence}>{sentence}</p>
        {known !== null && known.faults.length > 0 && (
          <ul className={styles.faults}>
            {known.faults.slice(0, FAULTS_SHOWN).map((fault) => (
              <li key={fault.path}>{faultWords(fault)}</li>
            ))}
            {known.faults.length > FAULTS_SHOWN && (
              <li>{andMore(known.faults.length - FAULTS_SHOWN)}</li>
            )}
          </ul>
        )}
        <p className={styles.ways}>
          <button type="button" className={styles.retry} onClick={onRetry}>
            {TRY_AGAIN}
          </button>
          <a href={base}>{LATER.allStories}</a>
        </p>
      </main>
    </div>
  );
}

interface RegionFailedProps {
  error: unknown;
  onRetry: () => void;
}

/** In place of a part of the page that failed by our own fault, or whose code did not come. */
export function RegionFailed({ error, onRetry }: RegionFailedProps) {
  const missing = error instanceof DataError && error.reason === 'network';
  useEffect(() => {
    if (!missing) return;
    const again = () => void openAnew();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [missing]);
  return (
    <div className={styles.region} role="alert">
      <p className={styles.kind}>
        <Icon name="warning" />
        {missing ? LATER.partMissing : LATER.unexpected}
      </p>
      <p>{missing ? LATER.partMissingSentence : LATER.unexpectedSentence}</p>
      <button
        type="button"
        className={styles.retry}
        onClick={() => (missing ? void openAnew() : onRetry())}
      >
        {TRY_AGAIN}
      </button>
    </div>
  );
}

/**
 * Opens this address again once the server answers, for a browser does not ask twice for code or styles that failed. All
 * that is open is in the address; without an answer the page stays.
 */
async function openAnew(): Promise<void> {
  try {
    if ((await fetch(location.href, { cache: 'no-store' })).status < 500) location.reload();
  } catch {
    // Still no connection.
  }
}
