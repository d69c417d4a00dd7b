import { useEffect, useState } from 'react';
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
  const [mover] = useState(() => createMover(settled, drawn, setView));
  useEffect(() => mover.heed(onSettle, reducedMotion));
  useEffect(() => mover.heedAddress(settled), [mover, settled]);
  useEffect(() => mover.end, [mover]);
  return { view, moving: mover.moving };
}

/** Moves a view that begins at `first` and shows it by `setView`; see `useViewport`. */
function createMover(
  first: Interval,
  drawn: 'each-frame' | 'at-rest',
  setView: (view: Interval) => void,
) {
  let shown = first;
  let target = first;
  let told = first;
  let animation = 0;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let onSettle: (viewport: Interval) => void = () => {};
  let isStill = false;
  const listeners = new Set<(view: Interval) => void>();

  const tell = (next: Interval) => {
    shown = next;
    for (const listener of listeners) listener(next);
  };
  // Always called at the beginning of a frame: what it shows is drawn in this one, not in the next.
  const show = (next: Interval) => {
    tell(next);
    clearTimeout(resting);
    if (drawn === 'each-frame') flushSync(() => setView(next));
    else resting = setTimeout(() => setView(next), REST_MS);
  };
  const go = (next: Interval, how: 'at-once' | 'travel') => {
    clearTimeout(settling);
    cancelAnimationFrame(animation);
    target = next;
    const from = shown;
    const begin = performance.now();
    const step = (now: number) => {
      const share = how === 'at-once' || isStill ? 1 : Math.min((now - begin) / TRAVEL_MS, 1);
      show(share === 1 ? next : interpolateViewport(from, next, 1 - (1 - share) ** 3));
      if (share < 1) animation = requestAnimationFrame(step);
    };
    animation = requestAnimationFrame(step);
  };
  const moving: MovingViewport = {
    aim: () => target,
    moveTo: (next, how) => {
      go(next, how);
      settling = setTimeout(() => {
        told = target;
        onSettle(target);
      }, SETTLE_MS);
    },
    follow: (listener) => {
      listeners.add(listener);
      listener(shown);
      return () => listeners.delete(listener);
    },
    openAt: (next) => {
      target = next;
      tell(next);
      setView(next);
    },
  };
  return {
    moving,
    heed: (settle: (viewport: Interval) => void, reducedMotion: boolean) => {
      onSettle = settle;
      isStill = reducedMotion;
    },
    heedAddress: (settled: Interval) => {
      if (settled.start === told.start && settled.end === told.end) return;
      told = settled;
      go(settled, 'travel');
    },
    end: () => {
      cancelAnimationFrame(animation);
      clearTimeout(settling);
      clearTimeout(resting);
    },
  };
}
