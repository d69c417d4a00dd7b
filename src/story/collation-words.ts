/** One word as printed, with the marks that cling to it, and what it is compared by. */
export interface Word {
  /** `[start, end)` in the wording, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Letters and digits alone, without case and accents: "NATO’s" and "natos" are the same. */
  readonly key: string;
  /** How much it says that another text has it too: a short word stands in every text. */
  readonly weight: number;
  /** Whether a clause ends with it. */
  readonly closes: boolean;
}

export const STRONG = 40;
export const WEAK = 10;

/** Words up to this many letters are mostly grammar, in every language we print. */
const LONGEST_WEAK = 3;

/**
 * The words of a text in order. Together they hold everything but the space between them: a mark that stands
 * alone belongs to the word before it, at the beginning to the word after. Empty for an empty text.
 */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let pending: number | null = null;
  for (const { 0: piece, index } of text.matchAll(/\S+/gu)) {
    const key = keyOf(piece);
    const last = words.at(-1);
    const end = index + piece.length;
    if (key === '' && last !== undefined) {
      words[words.length - 1] = { ...last, end, closes: true };
    } else if (key === '') {
      pending ??= index;
    } else {
      words.push({ start: pending ?? index, end, key, ...natureOf(piece, key) });
      pending = null;
    }
  }
  if (pending !== null) {
    const end = text.trimEnd().length;
    words.push({ start: pending, end, key: text.slice(pending, end), weight: WEAK, closes: true });
  }
  return words;
}

function natureOf(piece: string, key: string): Pick<Word, 'weight' | 'closes'> {
  const isName = /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$/u.test(piece) || /\p{N}/u.test(piece);
  return {
    weight: key.length > LONGEST_WEAK || isName ? STRONG : WEAK,
    closes: /[^\p{L}\p{N})’']$/u.test(piece),
  };
}

function keyOf(piece: string): string {
  return piece
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** From here on two keys are taken for forms of one word: the share of letters they begin or end with alike. */
const SAME_STEM = 0.55;
const SHORTEST_STEM = 4;

/** Whether two different keys look like forms of one word: "calls" and "called", "provoked" and "unprovoked". */
export function isSimilar(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  const needed = Math.max(SHORTEST_STEM, longest * SAME_STEM);
  const shortest = Math.min(a.length, b.length);
  if (shortest < needed) return false;
  let head = 0;
  while (head < shortest && a[head] === b[head]) head += 1;
  if (head >= needed) return true;
  let tail = 0;
  while (tail < shortest && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return tail >= needed;
}

/** What two similar keys have at least one of in common, so that only some need be compared. */
export function stemsOf(key: string): readonly string[] {
  if (key.length < SHORTEST_STEM) return [];
  return [`${key.slice(0, SHORTEST_STEM)}-`, `-${key.slice(-SHORTEST_STEM)}`];
}
