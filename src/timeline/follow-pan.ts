import type { Interval } from '../story/model.ts';
import { anchorOffset } from './anchor.ts';
import { labelAfter } from './marks.ts';
import { shiftedBy, standingAt } from './standing-at.ts';
import { isSameSpan, type Viewport } from './viewport.ts';

/**
 * Has what a timeline drew for a view follow a pan from there, without being drawn anew: what stands in time
 * (`data-moved`) is moved as one, what waits at the view's edges (`data-held`) stays, and the words of a bar
 * (`data-label`) stay in view with what is seen of it. All but these is placed when it is drawn. Gives what is to be
 * called with each view; nothing follows a zoom.
 */
export function followPan(plot: HTMLElement, drawn: Viewport): (view: Interval) => void {
  const all = (name: string) => [...plot.querySelectorAll<HTMLElement>(`[data-${name}]`)];
  const numbersOf = (name: string) =>
    all(name).map((element) => ({ element, px: Number(element.dataset[name]) }));
  const [moved, held] = [all('moved'), numbersOf('held')];
  // Of most bars the words stay where they are.
  const labels = numbersOf('label').map((label) => ({ ...label, x: Number.NaN }));
  const offsetPx = anchorOffset(drawn);
  const pxPerMs = drawn.widthPx / (drawn.end - drawn.start);
  const rightToLeft = document.dir === 'rtl';
  return (view) => {
    if (!isSameSpan(view.end - view.start, drawn.end - drawn.start)) return;
    const at = offsetPx + (view.start - drawn.start) * pxPerMs;
    const { transform } = shiftedBy(at, rightToLeft);
    for (const element of moved) element.style.transform = transform;
    for (const { element, px } of held) {
      element.style.transform = standingAt(px + at, 0, rightToLeft).transform;
    }
    for (const label of labels) {
      const x = labelAfter(label.px, at);
      if (x === label.x) continue;
      label.x = x;
      label.element.style.transform = standingAt(x, 0, rightToLeft).transform;
    }
  };
}
