import { useEffect } from 'react';
import styles from './ToastLine.module.css';

const STAYS_MS = 4000;

/** One short sentence about what was just done, gone after a while. Its place on the page says it aloud. */
export function ToastLine({ text, onGone }: { text: string; onGone: () => void }) {
  useEffect(() => {
    const timer = setTimeout(onGone, STAYS_MS);
    return () => clearTimeout(timer);
  }, [onGone]);
  return (
    <div className={styles.place}>
      <span className={styles.toast}>{text}</span>
    </div>
  );
}
