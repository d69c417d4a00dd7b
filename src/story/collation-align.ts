import { isSimilar, stemsOf, STRONG, type Word } from './collation-words.ts';

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

/** How much it says that two words are alike: 0 for unlike ones. */
export function likeness(word: Word, other: Word): number {
  if (word.key === other.key) return word.weight;
  return word.weight === STRONG && isSimilar(word.key, other.key) ? SIMILAR : 0;
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
  const gainsOf = gainsOver(words);
  for (let slot = 0; slot <= slots.length; slot += 1) {
    [above, here] = [here, above];
    const gains = gainsOf(slots[slot - 1] ?? []);
    for (let word = 0; word < width; word += 1) {
      const at = slot * width + word;
      for (const state of here) state[word] = -Infinity;
      if (slot === 0 && word === 0) {
        here[BOTH][0] = 0;
        continue;
      }
      if (slot > 0 && word > 0) {
        const from = best(above, word - 1, 0, 0, 0);
        here[BOTH][word] = above[from][word - 1]! + gains[word - 1]!;
        cameFrom[BOTH][at] = from;
      }
      if (slot > 0) {
        const from = best(above, word, GAP_OPENS, 0, GAP_OPENS);
        here[SLOT_ONLY][word] = above[from][word]! - cost(from === SLOT_ONLY);
        cameFrom[SLOT_ONLY][at] = from;
      }
      if (word > 0) {
        const from = best(here, word - 1, GAP_OPENS, GAP_OPENS, 0);
        here[WORD_ONLY][word] = here[from][word - 1]! - cost(from === WORD_ONLY);
        cameFrom[WORD_ONLY][at] = from;
      }
    }
  }
  const last = best(here, words.length, 0, 0, 0);
  return keepEndsTogether(walkBack(words.length, slots.length, last, cameFrom), words, slots);
}

/**
 * Words before the first and after the last that has its like may replace only what stands right beside it there.
 * Farther off they would pass for another wording of something this text leaves out; they get slots of their own.
 */
function keepEndsTogether(
  placings: readonly Placing[],
  words: readonly Word[],
  slots: readonly (readonly Word[])[],
): readonly Placing[] {
  const isLike = (placing: Placing, word: number) =>
    'slot' in placing && slots[placing.slot]!.some((other) => likeness(words[word]!, other) > 0);
  const first = placings.findIndex(isLike);
  const last = placings.findLastIndex(isLike);
  if (first === -1) return placings;
  const slotOf = (word: number) => {
    const placing = placings[word];
    return placing !== undefined && 'slot' in placing ? placing.slot : null;
  };
  const firstSlot = slotOf(first)!;
  const lastSlot = slotOf(last)!;
  const nearestBefore = placings.slice(0, first).findLast((placing) => 'slot' in placing);
  const nearestAfter = placings.slice(last + 1).find((placing) => 'slot' in placing);
  return placings.map((placing, word): Placing => {
    if (word < first && nearestBefore !== undefined && nearestBefore.slot < firstSlot - 1) {
      return { before: firstSlot };
    }
    if (word > last && nearestAfter !== undefined && nearestAfter.slot > lastSlot + 1) {
      return { before: lastSlot + 1 };
    }
    return placing;
  });
}

/**
 * A function that gives, by word, what placing it into a slot gains. Only words that can be alike are compared:
 * the rest of a long text stays 0. The array is the same at every call.
 */
function gainsOver(words: readonly Word[]): (slot: readonly Word[]) => Float64Array {
  const gains = new Float64Array(words.length);
  const placesOf = new Map<string, number[]>();
  const keysOfStem = new Map<string, Set<string>>();
  words.forEach(({ key, weight }, index) => {
    placesOf.set(key, [...(placesOf.get(key) ?? []), index]);
    if (weight < STRONG) return;
    for (const stem of stemsOf(key)) {
      keysOfStem.set(stem, (keysOfStem.get(stem) ?? new Set()).add(key));
    }
  });
  const raise = (key: string, gain: number) => {
    for (const index of placesOf.get(key) ?? []) gains[index] = Math.max(gains[index]!, gain);
  };
  return (slot) => {
    gains.fill(0);
    const support = new Map<string, number>();
    for (const { key } of slot) support.set(key, (support.get(key) ?? 0) + 1);
    for (const [key, texts] of support) {
      for (const stem of stemsOf(key)) {
        for (const near of keysOfStem.get(stem) ?? []) {
          if (isSimilar(key, near)) raise(near, SIMILAR);
        }
      }
      for (const index of placesOf.get(key) ?? []) {
        // Among equal places the one most texts agree on.
        gains[index] = words[index]!.weight + Math.min(texts, 5);
      }
    }
    return gains;
  };
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
  return placings.toReversed();
}
