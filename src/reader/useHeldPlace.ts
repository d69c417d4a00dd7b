import { type RefObject, useLayoutEffect, useRef } from 'react';
import { heldPlace, holdPlace, type HeldPlace } from './held-place.ts';

interface Held {
  /** Of the text, in px, when it was noted. */
  readonly width: number;
  readonly place: HeldPlace | null;
  /** How far the text was scrolled to hold it, in px; `null`: it was not. */
  readonly at: number | null;
}

/**
 * What a reader has before him stays there when the text becomes as wide as it was not before, as when a phone is turned:
 * its lines break anew then, and a browser keeps the px it is scrolled by.
 */
export function useHeldPlace(scroller: RefObject<HTMLElement | null>): void {
  const held = useRef<Held | null>(null);
  const note = useRef(() => {
    const element = scroller.current;
    if (element === null) return;
    const { clientWidth: width, scrollTop } = element;
    // Neither where the turning has left the text nor where it was brought then.
    const { current } = held;
    if (current !== null && (current.width !== width || current.at === scrollTop)) return;
    held.current = { width, place: heldPlace(element), at: null };
  });
  // Another passage may be open.
  useLayoutEffect(() => note.current());
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const onScroll = note.current;
    const resized = new ResizeObserver(() => {
      const { current } = held;
      const { clientWidth: width } = element;
      if (current === null || current.width === width) return;
      if (current.place !== null) holdPlace(element, current.place);
      held.current = { width, place: current.place, at: element.scrollTop };
    });
    resized.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller]);
}
