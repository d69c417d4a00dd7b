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
    // A ligature may fold to words of its own; it stays one word here.
    const folded = foldLetters(word).replace(/\s/g, '');
    if (folded !== '') words.push({ start: match.index, end: match.index + word.length, folded });
  }
  return words;
}

/** `text` in lower case and without diacritics: "Ādaži" gives "adazi", "Łódź" "lodz". Twice is as once. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[łøđıæœß]/g, (letter) => UNDECOMPOSED[letter] ?? letter);
}

/** Letters Unicode does not decompose, as people type them without. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
};

/** A word before the last may be the beginning of another from this length on; the last one always. */
const GOES_ON_FROM = 4;

/** Whether a word that is looked for, `index` of `count`, may be the beginning of one that is there. */
export function mayGoOn(word: string, index: number, count: number): boolean {
  return index === count - 1 || word.length >= GOES_ON_FROM;
}
