import { useEffect, useLayoutEffect, type RefObject } from 'react';
import { LATER } from '../words/app-later.ts';
import { bringIntoView } from '../ui/bring-into-view.ts';
import { heightLeft } from './as-left.ts';
import styles from './SheetGrip.module.css';
import type { SheetHeight } from './sheet-snap.ts';
import { useSheetDrag } from './useSheetDrag.ts';

/** How long a sheet takes to its rest; `Panel.module.css` has it too. */
const SETTLES_MS = 220;
/** A view that goes to an event has been drawn there after this. */
const DRAWN_MS = 600;

interface SheetGripProps {
  sheet: RefObject<HTMLElement | null>;
  height: SheetHeight;
  onHeight: (height: SheetHeight) => void;
  onClose: () => void;
  /** Id of the event whose line or mark stays in sight above the half sheet. */
  beside: string | null;
}

/** What makes a panel a sheet: a grip to pull it by or to press, and the list's line kept in sight above it. */
export function SheetGrip({ sheet, height, onHeight, onClose, beside }: SheetGripProps) {
  const wasPulled = useSheetDrag({
    sheet,
    height,
    onRest: (rest) => {
      sheet.current?.style.removeProperty('--pulled');
      onHeight(rest);
      if (rest === 'closed') setTimeout(onClose, SETTLES_MS);
    },
  });

  useLayoutEffect(() => {
    const left = heightLeft(beside);
    if (left !== null) onHeight(left);
  }, [beside, onHeight]);

  useEffect(() => (beside === null ? undefined : keepInSight(beside)), [beside]);

  return (
    <button
      type="button"
      className={styles.grip}
      data-sheet-grip=""
      aria-label={LATER.grip}
      aria-expanded={height === 'full'}
      onClick={() => {
        if (!wasPulled()) onHeight(height === 'full' ? 'half' : 'full');
      }}
    />
  );
}

/** Scrolls to the event's line, or to its mark, as it is drawn and what stands above it; ended by what it returns. */
function keepInSight(event: string): () => void {
  let settled: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    const line = document.querySelector(`main [data-event="${CSS.escape(event)}"]`);
    if (line === null) return;
    // A step back has the browser scroll to where the page was, after this: the last word is not its.
    settled ??= setTimeout(() => {
      show();
      end();
    }, DRAWN_MS);
    // The page's scroll padding ends where the sheet begins.
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    bringIntoView(line, 'end', still ? 'instant' : 'smooth');
  };
  const drawn = new MutationObserver(show);
  const hand = new AbortController();
  const end = () => {
    clearTimeout(settled);
    drawn.disconnect();
    hand.abort();
  };
  // Who scrolls meanwhile goes where he likes.
  for (const type of ['wheel', 'touchstart', 'keydown']) {
    addEventListener(type, end, { signal: hand.signal, passive: true });
  }
  drawn.observe(document.querySelector('main') ?? document.body, {
    childList: true,
    subtree: true,
  });
  show();
  return end;
}
