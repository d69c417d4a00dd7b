import { useEffect } from 'react';
import { APP } from '../words/app.ts';
import styles from './PartMissing.module.css';

/** In place of a part of the page whose code did not come; it needs none itself. What lies over the page can be put away. */
export function PartMissing({ onClose }: { onClose?: () => void }) {
  useEffect(() => {
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, []);
  return (
    <div className={styles.missing} role="alert">
      <p>{APP.missing}</p>
      <button type="button" onClick={again}>
        {APP.again}
      </button>
      {onClose && (
        <button type="button" onClick={onClose}>
          {APP.close}
        </button>
      )}
    </div>
  );
}

/**
 * Opens this address (`''`) again once the server answers, for a browser does not ask twice for code or styles that failed. All
 * that is open is in the address; without an answer the page stays.
 */
async function openAnew(): Promise<void> {
  try {
    if ((await fetch('', { cache: 'no-store' })).status < 500) location.reload();
  } catch {
    // Still no connection.
  }
}

const again = () => void openAnew();
