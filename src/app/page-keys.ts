import type { RefObject } from 'react';
import type { Source, StoryEvent } from '../story/model.ts';
import type { Links } from '../ui/links.ts';

/** What the keys of the page act on. */
export interface Keys {
  page: RefObject<HTMLElement | null>;
  event: StoryEvent | null;
  source: Source | null;
  links: Links;
  filtered: boolean;
  onClose: () => void;
  onClearFilter: () => void;
  onCopy: () => void;
}

/** Does what a key asks for outside the timeline's own; whether it was one of the page's. */
export function pressKey({ key, target }: KeyboardEvent, keys: Keys): boolean {
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
