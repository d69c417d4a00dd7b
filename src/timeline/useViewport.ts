import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Interval } from '../story/model.ts';
import { interpolateViewport } from './viewport.ts';

/** How long a zoom or a jump takes, so that one sees where one went. */
const TRAVEL_MS = 240;
/** A moving view counts as settled, and goes into the address, after this long without a change. */
const SETTLE_MS = 150;
/** A view that is followed, not drawn anew, is drawn when it has rested this long. */
const REST_MS = 100;

export interface MovingViewport {
  /** Where the view is or is going to be: what the next step of a gesture starts from. */
  readonly aim: () => Interval;
  /** Goes there at once, or travels unless the reader asked for less movement. Interrupts what is under way. */
  readonly moveTo: (next: Interval, how: 'at-once' | 'travel') => void;
  /** Calls `listener` with what is in view, now and at the beginning of every frame of a movement; ended by what it returns. */
  readonly follow: (listener: (view: Interval) => void) => () => void;
  /** For a layout effect: is there when it is next drawn, as if it had opened there, and the address is not told. */
  readonly openAt: (next: Interval) => void;
}

/**
 * What is in view, and the ways to move it. `settled` is what the address holds; a change of it that did not come from
 * here (back, forward, a link) is travelled to. `onSettle` is told where a movement has ended. What is in view is
 * `each-frame` of a movement another, or only when it comes to rest: then `follow` has what is drawn until there.
 */
export function useViewport(
  settled: Interval,
  onSettle: (viewport: Interval) => void,
  reducedMotion: boolean,
  drawn: 'each-frame' | 'at-rest',
): { readonly view: Interval; readonly moving: MovingViewport } {
  const [view, setView] = useState(settled);
  const shown = useRef(settled);
  const target = useRef(settled);
  const told = useRef(settled);
  const animation = useRef(0);
  const settling = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const resting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const listeners = useRef(new Set<(view: Interval) => void>());
  const settle = useRef(onSettle);
  useEffect(() => {
    settle.current = onSettle;
  });

  // Always called at the beginning of a frame: what it shows is drawn in this one, not in the next.
  const show = useCallback(
    (next: Interval) => {
      shown.current = next;
      for (const listener of listeners.current) listener(next);
      clearTimeout(resting.current);
      if (drawn === 'each-frame') flushSync(() => setView(next));
      else resting.current = setTimeout(() => setView(next), REST_MS);
    },
    [drawn],
  );

  const travel = useCallback(
    (next: Interval) => {
      const from = shown.current;
      const begin = performance.now();
      const step = (now: number) => {
        const share = Math.min((now - begin) / TRAVEL_MS, 1);
        show(share === 1 ? next : interpolateViewport(from, next, 1 - (1 - share) ** 3));
        if (share < 1) animation.current = requestAnimationFrame(step);
      };
      animation.current = requestAnimationFrame(step);
    },
    [show],
  );

  const moveTo = useCallback(
    (next: Interval, how: 'at-once' | 'travel') => {
      cancelAnimationFrame(animation.current);
      target.current = next;
      if (how === 'travel' && !reducedMotion) travel(next);
      else animation.current = requestAnimationFrame(() => show(next));
      clearTimeout(settling.current);
      settling.current = setTimeout(() => {
        told.current = target.current;
        settle.current(target.current);
      }, SETTLE_MS);
    },
    [reducedMotion, show, travel],
  );

  useEffect(() => {
    const last = told.current;
    if (settled.start === last.start && settled.end === last.end) return;
    told.current = settled;
    target.current = settled;
    clearTimeout(settling.current);
    cancelAnimationFrame(animation.current);
    if (reducedMotion) animation.current = requestAnimationFrame(() => show(settled));
    else travel(settled);
  }, [settled, reducedMotion, show, travel]);

  useEffect(
    () => () => {
      cancelAnimationFrame(animation.current);
      clearTimeout(settling.current);
      clearTimeout(resting.current);
    },
    [],
  );

  const moving = useMemo<MovingViewport>(
    () => ({
      aim: () => target.current,
      moveTo,
      follow: (listener) => {
        listeners.current.add(listener);
        listener(shown.current);
        return () => listeners.current.delete(listener);
      },
      openAt: (next) => {
        shown.current = next;
        target.current = next;
        for (const listener of listeners.current) listener(next);
        setView(next);
      },
    }),
    [moveTo],
  );
  return { view, moving };
}
