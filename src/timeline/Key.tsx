import { DifferSign } from '../ui/Coverage.tsx';
import { KEYS } from '../words/key.ts';
import styles from './Key.module.css';

/** What the marks mean, in one row: in short words rather than without the last signs. */
export function Key() {
  return (
    <ul className={styles.key} aria-label={KEYS.key}>
      <li>
        <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
          <circle cx="5" cy="5" r="4" fill="currentColor" />
        </svg>
        {KEYS.reports}
      </li>
      <li>
        <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
          <circle cx="5" cy="5" r="3.1" fill="none" stroke="currentColor" strokeWidth="1.8" />
        </svg>
        {KEYS.announces}
      </li>
      <li>
        <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
          <circle cx="5" cy="5" r="1.4" className={styles.silent} />
        </svg>
        {KEYS.silent}
      </li>
      <li>
        <span className={styles.day} />
        <Words {...KEYS.day} />
      </li>
      <li>
        <span className={styles.soft} />
        <Words {...KEYS.approximate} />
      </li>
      <li>
        <span className={styles.slot}>1</span>
        <Words {...KEYS.order} />
      </li>
      <li>
        <DifferSign size={16} />
        <Words {...KEYS.differ} />
      </li>
    </ul>
  );
}

function Words({ full, short }: { full: string; short: string }) {
  return (
    <>
      <span className={styles.full}>{full}</span>
      <span className={styles.short}>{short}</span>
    </>
  );
}
