import { useEffect, useRef } from 'react';
import { onceLoaded } from '../ui/once-loaded.ts';
import type { Keys } from './page-keys.ts';

const load = () => import('./page-keys.ts');

/**
 * The keys that hold on the whole page. The arrows and the keys of the axis belong to the timeline. What the keys do is
 * loaded once the page stands.
 */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => onceLoaded(load, ({ followKeys }) => followKeys(latest)), []);
}

/** While something lies over the page, a phone's Back closes it instead of leaving what is below. */
export function useBack(isOver: boolean, close: () => void): void {
  useEffect(
    () => (isOver ? onceLoaded(load, ({ closeOnBack }) => closeOnBack(close)) : undefined),
    // Whichever `close` was given first, it closes it.
    // oxlint-disable-next-line react/exhaustive-deps
    [isOver],
  );
}
