import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Interval } from '../../story/model.ts';
import type { MovingViewport } from '../useViewport.ts';
import type { Memory } from './memory.ts';
import { movingPicture, type AtRest } from './moving-picture.ts';

/**
 * While the view moves, `cover` lies over the lanes and their dates and is painted frame by frame; elements are made and
 * placed when it rests, and uncovered with that.
 */
export function useMovingPicture(
  cover: RefObject<HTMLElement | null>,
  moving: MovingViewport,
  memory: Memory,
  atRest: AtRest,
): void {
  const latest = useRef(atRest);
  const covering = useRef<Interval | null>(null);
  useLayoutEffect(() => {
    latest.current = atRest;
    if (covering.current === atRest.view) uncover(cover.current);
  });

  const isThere = atRest.widthPx > 0;
  useEffect(() => {
    const element = cover.current;
    if (!isThere || element === null) return undefined;
    const show = movingPicture(element, memory);
    return moving.follow((next) => {
      covering.current = next;
      // Back where it was: what is drawn there is there already.
      if (next === latest.current.view) uncover(element);
      else show(next, latest.current);
    });
  }, [cover, moving, memory, isThere]);
}

function uncover(cover: HTMLElement | null): void {
  delete cover?.parentElement?.dataset['moving'];
}
