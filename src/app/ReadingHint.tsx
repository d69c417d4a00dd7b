import { useState } from 'react';
import { Icon } from '../ui/Icon.tsx';
import { APP } from '../words/app.ts';
import { LATER } from '../words/app-later.ts';
import styles from './ReadingHint.module.css';
import { remember, remembered } from './remembered.ts';

const KEY = 'dateline-guide';

/** Offers "How to read this" once to someone who has not been here: a line that covers nothing and can be put away. */
export function ReadingHint({ onOpen }: { onOpen: () => void }) {
  const [offered, setOffered] = useState(() => remembered(KEY) === null);
  if (!offered) return null;
  const put = () => {
    remember(KEY, 'seen');
    setOffered(false);
  };
  return (
    <section className={styles.screen} aria-label={APP.guide}>
      <div className={styles.hint}>
        <span>{LATER.guideFirst}</span>
        <button
          type="button"
          className={styles.open}
          onClick={() => {
            put();
            onOpen();
          }}
        >
          {APP.guide}
        </button>
        <button type="button" className={styles.close} aria-label={LATER.dismiss} onClick={put}>
          <Icon name="close" />
        </button>
      </div>
    </section>
  );
}
