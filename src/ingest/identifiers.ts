import { placesOf } from '../story/anchoring.ts';
import type { Selector } from '../story/model.ts';

const LENGTH = 6;

/** FNV-1a over UTF-16 code units, 32 bits: short, the same everywhere, and not for secrets. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/** Six characters of base 36 that stand for the text. */
export function shortHash(text: string): string {
  return (hash(text) % 36 ** LENGTH).toString(36).padStart(LENGTH, '0');
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
