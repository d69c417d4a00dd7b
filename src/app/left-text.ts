import { steps } from './useClosing.ts';

/** How far texts were scrolled when they were left, in px, by the text and the words it was opened at. */
const left = new Map<string, number>();

/**
 * Has a text, drawn just now or opened at other words, stand as it was left, where the reader has come back to it; what
 * is returned remembers how it is left next.
 */
export function standAsLeft(scroller: Element, source: string, quote: string | null): () => void {
  const key = `${source} ${quote}`;
  const top = left.get(key);
  if (steps.back && top !== undefined) scroller.scrollTo({ top, behavior: 'instant' });
  return () => left.set(key, scroller.scrollTop);
}

/** The same of the page of sources. */
export function standSourcesAsLeft(scroller: Element): () => void {
  return standAsLeft(scroller, '', null);
}
