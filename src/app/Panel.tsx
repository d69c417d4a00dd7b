import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { Icon } from '../ui/Icon.tsx';
import { useHydrating } from '../ui/useHydrating.ts';
import { APP } from '../words/app.ts';
import { RegionBoundary } from './DataBoundary.tsx';
import { SheetGrip } from './lazy-parts.ts';
import styles from './Panel.module.css';
import type { SheetHeight } from './sheet-snap.ts';

interface PanelProps {
  label: string;
  /** Whether it names itself and can be closed here, because its content does neither. */
  headed: 'always' | 'over the view' | 'never';
  /** On a phone the panel is a sheet over the lower part; else it stands beside the view or slides over it. */
  sheet: boolean;
  open: boolean;
  /** Takes the focus when it changes to another key; `null` leaves the focus where it is. */
  focusKey: string | null;
  /** Id of the event whose line in the list stays in sight above the sheet. */
  beside: string | null;
  onClose: () => void;
  /** Its parts, of which one is not hidden. */
  children: ReactNode;
}

/** The region beside the story's view: always there on a wide screen, a drawer on a tablet, a sheet on a phone. */
export function Panel(props: PanelProps) {
  const { label, headed, sheet, open, focusKey, beside, onClose, children } = props;
  const panel = useRef<HTMLElement>(null);
  const [height, setHeight] = useState<SheetHeight>('half');
  const [arrives] = useState(!useHydrating());

  useEffect(() => {
    if (focusKey !== null) panel.current?.focus({ preventScroll: true });
  }, [focusKey]);

  return (
    <aside
      ref={panel}
      className={styles.panel}
      aria-label={label}
      tabIndex={-1}
      data-open={open || undefined}
      data-sheet=""
      data-height={height}
      data-arrives={arrives || undefined}
    >
      {sheet && (
        <Suspense>
          <SheetGrip
            sheet={panel}
            height={height}
            onHeight={setHeight}
            onClose={onClose}
            beside={beside}
          />
        </Suspense>
      )}
      {headed !== 'never' && (
        <div className={styles.head} data-over={headed === 'over the view' || undefined}>
          <h2 className={styles.title}>{label}</h2>
          <button type="button" className={styles.close} aria-label={APP.close} onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
      )}
      {children}
    </aside>
  );
}

interface PanelPartProps {
  /** Whether something else stands in the panel; what goes on below it stands as it was left when that goes. */
  hidden: boolean;
  children: ReactNode;
}

/** What a panel shows. */
export function PanelPart({ hidden, children }: PanelPartProps) {
  return (
    // Pressed, it has the keys that scroll.
    <div className={styles.content} tabIndex={-1} hidden={hidden}>
      <RegionBoundary>
        <Suspense fallback={null}>{children}</Suspense>
      </RegionBoundary>
    </div>
  );
}
