import { useCallback, useSyncExternalStore } from 'react';
import { useHydrating } from './useHydrating.ts';

/** Whether the media query holds now; `fallback` while the page is made beforehand or taken over. */
export function useMediaQuery(query: string, fallback: boolean): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    [query],
  );
  const matches = useSyncExternalStore(
    subscribe,
    () => matchMedia(query).matches,
    () => typeof window !== 'undefined' && matchMedia(query).matches,
  );
  return useHydrating() ? fallback : matches;
}

/** Whether the reader asked for less movement. */
export function useReducedMotion(): boolean {
  return useMediaQuery('(prefers-reduced-motion: reduce)', true);
}
