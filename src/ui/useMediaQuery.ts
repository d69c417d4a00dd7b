import { useCallback, useSyncExternalStore } from 'react';
import { useHydrating } from './useHydrating.ts';

/** Asked for on every frame of a movement, and not cheap to make. */
const lists = new Map<string, MediaQueryList>();

function listOf(query: string): MediaQueryList {
  const list = lists.get(query) ?? matchMedia(query);
  lists.set(query, list);
  return list;
}

/** Whether the media query holds now; `fallback` while the page is made beforehand or taken over. */
export function useMediaQuery(query: string, fallback: boolean): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = listOf(query);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    [query],
  );
  const matches = useSyncExternalStore(
    subscribe,
    () => listOf(query).matches,
    () => typeof window !== 'undefined' && listOf(query).matches,
  );
  return useHydrating() ? fallback : matches;
}

/** Whether the reader asked for less movement. */
export function useReducedMotion(): boolean {
  return useMediaQuery('(prefers-reduced-motion: reduce)', true);
}
