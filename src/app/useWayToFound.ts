import { useEffect, type RefObject } from 'react';
import { untilThere } from './until-there.ts';

/**
 * In a large story no list opens under the search field: what it finds is the list, or stands in the panel. Enter and the
 * arrow down in the field lead to its heading there, once `show` has it shown.
 */
export function useWayToFound(page: RefObject<HTMLElement | null>, show: () => void): void {
  useEffect(() => {
    const left = new AbortController();
    const onKeyDown = (keyEvent: KeyboardEvent) => {
      const { key, target } = keyEvent;
      if (key !== 'Enter' && key !== 'ArrowDown') return;
      if (keyEvent.isComposing || keyEvent.altKey || keyEvent.ctrlKey || keyEvent.metaKey) return;
      if (!(target instanceof HTMLInputElement) || !target.matches('[data-search]')) return;
      if (target.value.trim() === '') return;
      keyEvent.preventDefault();
      show();
      untilThere(() => {
        const heading = document.querySelector<HTMLElement>('#large-found, #large-list');
        heading?.focus();
        return heading !== null;
      });
    };
    page.current?.addEventListener('keydown', onKeyDown, { signal: left.signal });
    return () => left.abort();
  });
}
