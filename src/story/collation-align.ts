import { isSimilar, STRONG, type Word } from './collation-words.ts';

/** A place in the alignment: for each text that has a word here, the word's index. */
export type Slot = ReadonlyMap<number, number>;

/** Forms of one word count half of the same word. */
const SIMILAR = STRONG / 2;

/**
 * What leaving the diagonal costs. Above two short words in a row, so that a stray "the" between unlike
 * stretches does not tear them apart; two such costs stay below one long word, which is always worth it.
 */
const GAP_OPENS = 15;
const GAP_GOES_ON = 1;

/** How much it says to put `word` where these words stand: 0 for none alike. */
export function likeness(word: Word, others: readonly Word[]): number {
  let best = 0;
  let support = 0;
  for (const other of others) {
    if (other.key === word.key) {
      best = word.weight;
      support += 1;
    } else if (best === 0 && word.weight === STRONG && isSimilar(word.key, other.key)) {
      best = SIMILAR;
    }
  }
  // Among equal places the one most texts agree on.
  return best + Math.min(support, 5);
}

/** Where a word goes: into a slot, or into a new one before slot `before`. */
export type Placing = { readonly slot: number } | { readonly before: number };

/** The states of the walk: in both texts, past a slot without a word, past a word without a slot. */
const BOTH = 0;
const SLOT_ONLY = 1;
const WORD_ONLY = 2;

/**
 * The best order-preserving placing of words into slots, in the order of the words (Gotoh 1982: global alignment
 * with affine gaps). Slots ascend along the words. Unlike words may share a slot: there one replaces the other.
 * Among equally good ones the same is always chosen. Time and memory grow with slots times words.
 */
export function place(
  words: readonly Word[],
  slots: readonly (readonly Word[])[],
): readonly Placing[] {
  const width = words.length + 1;
  const size = (slots.length + 1) * width;
  const cameFrom = [new Uint8Array(size), new Uint8Array(size), new Uint8Array(size)] as const;
  let above = line(width);
  let here = line(width);
  for (let slot = 0; slot <= slots.length; slot += 1) {
    [above, here] = [here, above];
    for (let word = 0; word < width; word += 1) {
      const at = slot * width + word;
      for (const state of here) state[word] = -Infinity;
      if (slot === 0 && word === 0) {
        here[BOTH][0] = 0;
        continue;
      }
      if (slot > 0 && word > 0) {
        const from = best(above, word - 1, 0, 0, 0);
        const gain = likeness(words[word - 1]!, slots[slot - 1]!);
        here[BOTH][word] = above[from]![word - 1]! + gain;
        cameFrom[BOTH][at] = from;
      }
      if (slot > 0) {
        const from = best(above, word, GAP_OPENS, 0, GAP_OPENS);
        here[SLOT_ONLY][word] = above[from]![word]! - cost(from === SLOT_ONLY);
        cameFrom[SLOT_ONLY][at] = from;
      }
      if (word > 0) {
        const from = best(here, word - 1, GAP_OPENS, GAP_OPENS, 0);
        here[WORD_ONLY][word] = here[from]![word - 1]! - cost(from === WORD_ONLY);
        cameFrom[WORD_ONLY][at] = from;
      }
    }
  }
  return walkBack(words.length, slots.length, best(here, words.length, 0, 0, 0), cameFrom);
}

type Line = readonly [Float64Array, Float64Array, Float64Array];

function line(width: number): Line {
  return [new Float64Array(width), new Float64Array(width), new Float64Array(width)];
}

function cost(goesOn: boolean): number {
  return GAP_GOES_ON + (goesOn ? 0 : GAP_OPENS);
}

/** The state with the highest score at `index` less what coming from it costs; the first of equals. */
function best(states: Line, index: number, both: number, slotOnly: number, wordOnly: number) {
  const a = states[BOTH][index]! - both;
  const b = states[SLOT_ONLY][index]! - slotOnly;
  const c = states[WORD_ONLY][index]! - wordOnly;
  if (a >= b && a >= c) return BOTH;
  return b >= c ? SLOT_ONLY : WORD_ONLY;
}

function walkBack(
  words: number,
  slots: number,
  last: number,
  cameFrom: readonly [Uint8Array, Uint8Array, Uint8Array],
): readonly Placing[] {
  const placings: Placing[] = [];
  let state = last;
  let word = words;
  let slot = slots;
  while (word > 0) {
    const from = cameFrom[state]![slot * (words + 1) + word]!;
    if (state === BOTH) placings.push({ slot: slot - 1 });
    if (state === WORD_ONLY) placings.push({ before: slot });
    if (state !== SLOT_ONLY) word -= 1;
    if (state !== WORD_ONLY) slot -= 1;
    state = from;
  }
  return placings.reverse();
}
