import { Meter } from '../../ui/Meter.tsx';
import { KEYS } from '../../words/key.ts';
import { LARGE } from '../../words/large.ts';
import styles from '../Key.module.css';
import own from './LargeKey.module.css';

/** What the drawing of a large story means. */
export function LargeKey() {
  return (
    <ul className={styles.key} aria-label={KEYS.key}>
      <li>
        <svg width="7" height="12" viewBox="0 0 7 12" aria-hidden="true">
          <path d="M0 0h7v12H0z" fill="currentColor" />
        </svg>
        {LARGE.reported}
      </li>
      <li>
        <svg width="7" height="12" viewBox="0 0 7 12" aria-hidden="true">
          <path d="M.5.5h6v11h-6z" fill="none" stroke="currentColor" />
        </svg>
        {LARGE.announced}
      </li>
      <li>
        <span className={own.cluster}>87</span>
        {LARGE.cluster}
      </li>
      <li>
        <Meter report={9} announce={3} whole={16} widthPx={58} />
        {LARGE.sources}
      </li>
    </ul>
  );
}
