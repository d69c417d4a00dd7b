import { spansOf } from './marked-words.ts';
import type { Hit } from './search-index.ts';

/** Where the found words of a sentence stand in its source's text, in order; nothing for what is no sentence. */
export function wordsAt({
  document,
  found,
}: Hit): readonly { readonly start: number; readonly end: number }[] {
  const { at, lines } = document;
  const [line] = lines;
  if (at === null || line === undefined) return [];
  return spansOf(line.text, found).map(({ start, end }) => ({
    start: at.start + start,
    end: at.start + end,
  }));
}
