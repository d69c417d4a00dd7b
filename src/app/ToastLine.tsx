import { useEffect } from 'react';
import styles from './ToastLine.module.css';

const STAYS_MS = 4000;

/** One short sentence about what was just done, said aloud once, gone after a while. */
export function ToastLine({ text, onGone }: { text: string | null; onGone: () => void }) {
  useEffect(() => {
    if (text === null) return undefined;
    const timer = setTimeout(onGone, STAYS_MS);
    return () => clearTimeout(timer);
  }, [text, onGone]);
  return (
    <div className={styles.place} role="status">
      {text !== null && <span className={styles.toast}>{text}</span>}
    </div>
  );
}
