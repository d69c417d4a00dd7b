import { startTransition, useEffect, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Interval } from '../story/model.ts';
import { interpolateViewport, isSameSpan } from './viewport.ts';

/** How long a zoom or a jump takes, so that one sees where one went. */
const TRAVEL_MS = 240;
/** A moving view counts as settled, and goes into the address, after this long without a change. */
const SETTLE_MS = 150;
/** A view is at rest after this long without a change. One that is followed, not drawn anew, is drawn then. */
const REST_MS = 100;

/** Of the time of a pan, so many times as much as drawing takes is left for following it. */
const LEFT_FREE = 5;

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
 * here (back, forward, a link) is travelled to. `onSettle` is told where a movement has ended. A movement is drawn
 * `on-the-way`, and what is drawn is then not `atRest`, or only when it comes to rest. On the way a zoom is drawn in each
 * frame; a pan in its first, and then as often as takes a sixth of the time at most. `follow` has every frame.
 */
export function useViewport(
  settled: Interval,
  onSettle: (viewport: Interval) => void,
  reducedMotion: boolean,
  drawn: 'on-the-way' | 'at-rest',
): { readonly view: Interval; readonly atRest: boolean; readonly moving: MovingViewport } {
  const [{ view, atRest }, setDrawn] = useState({ view: settled, atRest: true });
  const [mover] = useState(() =>
    createMover(settled, drawn, (next, isResting) => setDrawn({ view: next, atRest: isResting })),
  );
  useLayoutEffect(() => mover.noteDrawn());
  // Before the view is moved from there, for what the same address opens.
  useLayoutEffect(() => mover.heedAddress(settled), [mover, settled]);
  useEffect(() => mover.heed(onSettle, reducedMotion));
  useEffect(() => mover.end, [mover]);
  return { view, atRest, moving: mover.moving };
}

/** Moves a view that begins at `first` and has it drawn by `draw`; see `useViewport`. */
function createMover(
  first: Interval,
  drawn: 'on-the-way' | 'at-rest',
  draw: (view: Interval, atRest: boolean) => void,
) {
  let shown = first;
  let target = first;
  let told = first;
  let animation = 0;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let onSettle: (viewport: Interval) => void = () => {};
  let isStill = false;
  /** How long, in ms, what is shown on the way is; `null` at rest. */
  let span: number | null = null;
  /** Since when a pan is being drawn, or `null`; and when it may be drawn next. */
  let begun: number | null = null;
  let freeFrom = 0;
  const listeners = new Set<(view: Interval) => void>();

  const tell = (next: Interval) => {
    shown = next;
    for (const listener of listeners) listener(next);
  };
  // Always called at the beginning of a frame: what is drawn at once is drawn in this one, not in the next.
  const show = (next: Interval) => {
    tell(next);
    clearTimeout(resting);
    if (drawn === 'on-the-way') {
      const isPanned = span !== null && isSameSpan(span, next.end - next.start);
      if (!isPanned) {
        flushSync(() => draw(next, false));
      } else if (begun === null && performance.now() >= freeFrom) {
        begun = performance.now();
        startTransition(() => draw(next, false));
      }
      span = next.end - next.start;
    }
    resting = setTimeout(() => {
      span = null;
      draw(next, true);
    }, REST_MS);
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
      draw(next, true);
    },
  };
  return {
    moving,
    noteDrawn: () => {
      if (begun === null) return;
      const now = performance.now();
      freeFrom = now + LEFT_FREE * (now - begun);
      begun = null;
    },
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
