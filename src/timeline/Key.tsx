import { DifferSign } from '../ui/Coverage.tsx';
import { TIMELINE } from '../words/timeline.ts';
import styles from './Key.module.css';

/** What the marks mean, in one row. */
export function Key() {
  const { keys } = TIMELINE;
  return (
    <ul className={styles.key} aria-label={TIMELINE.key}>
      <li>
        <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
          <circle cx="5" cy="5" r="4" fill="currentColor" />
        </svg>
        {keys.reports}
      </li>
      <li>
        <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
          <circle cx="5" cy="5" r="3.1" fill="none" stroke="currentColor" strokeWidth="1.8" />
        </svg>
        {keys.announces}
      </li>
      <li>
        <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
          <circle cx="5" cy="5" r="1.4" className={styles.silent} />
        </svg>
        {keys.silent}
      </li>
      <li>
        <span className={styles.day} />
        {keys.day}
      </li>
      <li>
        <span className={styles.soft} />
        {keys.approximate}
      </li>
      <li>
        <span className={styles.slot}>1</span>
        {keys.order}
      </li>
      <li>
        <DifferSign size={16} />
        {keys.differ}
      </li>
    </ul>
  );
}
