import { place, type Placing, type Slot } from './collation-align.ts';
import { findMoves } from './collation-moves.ts';
import { STRONG, type Word } from './collation-words.ts';

/**
 * The texts aligned word by word: every word of every text in exactly one slot, at most one word of a text in a
 * slot, no slot empty. The texts join one by one, the most typical first; along its slots each text keeps its
 * order but for the stretches it has elsewhere. The order of `texts` decides only between equals.
 */
export function alignWords(texts: readonly (readonly Word[])[]): readonly Slot[] {
  let slots: readonly Slot[] = [];
  const aligned: number[] = [];
  for (const text of orderOfJoining(texts)) {
    slots = join(text, texts, slots, aligned);
    aligned.push(text);
  }
  return slots.filter(({ size }) => size > 0);
}

function join(
  text: number,
  texts: readonly (readonly Word[])[],
  slots: readonly Slot[],
  aligned: readonly number[],
): readonly Slot[] {
  const words = texts[text]!;
  const inSlots = slots.map((slot) => [...slot].map(([other, word]) => texts[other]![word]!));
  const straight = place(words, inSlots);
  const moved = new Map<number, number>();
  for (const { from, slots: into } of findMoves(words, straight, slots, texts, aligned)) {
    into.forEach((slot, k) => moved.set(from + k, slot));
  }
  const placings = moved.size === 0 ? straight : placeRest(words, inSlots, moved);
  return insert(text, placings, slots);
}

/** Where moved words and their slots are out of the way, the rest is placed anew. */
function placeRest(
  words: readonly Word[],
  inSlots: readonly (readonly Word[])[],
  moved: ReadonlyMap<number, number>,
): readonly Placing[] {
  const taken = new Set(moved.values());
  const restWords = words.map((_, word) => word).filter((word) => !moved.has(word));
  const restSlots = inSlots.map((_, slot) => slot).filter((slot) => !taken.has(slot));
  const placings: Placing[] = [];
  for (const [word, slot] of moved) placings[word] = { slot };
  place(
    restWords.map((word) => words[word]!),
    restSlots.map((slot) => inSlots[slot]!),
  ).forEach((placing, index) => {
    placings[restWords[index]!] =
      'slot' in placing
        ? { slot: restSlots[placing.slot]! }
        : { before: restSlots[placing.before] ?? inSlots.length };
  });
  return placings;
}

function insert(
  text: number,
  placings: readonly Placing[],
  slots: readonly Slot[],
): readonly Slot[] {
  const joined: Map<number, number>[] = slots.map((slot) => new Map(slot));
  const before = new Map<number, Map<number, number>[]>();
  placings.forEach((placing, word) => {
    if ('slot' in placing) {
      joined[placing.slot]!.set(text, word);
    } else {
      const inserted = before.get(placing.before) ?? [];
      inserted.push(new Map([[text, word]]));
      before.set(placing.before, inserted);
    }
  });
  return [
    ...joined.flatMap((slot, index) => [...(before.get(index) ?? []), slot]),
    ...(before.get(joined.length) ?? []),
  ];
}

/** First the text most like all others, then always the one most like any that joined. */
function orderOfJoining(texts: readonly (readonly Word[])[]): readonly number[] {
  const likenesses = texts.map((a) => texts.map((b) => shareInCommon(a, b)));
  const waiting = new Set(texts.keys());
  const order: number[] = [];
  while (waiting.size > 0) {
    const compared = order.length === 0 ? [...texts.keys()] : order;
    let next = -1;
    let most = -Infinity;
    for (const text of waiting) {
      const alike = compared.map((other) => likenesses[text]![other]!);
      const score =
        order.length === 0 ? alike.reduce((sum, one) => sum + one, 0) : Math.max(...alike);
      if (score > most) {
        next = text;
        most = score;
      }
    }
    waiting.delete(next);
    order.push(next);
  }
  return order;
}

/** The share of long words two texts have in common, repeated ones as often as both repeat them (Dice 1945). */
function shareInCommon(a: readonly Word[], b: readonly Word[]): number {
  const left = new Map<string, number>();
  let all = 0;
  let common = 0;
  for (const { key, weight } of a) {
    if (weight < STRONG) continue;
    left.set(key, (left.get(key) ?? 0) + 1);
    all += 1;
  }
  for (const { key, weight } of b) {
    if (weight < STRONG) continue;
    all += 1;
    const rest = left.get(key) ?? 0;
    if (rest > 0) common += 1;
    left.set(key, rest - 1);
  }
  return all === 0 ? 0 : (2 * common) / all;
}
