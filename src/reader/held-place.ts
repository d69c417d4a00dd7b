/** A part of a text, and where in the view it stands. */
export interface HeldPlace {
  readonly element: HTMLElement;
  /** How far down the element, as a share of its height, from 0 to 1. */
  readonly within: number;
  /** How far down the view that is, as a share of its height, from 0 to 1. */
  readonly down: number;
}

/** What is held stands so far from the edges of the view, in px, where it fits. */
const CLEAR = 24;

/**
 * What a reader has before him: the passage that is open, if its beginning is in view, else the words at the top of the
 * view; `null` where the text is not scrolled and has no such passage.
 */
export function heldPlace(scroller: HTMLElement): HeldPlace | null {
  const view = scroller.getBoundingClientRect();
  const down = (y: number) => Math.max(0, (y - view.top) / view.height);
  const open = [...scroller.querySelectorAll<HTMLElement>('mark[data-selected]')].find((mark) => {
    const { top } = mark.getBoundingClientRect();
    return top >= view.top && top < view.bottom;
  });
  if (open !== undefined) {
    return { element: open, within: 0, down: down(open.getBoundingClientRect().top) };
  }
  if (scroller.scrollTop === 0) return null;
  const first = [...scroller.querySelectorAll<HTMLElement>('[data-from] > [data-role]')].find(
    (words) => words.getBoundingClientRect().bottom > view.top,
  );
  if (first === undefined) return null;
  const { top, height } = first.getBoundingClientRect();
  return { element: first, within: Math.max(0, (view.top - top) / height), down: down(top) };
}

/** Scrolls at once to where the place stands as it stood; what begins in view has all of it there, if it has room. */
export function holdPlace(scroller: HTMLElement, { element, within, down }: HeldPlace): void {
  const view = scroller.getBoundingClientRect();
  const { top, height } = element.getBoundingClientRect();
  const lowest = Math.max(CLEAR, view.height - height - CLEAR);
  const to = within > 0 ? 0 : Math.min(down * view.height, lowest);
  const by = top + within * height - view.top - to;
  scroller.scrollTo({ top: scroller.scrollTop + by, behavior: 'instant' });
}
