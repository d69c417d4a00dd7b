import { bringIntoView } from '../ui/bring-into-view.ts';
import type { Span } from './segments.ts';

/** Taller than this share of the view, words are shown from their beginning instead of centred. */
const TALL = 0.8;

/** The rows of a text as drawn, in order: elements that say which part of the text they hold. */
function rowsIn(scroller: HTMLElement): readonly HTMLElement[] {
  return [...scroller.querySelectorAll<HTMLElement>('[data-from]')];
}

function partOf(row: HTMLElement): Span {
  return { start: Number(row.dataset.from), end: Number(row.dataset.to) };
}

/** Index of the last row that begins at or above `y`, by bisection: rows are in order from top to bottom. */
function rowAt(rows: readonly HTMLElement[], y: number): number {
  let low = 0;
  let high = rows.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const top = rows[middle]?.getBoundingClientRect().top ?? 0;
    if (top <= y) low = middle;
    else high = middle;
  }
  return low;
}

function offsetAt(rows: readonly HTMLElement[], y: number): number | null {
  const row = rows[rowAt(rows, y)];
  if (row === undefined) return null;
  const { top, height } = row.getBoundingClientRect();
  const { start, end } = partOf(row);
  const share = height === 0 ? 0 : Math.max(0, Math.min(1, (y - top) / height));
  return start + share * (end - start);
}

/** Which part of the text is in view; `null` when no row is drawn. */
export function visiblePart(scroller: HTMLElement): Span | null {
  const rows = rowsIn(scroller);
  const { top, bottom } = scroller.getBoundingClientRect();
  const start = offsetAt(rows, top);
  const end = offsetAt(rows, bottom);
  return start === null || end === null ? null : { start, end };
}

/** Scrolls so that this position of the text is in the middle of the view. */
export function scrollToOffset(scroller: HTMLElement, offset: number): void {
  const row = rowsIn(scroller).findLast((one) => partOf(one).start <= offset);
  if (row === undefined) return;
  const { top, height } = row.getBoundingClientRect();
  const { start, end } = partOf(row);
  const within = ((offset - start) / Math.max(1, end - start)) * height;
  const middle = scroller.getBoundingClientRect().top + scroller.clientHeight / 2;
  scroller.scrollTo({ top: scroller.scrollTop + top + within - middle });
}

/**
 * Brings the words into the middle of the view, or their beginning to its top when they are long. At once
 * when asked; otherwise as the scroller's `scroll-behavior` says, which glides unless motion is reduced.
 */
export function scrollToWords(
  scroller: HTMLElement,
  element: Element,
  behavior: 'instant' | 'auto',
): void {
  const tall = element.getBoundingClientRect().height > scroller.clientHeight * TALL;
  bringIntoView(element, tall ? 'start' : 'center', behavior);
}
