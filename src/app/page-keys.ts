import type { RefObject } from 'react';
import type { Source, Story, StoryEvent } from '../story/model.ts';
import type { Links } from '../ui/links.ts';
import { letterKeysAreOn } from './letter-keys.ts';

/** What the keys of the page act on. */
export interface Keys {
  page: RefObject<HTMLElement | null>;
  story: Story;
  event: StoryEvent | null;
  source: Source | null;
  links: Links;
  /** Closes the innermost open thing, or else clears the filter; `null` when there is neither. */
  onEscape: (() => void) | null;
  onCopy: () => void;
  onHelp: () => void;
}

/** Has the keys act on what `latest` holds when they are pressed; what is returned ends that. */
export function followKeys(latest: RefObject<Keys>): () => void {
  const left = new AbortController();
  const { signal } = left;
  const onKeyDown = (keyEvent: KeyboardEvent) => {
    if (keyEvent.defaultPrevented) return;
    if (keyEvent.altKey || keyEvent.ctrlKey || keyEvent.metaKey) return;
    if (pressKey(keyEvent, latest.current)) keyEvent.preventDefault();
  };
  document.addEventListener('keydown', holdLetters, { signal, capture: true });
  document.addEventListener('keydown', onKeyDown, { signal });
  return () => left.abort();
}

/**
 * Does what a key asks for outside the timeline's own; whether it was one of the page's. Letters act while the focus is
 * in the view, panel or reader; `/`, `?` and T anywhere; none in a field or a dialog.
 */
export function pressKey({ key, target }: KeyboardEvent, keys: Keys): boolean {
  if (isField(target) || isWithin(target, 'dialog')) return false;
  switch (key) {
    case 'Escape':
      putLettersAway();
      keys.onEscape?.();
      return keys.onEscape !== null;
    case '/':
      openSearch(keys.page.current);
      return true;
    case '?':
      keys.onHelp();
      return true;
    case 't':
    case 'T':
      keys.page.current?.querySelector<HTMLElement>('[data-theme-button]')?.click();
      return true;
    default:
      return isWithin(target, 'main, aside') && pressLetter(key.toLowerCase(), keys);
  }
}

function pressLetter(key: string, { page, story, event, source, links, onCopy }: Keys): boolean {
  switch (key) {
    case 'c':
      if (event === null) return false;
      onCopy();
      return true;
    case 'r': {
      const [first] = event?.excerpts ?? [];
      if (first === undefined || source !== null) return false;
      follow(links.source(first.source, first.id), page.current);
      return true;
    }
    case 'w': {
      const said = story.statements.find(
        ({ events }) => event !== null && events.includes(event.id),
      );
      if (said === undefined) return false;
      follow(links.statement(said.id), page.current);
      return true;
    }
    case 'j':
    case 'k':
      return event !== null && source === null && goToPassage(key === 'j' ? 1 : -1, page.current);
    default:
      return false;
  }
}

/** Keeps single letters, `/` and `?` from acting anywhere when the reader has switched them off. */
export function holdLetters(keyEvent: KeyboardEvent): void {
  if (letterKeysAreOn() || isField(keyEvent.target)) return;
  if (/^[a-z/?]$/i.test(keyEvent.key)) keyEvent.stopPropagation();
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.matches('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]')
  );
}

function isWithin(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}

/** Hides what floats over a mark, in whose way it may be, until the pointer or the focus comes to something else. */
function putLettersAway(): void {
  const { dataset } = document.documentElement;
  dataset['letters'] = 'away';
  const shown = new AbortController();
  for (const comes of ['pointerover', 'focusin']) {
    addEventListener(
      comes,
      () => {
        delete dataset['letters'];
        shown.abort();
      },
      { signal: shown.signal },
    );
  }
}

/** Puts the focus into the search field, for new words; where there is no room for it, its button opens it. */
function openSearch(page: HTMLElement | null): void {
  const button = page?.querySelector<HTMLElement>('[data-search-button]');
  if (button?.checkVisibility() === true) return button.click();
  const field = page?.querySelector<HTMLInputElement>('[data-search]');
  field?.focus();
  field?.select();
}

/** The next passage after the one with the focus, or the one before; the first when none has it. */
function goToPassage(step: 1 | -1, page: HTMLElement | null): boolean {
  const passages = [...(page?.querySelectorAll<HTMLElement>('[data-passage]') ?? [])];
  const at = passages.findIndex((passage) => passage.contains(document.activeElement));
  const next = at === -1 ? 0 : Math.min(Math.max(at + step, 0), passages.length - 1);
  passages[next]?.focus();
  return passages.length > 0;
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
