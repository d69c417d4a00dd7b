import search from 'approx-string-match';
import type { Span } from '../story/anchoring.ts';

/** Shares of the quote's length that may differ, tried in turn: the smaller, the faster. */
const SHARES = [0.1, 0.25, 0.45];

const WORD = /[\p{L}\p{M}\p{N}]/u;

/** The span widened to whole words. */
function wholeWords(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from > 0 && WORD.test(text.charAt(from - 1)) && WORD.test(text.charAt(from))) from -= 1;
  while (to < text.length && WORD.test(text.charAt(to)) && WORD.test(text.charAt(to - 1))) to += 1;
  return { start: from, end: to };
}

/**
 * The passage most like the words, the first of several; `null` when nothing in the text comes near.
 * A suggestion to an editor, and never used as an anchor.
 */
export function nearestPassage(text: string, words: string): Span | null {
  for (const share of SHARES) {
    const matches = search(text, words, Math.ceil(words.length * share));
    const best = matches.reduce<(typeof matches)[number] | null>(
      (least, match) => (least === null || match.errors < least.errors ? match : least),
      null,
    );
    if (best !== null) return wholeWords(text, best);
  }
  return null;
}
