/**
 * Scrolls an element into view as `scrollIntoView` does; but in a frame of another page only what scrolls next round
 * the element moves, since the browser would scroll that page as well, even when the frame has just been loaded.
 */
export function bringIntoView(element: Element, block: Block, behavior: Behaviour = 'auto'): void {
  if (window.parent === window) element.scrollIntoView({ block, behavior });
  else bringIntoScroller(element, block, behavior);
}

type Block = 'start' | 'center' | 'end' | 'nearest';
type Behaviour = 'instant' | 'smooth' | 'auto';

/** Scrolls what scrolls next round an element, and nothing round that, until the element, or `part` of it, is in view. */
export function bringIntoScroller(
  element: Element,
  block: Block,
  behavior: Behaviour = 'auto',
  part: Element | Range = element,
): void {
  const scroller = scrollerOf(element);
  const style = getComputedStyle(scroller);
  const view = viewOf(scroller);
  const { top, bottom } = part.getBoundingClientRect();
  // Negative: to be scrolled up by.
  const above = top - view.top - px(style.scrollPaddingTop);
  const below = bottom - view.bottom + px(style.scrollPaddingBottom);
  const by = {
    start: above,
    center: (above + below) / 2,
    end: below,
    nearest: above < 0 ? above : Math.max(below, 0),
  }[block];
  scroller.scrollBy({ top: by, behavior });
}

/** How far an element stands below the upper edge of what scrolls next round it, in px. */
export function standsAt(element: Element): number {
  return element.getBoundingClientRect().top - viewOf(scrollerOf(element)).top;
}

/** Scrolls what scrolls next round an element until it stands there again; where that is in view no more, until it is. */
export function bringBack(element: Element, stoodAt: number): void {
  const scroller = scrollerOf(element);
  scroller.scrollBy({ top: standsAt(element) - stoodAt, behavior: 'instant' });
  const view = viewOf(scroller);
  const { top, bottom } = element.getBoundingClientRect();
  if (bottom <= view.top || top >= view.bottom) bringIntoView(element, 'nearest');
}

/** What scrolls next round an element: the page where nothing else does. */
export function scrollerOf(element: Element): Element {
  for (let each = element.parentElement; each !== null; each = each.parentElement) {
    const scrolls = /auto|scroll/.test(getComputedStyle(each).overflowY);
    if (scrolls && each.scrollHeight > each.clientHeight) return each;
  }
  return document.documentElement;
}

/** Where what scrolls shows what it holds. */
function viewOf(scroller: Element): Pick<DOMRect, 'top' | 'bottom'> {
  const isPage = scroller === document.documentElement;
  return isPage ? { top: 0, bottom: innerHeight } : scroller.getBoundingClientRect();
}

/** A computed length; 0 for `auto`. */
function px(length: string): number {
  const value = parseFloat(length);
  return Number.isNaN(value) ? 0 : value;
}
