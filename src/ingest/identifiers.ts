import { placesOf } from '../story/anchoring.ts';
import { fnv1a } from '../story/fnv1a.ts';
import type { Selector } from '../story/model.ts';

const LENGTH = 6;

/** Six characters of base 36 that stand for the text. */
export function shortHash(text: string): string {
  return (fnv1a(text) % 36 ** LENGTH).toString(36).padStart(LENGTH, '0');
}

/**
 * An id for a selector, the same as long as its source and words are, whatever comes and goes around
 * them: where the words stand more than once, which time they do counts, not the offset.
 */
export function selectorId(
  owner: string,
  { source, exact, start }: Selector,
  text: string,
): string {
  const occurrence = placesOf(text, exact).filter((place) => place.start < start).length;
  return `${owner}-${shortHash(`${source}\n${exact}\n${occurrence}`)}`;
}
