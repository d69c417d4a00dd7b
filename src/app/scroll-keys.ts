/** The keys browsers scroll by. */
const KEYS = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' '];

/**
 * A browser scrolls what has the focus or stands round it, never what stands in it; where nothing has the focus, as in a
 * view just opened, the page, which does not scroll on a wide screen and is covered by a sheet on a phone. A key that
 * scrolls first gives the focus to what the reader means then: the panel or text over the view or opened by the address,
 * else the view. What is returned ends it.
 */
export function followScrollKeys(): () => void {
  const onKeyDown = (pressed: KeyboardEvent) => {
    const { key, target, altKey, ctrlKey, metaKey, defaultPrevented } = pressed;
    if (altKey || ctrlKey || metaKey || defaultPrevented || !KEYS.includes(key)) return;
    const region = regionOf(target);
    if (region === null) return;
    const { scrollHeight, clientHeight } = document.documentElement;
    const heir = scrollerIn(region) ?? (scrollHeight > clientHeight ? null : region);
    heir?.focus({ preventScroll: true });
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

/** What has the focus as a whole, or would; `null`: something in it has. */
function regionOf(target: EventTarget | null): HTMLElement | null {
  if (target === document.body) {
    return document.querySelector<HTMLElement>(OVER) ?? document.querySelector('main');
  }
  return target instanceof HTMLElement && target.matches('main, aside') ? target : null;
}

/** A panel that was opened, or a text. */
const OVER = 'aside:is([data-open], :not([data-sheet])):not([hidden])';

/** The first that scrolls, of what can be scrolled by keys; `null` where nothing does. */
function scrollerIn(region: HTMLElement): HTMLElement | null {
  const all = [...region.querySelectorAll<HTMLElement>('[tabindex="-1"]')];
  const scrolls = (each: HTMLElement) =>
    each.scrollHeight > each.clientHeight &&
    /auto|scroll/.test(getComputedStyle(each).overflowY) &&
    each.checkVisibility({ visibilityProperty: true });
  return all.find(scrolls) ?? null;
}
