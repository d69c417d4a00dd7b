import { useEffect, useRef } from 'react';
import { onceLoaded } from '../ui/once-loaded.ts';
import type { Keys } from './page-keys.ts';

/**
 * The keys that hold on the whole page. The arrows and the keys of the axis belong to the timeline. What the keys do is
 * loaded once the page stands.
 */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(
    () =>
      onceLoaded(
        () => import('./page-keys.ts'),
        ({ followKeys }) => followKeys(latest),
      ),
    [],
  );
}
