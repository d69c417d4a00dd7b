import { useEffect, useRef } from 'react';
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
  useEffect(() => {
    const left = new AbortController();
    const { signal } = left;
    const listen = async () => {
      const { holdLetters, pressKey } = await import('./page-keys.ts');
      const onKeyDown = (keyEvent: KeyboardEvent) => {
        if (keyEvent.defaultPrevented) return;
        if (keyEvent.altKey || keyEvent.ctrlKey || keyEvent.metaKey) return;
        if (pressKey(keyEvent, latest.current)) keyEvent.preventDefault();
      };
      document.addEventListener('keydown', holdLetters, { signal, capture: true });
      document.addEventListener('keydown', onKeyDown, { signal });
    };
    void listen();
    return () => left.abort();
  }, []);
}
