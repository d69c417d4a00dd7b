import { useEffect, useRef, type RefObject } from 'react';
import type { Source, StoryEvent } from '../story/model.ts';
import type { Links } from '../ui/links.ts';

interface Keys {
  page: RefObject<HTMLElement | null>;
  event: StoryEvent | null;
  source: Source | null;
  links: Links;
  filtered: boolean;
  onClose: () => void;
  onClearFilter: () => void;
  onCopy: () => void;
}

/**
 * The keys that hold on the whole page. Letters act only outside fields and never with a modifier; the arrows and
 * the keys of the axis belong to the timeline.
 */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (keyEvent: KeyboardEvent) => {
      if (keyEvent.defaultPrevented || keyEvent.altKey || keyEvent.ctrlKey || keyEvent.metaKey)
        return;
      if (act(keyEvent, latest.current)) keyEvent.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Whether the key was one of ours. */
function act({ key, target }: KeyboardEvent, keys: Keys): boolean {
  const { page, event, source, links, filtered } = keys;
  if (target instanceof HTMLInputElement && target.type !== 'checkbox') return false;
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return false;
  switch (key) {
    case 'Escape':
      if (event !== null || source !== null) keys.onClose();
      else if (filtered) keys.onClearFilter();
      else keys.onClose();
      return true;
    case '/':
      page.current?.querySelector<HTMLElement>('[data-search]')?.focus();
      return true;
    case 't':
    case 'T':
      page.current?.querySelector<HTMLElement>('[data-theme-button]')?.click();
      return true;
    case 'c':
    case 'C':
      if (event === null) return false;
      keys.onCopy();
      return true;
    case 'r':
    case 'R': {
      const [first] = event?.excerpts ?? [];
      if (first === undefined || source !== null) return false;
      follow(links.source(first.source, first.id), page.current);
      return true;
    }
    case 'j':
    case 'k': {
      if (event === null || source !== null) return false;
      const passages = [...(page.current?.querySelectorAll<HTMLElement>('[data-passage]') ?? [])];
      if (passages.length === 0) return false;
      const at = passages.findIndex((passage) => passage.contains(document.activeElement));
      const next =
        at === -1 ? 0 : Math.min(Math.max(at + (key === 'j' ? 1 : -1), 0), passages.length - 1);
      passages[next]?.focus();
      return true;
    }
    default:
      return false;
  }
}

/** As a click on that link would. */
function follow(href: string, within: HTMLElement | null): void {
  const link = document.createElement('a');
  link.href = href;
  link.hidden = true;
  within?.append(link);
  link.click();
  link.remove();
}
