import { foldText } from '../story/facets.ts';

/** A word of a text: `[start, end)` in it, and how it is compared. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

/** Letters written without spaces between words: each is searched as a word. */
const ALONE = String.raw`\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}`;
const WORD = new RegExp(`[${ALONE}]|(?:(?![${ALONE}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');

/**
 * The words of `text` in order, without letter case and diacritics. What is no letter or number parts words:
 * "NATO-Russia" are two, and so is "Latvia’s". Words that fold to nothing are left out.
 */
export function wordsIn(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const folded = foldWord(word);
    if (folded !== '') words.push({ start: match.index, end: match.index + word.length, folded });
  }
  return words;
}

/** A word as it is compared. A ligature may fold to words of its own; it stays one word here. */
function foldWord(word: string): string {
  return foldText(word).replaceAll(' ', '');
}
