import { useQueryClient } from '@tanstack/react-query';
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
import { openAnew } from './PartMissing.tsx';
import styles from './Failed.module.css';

interface StoryFailedProps {
  base: string;
  thing: 'list of stories' | 'story' | 'text';
  error: unknown;
  /** Draws it anew. */
  onRetry: () => void;
}

/**
 * In place of a page that could not be loaded: what, why, and what can be done. Trying again asks for it anew, as a
 * connection that returns does.
 */
export function StoryFailed({ base, thing, error, onRetry }: StoryFailedProps) {
  const known = error instanceof DataError ? error : null;
  const client = useQueryClient();
  const again = () => {
    if (known?.reason === 'code') return openAnew();
    client.removeQueries({ predicate: ({ state }) => state.status === 'error' });
    onRetry();
  };
  useEffect(() => {
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
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
    <div>
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
          <BrokenFileView title={title} error={known} file={file} onRetry={again}>
            {allStories}
          </BrokenFileView>
        ) : (
          <>
            <p className={styles.sentence}>{plain.sentence}</p>
            <p className={styles.ways}>
              <button type="button" className={styles.first} onClick={again}>
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
