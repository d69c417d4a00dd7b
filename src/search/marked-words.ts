import { wordsIn } from '../story/words-in.ts';

/** A piece of a text as it is shown; the pieces of a line joined give its text. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** How many different words of `found` (folded) the text has. */
export function countFound(text: string, found: ReadonlySet<string>): number {
  return new Set(wordsIn(text).flatMap(({ folded }) => (found.has(folded) ? folded : []))).size;
}

/** `[start, end)` of the words of `text` that are in `found` (folded), in order. */
export function spansOf(
  text: string,
  found: ReadonlySet<string>,
): readonly { readonly start: number; readonly end: number }[] {
  return wordsIn(text).filter(({ folded }) => found.has(folded));
}

/** The text in pieces, those in `found` (folded) marked. Nothing for an empty text. */
export function markWords(text: string, found: ReadonlySet<string>): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (to: number, marked: boolean) => {
    if (to > at) pieces.push({ text: text.slice(at, to), marked });
    at = to;
  };
  for (const { start, end } of spansOf(text, found)) {
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return pieces;
}

/** So much stands before the first marked word where the beginning is left out. */
const LEAD = 48;

/**
 * A line no longer than `most` code units as it is, or else the part of it round its first marked word, cut between
 * words, with an ellipsis where something is left out. White space, line breaks included, counts as one space.
 */
export function excerptOf(text: string, found: ReadonlySet<string>, most: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= most) return plain;
  const first = spansOf(plain, found)[0]?.start ?? 0;
  const start = first + LEAD > most ? afterSpace(plain, first - LEAD) : 0;
  const rest = plain.slice(start);
  const cut = rest.length <= most ? rest : rest.slice(0, beforeSpace(rest, most));
  return `${start > 0 ? '… ' : ''}${cut}${cut.length < rest.length ? ' …' : ''}`;
}

function afterSpace(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space === -1 || space > at + LEAD ? at : space + 1;
}

function beforeSpace(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return space <= 0 ? at : space;
}
