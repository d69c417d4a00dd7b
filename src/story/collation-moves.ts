import { likeness, type Placing, type Slot } from './collation-align.ts';
import { isSimilar, STRONG, WEAK, type Word } from './collation-words.ts';

/** A stretch of words that another text has in another order: word `from + k` belongs into `slots[k]`. */
export interface Move {
  readonly from: number;
  readonly slots: readonly number[];
}

/** What must be alike for a move: two words, of which one is long, or … */
const ENOUGH = STRONG + WEAK;
/** … one word too long to stand in both by chance. */
const LONG_KEY = 8;

/** Farther than this a like word is a coincidence, and the figures of order would span half the text. */
const FARTHEST = 40;

/** More moves than this in one text are not a change of order but another text. */
const MOST_MOVES = 8;

/**
 * The stretches of `words` that stand in another place in the texts already aligned, best first. Only words that
 * `placings` left without their like are moved, and only into slots that hold no like of another word. A stretch
 * takes the words beside it along where the other text has as many in the same clause.
 */
export function findMoves(
  words: readonly Word[],
  placings: readonly Placing[],
  slots: readonly Slot[],
  texts: readonly (readonly Word[])[],
  aligned: readonly number[],
): readonly Move[] {
  const settledWords = new Set<number>();
  const settledSlots = new Set<number>();
  placings.forEach((placing, word) => {
    if (!('slot' in placing)) return;
    const others = [...slots[placing.slot]!].map(([text, index]) => texts[text]![index]!);
    if (!others.some(({ key }) => key === words[word]!.key)) return;
    settledWords.add(word);
    settledSlots.add(placing.slot);
  });
  const others = aligned.map((text) => ({
    words: texts[text]!,
    slotOf: slotsOfText(slots, text),
  }));
  const moves: Move[] = [];
  while (moves.length < MOST_MOVES) {
    const move = bestMove({ words, placings, others, settledWords, settledSlots });
    if (move === null) break;
    moves.push(move);
    move.slots.forEach((slot, k) => {
      settledWords.add(move.from + k);
      settledSlots.add(slot);
    });
  }
  return moves;
}

function slotsOfText(slots: readonly Slot[], text: number): readonly number[] {
  const slotOf: number[] = [];
  slots.forEach((slot, index) => {
    const word = slot.get(text);
    if (word !== undefined) slotOf[word] = index;
  });
  return slotOf;
}

interface Other {
  readonly words: readonly Word[];
  /** By word, the slot it stands in. Not ascending where its own words were moved. */
  readonly slotOf: readonly number[];
}

interface Search {
  readonly words: readonly Word[];
  readonly placings: readonly Placing[];
  readonly others: readonly Other[];
  readonly settledWords: ReadonlySet<number>;
  readonly settledSlots: ReadonlySet<number>;
}

function bestMove(search: Search): Move | null {
  const { words, placings, others, settledWords, settledSlots } = search;
  const places = onlyPlaces(words);
  let bestScore = 0;
  let chosen: Move | null = null;
  for (const other of others) {
    const isOpen = (word: number, index: number) =>
      word >= 0 &&
      word < words.length &&
      index >= 0 &&
      index < other.words.length &&
      !settledWords.has(word) &&
      !settledSlots.has(other.slotOf[index]!);
    for (const [key, index] of onlyPlaces(other.words)) {
      const word = places.get(key);
      if (word === undefined || !isOpen(word, index) || words[word]!.weight < STRONG) continue;
      if (Math.abs(slotAt(placings[word]!) - other.slotOf[index]!) > FARTHEST) continue;
      const run = grow(words, other, word, index, isOpen);
      if (run.score <= bestScore || (run.score < ENOUGH && key.length < LONG_KEY)) continue;
      bestScore = run.score;
      chosen = { from: run.from, slots: run.slots };
    }
  }
  return chosen;
}

/** By key, where it stands, for keys that stand in a text once: only these say what belongs to what. */
function onlyPlaces(words: readonly Word[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  words.forEach(({ key }, index) => {
    if (places.has(key)) repeated.add(key);
    places.set(key, index);
  });
  for (const key of repeated) places.delete(key);
  return places;
}

function slotAt(placing: Placing): number {
  return 'slot' in placing ? placing.slot : placing.before;
}

function grow(
  words: readonly Word[],
  other: Other,
  word: number,
  index: number,
  isOpen: (word: number, index: number) => boolean,
) {
  const isAlike = (k: number) => {
    const a = words[word + k]!;
    const b = other.words[index + k]!;
    return a.key === b.key || isSimilar(a.key, b.key);
  };
  /** The word before the one at `k` belongs to the same clause in both. */
  const goesBack = (k: number) =>
    isOpen(word + k - 1, index + k - 1) &&
    !words[word + k - 1]!.closes &&
    !other.words[index + k - 1]!.closes;
  const goesOn = (k: number) =>
    isOpen(word + k + 1, index + k + 1) &&
    !words[word + k]!.closes &&
    !other.words[index + k]!.closes;
  let first = 0;
  let last = 0;
  while (isOpen(word + first - 1, index + first - 1) && isAlike(first - 1)) first -= 1;
  while (isOpen(word + last + 1, index + last + 1) && isAlike(last + 1)) last += 1;
  let score = 0;
  for (let k = first; k <= last; k += 1) {
    score += likeness(words[word + k]!, other.words[index + k]!);
  }
  while (goesBack(first)) first -= 1;
  while (goesOn(last)) last += 1;
  const slots: number[] = [];
  for (let k = first; k <= last; k += 1) slots.push(other.slotOf[index + k]!);
  return { score, from: word + first, slots };
}
