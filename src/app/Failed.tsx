import { useEffect, useMemo } from 'react';
import { DataError } from '../data/data-error.ts';
import { Icon } from '../ui/Icon.tsx';
import { APP } from '../words/app.ts';
import { LATER } from '../words/app-later.ts';
import { datesAmiss, eventsUnread } from '../words/broken-file.ts';
import { failureWords, TRY_AGAIN } from '../words/data.ts';
import { Brand } from './Brand.tsx';
import { lookInto } from './broken-file.ts';
import { BrokenFileView } from './BrokenFile.tsx';
import styles from './Failed.module.css';

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
  const file = useMemo(() => (known === null ? null : lookInto(known)), [known]);
  const plain =
    known === null
      ? { title: LATER.unexpected, sentence: LATER.unexpectedSentence }
      : failureWords(known, thing);
  const unread = file?.rest ? eventsUnread(file.rest.without.length) : plain.title;
  const title = datesAmiss(known?.faults ?? []) ?? unread;
  const allStories = <a href={base}>{LATER.allStories}</a>;
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
        {known !== null && file !== null ? (
          <BrokenFileView title={title} error={known} file={file} onRetry={onRetry}>
            {allStories}
          </BrokenFileView>
        ) : (
          <>
            <p className={styles.sentence}>{plain.sentence}</p>
            <p className={styles.ways}>
              <button type="button" className={styles.first} onClick={onRetry}>
                {TRY_AGAIN}
              </button>
              {allStories}
            </p>
          </>
        )}
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
        className={styles.first}
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
