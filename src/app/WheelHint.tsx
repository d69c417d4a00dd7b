import { useEffect, useState } from 'react';
import { EMBED } from '../words/embed.ts';
import styles from './WheelHint.module.css';

const STAYS_MS = 1800;
/** Said again only to someone who has not heard it for a while. */
const PAUSE_MS = 20_000;

/**
 * A line where the pointer is, for someone who turns the wheel over the timeline of an embed: that scrolls the page
 * round it. For eyes only, since who has no wheel has no use for it.
 */
export function WheelHint() {
  const [top, setTop] = useState<number | null>(null);
  useEffect(() => {
    let said = -Infinity;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onWheel = ({ ctrlKey, metaKey, target, clientY, timeStamp }: WheelEvent) => {
      if (ctrlKey || metaKey || timeStamp - said < PAUSE_MS) return;
      if (!(target instanceof Element) || target.closest(':has(> [data-lanes])') === null) return;
      said = timeStamp;
      setTop(clientY);
      timer = setTimeout(setTop, STAYS_MS, null);
    };
    document.addEventListener('wheel', onWheel, { passive: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener('wheel', onWheel);
    };
  }, []);
  if (top === null) return null;
  const isMac = navigator.platform.startsWith('Mac');
  return (
    <p className={styles.hint} aria-hidden="true" style={{ insetBlockStart: top }}>
      {isMac ? EMBED.zoomHintMac : EMBED.zoomHint}
    </p>
  );
}
