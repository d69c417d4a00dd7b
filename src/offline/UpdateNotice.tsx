import { OFFLINE } from '../words/offline.ts';
import styles from './UpdateNotice.module.css';

/** Says that there is a newer version, which is used when the reader likes. */
export function UpdateNotice({ onUse, onLater }: { onUse: () => void; onLater: () => void }) {
  return (
    <div className={styles.notice} role="status">
      <p>{OFFLINE.newVersion}</p>
      <button type="button" className={styles.use} onClick={onUse}>
        {OFFLINE.use}
      </button>
      <button type="button" className={styles.later} onClick={onLater}>
        {OFFLINE.later}
      </button>
    </div>
  );
}
