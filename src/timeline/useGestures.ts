import { useEffect, useRef, type RefObject } from 'react';
import { onceLoaded } from '../ui/once-loaded.ts';
import type { Hand } from './gestures.ts';
import { loadMoving } from './useRovingMarks.ts';

/**
 * Wheel, trackpad, drag and touch on the plot. Vertical wheel and pinch zoom at the pointer, horizontal wheel
 * and drag pan, two fingers do both; a drag glides on unless the reader asked for less movement. One finger
 * moving up or down scrolls the page (`touch-action: pan-y`). With `modifierOnly` (in an embed) a plain wheel
 * belongs to the host page. The time axis begins `insetPx` from the element's start; the column before it,
 * where the lanes are named, scrolls as usual. The code comes once the view stands and answers to presses and keys; fingers
 * that are on the plot by then are followed from where they are.
 */
export function useGestures(ref: RefObject<HTMLElement | null>, hand: Hand): void {
  const latest = useRef(hand);
  useEffect(() => {
    latest.current = hand;
  });
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const held = new Map<number, PointerEvent>();
    const early = new AbortController();
    for (const type of ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const) {
      element.addEventListener(
        type,
        (event) => {
          if (/down|move/.test(type) && event.buttons > 0) held.set(event.pointerId, event);
          else held.delete(event.pointerId);
        },
        { signal: early.signal },
      );
    }
    return onceLoaded(loadMoving, ({ followHand }) => {
      early.abort();
      return followHand(element, latest, held.values());
    });
  }, [ref]);
}
