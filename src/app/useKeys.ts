import { useEffect, useRef } from 'react';
import { onceLoaded } from '../ui/once-loaded.ts';
import { followKeys, type Keys } from './page-keys.ts';

/**
 * The keys that hold on the whole page, from when it is taken over: what is typed after `/` is never lost. The arrows and
 * the keys of the axis belong to the timeline.
 */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => followKeys(latest), []);
}

/** While something lies over the page, a phone's Back closes it instead of leaving what is below. */
export function useBack(isOver: boolean, close: () => void): void {
  useEffect(
    () =>
      isOver
        ? onceLoaded(
            () => import('./close-on-back.ts'),
            ({ closeOnBack }) => closeOnBack(close),
          )
        : undefined,
    // Whichever `close` was given first, it closes it.
    // oxlint-disable-next-line react/exhaustive-deps
    [isOver],
  );
}
