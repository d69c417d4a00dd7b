import { bringIntoScroller } from '../ui/bring-into-view.ts';

/** Where words stand in a source's text. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text that has not come by then will not be scrolled. */
const PATIENCE_MS = 5000;

/**
 * Brings words of a text into the middle of the reader that is about to open it, marks them there, and puts the focus
 * on their paragraph. `label`: the reader's accessible name for that text. Does nothing when the text does not come.
 */
export function goToWords(label: string, spans: readonly Span[]): void {
  const [first] = spans;
  if (first === undefined) return;
  const begun = performance.now();
  const look = () => {
    const row = rowWith(label, first);
    if (row !== null) show(row, spans);
    else if (performance.now() - begun < PATIENCE_MS) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function rowWith(label: string, { start }: Span): HTMLElement | null {
  const reader = document.querySelector(`aside[aria-label=${JSON.stringify(label)}]`);
  const rows = [...(reader?.querySelectorAll<HTMLElement>('[data-from]') ?? [])];
  return (
    rows.find(({ dataset }) => Number(dataset.from) <= start && start < Number(dataset.to)) ?? null
  );
}

function show(row: HTMLElement, spans: readonly Span[]): void {
  const words = row.querySelector<HTMLElement>('[data-role]') ?? row;
  const offset = Number(row.dataset.from);
  const ranges = spans.flatMap(({ start, end }) => rangeIn(words, start - offset, end - offset));
  words.tabIndex = -1;
  words.focus({ preventScroll: true });
  const [first] = ranges;
  bringIntoScroller(row, 'center', 'instant', first ?? words);
  if (typeof Highlight === 'undefined') return;
  CSS.highlights.set('found', new Highlight(...ranges));
  const unmark = () => {
    CSS.highlights.delete('found');
    words.removeAttribute('tabindex');
  };
  words.addEventListener('blur', unmark, { once: true });
}

/** The stretch `[start, end)` of an element's text, as one range; none when the text is shorter. */
function rangeIn(element: HTMLElement, start: number, end: number): readonly Range[] {
  const from = pointAt(element, start);
  const to = pointAt(element, end - 1);
  if (from === null || to === null) return [];
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset + 1);
  return [range];
}

/** The text node and the place in it of the code unit at `offset`. */
function pointAt(element: HTMLElement, offset: number): { node: Text; offset: number } | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    if (offset < before + node.length) return { node, offset: offset - before };
    before += node.length;
  }
  return null;
}
