import { useRef, useState, type PointerEvent, type ReactNode } from 'react';
import { APP } from '../words/app.ts';
import styles from './Panel.module.css';

interface PanelProps {
  label: string;
  /** On a phone the panel is a sheet over the lower half; else it stands beside the view or slides over it. */
  sheet: boolean;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
}

type Height = 'half' | 'full';

/** How far the grip must be pulled to count, in px. */
const PULL_PX = 40;

/** The region beside the story's view: always there on a wide screen, a drawer on a tablet, a sheet on a phone. */
export function Panel({ label, sheet, open, onClose, children }: PanelProps) {
  const [height, setHeight] = useState<Height>('half');
  const pulledFrom = useRef<number | null>(null);
  const onUp = (pointerEvent: PointerEvent) => {
    const from = pulledFrom.current;
    pulledFrom.current = null;
    if (from === null) return;
    const pulled = pointerEvent.clientY - from;
    if (Math.abs(pulled) < PULL_PX) return;
    if (pulled < 0) setHeight('full');
    else if (height === 'full') setHeight('half');
    else onClose();
  };
  return (
    <aside
      className={styles.panel}
      aria-label={label}
      data-open={open || undefined}
      data-height={sheet ? height : undefined}
    >
      {sheet && (
        <button
          type="button"
          className={styles.grip}
          aria-label={APP.grip}
          aria-expanded={height === 'full'}
          onClick={() => setHeight(height === 'half' ? 'full' : 'half')}
          onPointerDown={(pointerEvent) => {
            pulledFrom.current = pointerEvent.clientY;
          }}
          onPointerUp={onUp}
        />
      )}
      <div className={styles.content}>{children}</div>
    </aside>
  );
}
