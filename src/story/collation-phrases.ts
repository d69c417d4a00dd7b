import type { Slot } from './collation-align.ts';
import type { Word } from './collation-words.ts';

/** `[first, last]` of a text's words, both inclusive. */
export type Run = readonly [number, number];

/** A run of slots read as one: for each text that has words here, which. */
export type Phrase = ReadonlyMap<number, Run>;

export type Texts = readonly (readonly Word[])[];

/**
 * Neighbouring slots joined into phrases, as long as nothing is hidden by it: the words of a text follow on one
 * another, and texts that are alike in one of a phrase's slots are alike in all of it.
 */
export function joinSlots(slots: readonly Slot[], texts: Texts): readonly Phrase[] {
  const phrases = slots.map(
    (slot): Phrase => new Map([...slot].map(([text, word]) => [text, [word, word]])),
  );
  return joinNeighbours(
    phrases,
    (a, b) => keeps(a, b, texts) && keeps(b, a, texts) && mayReplace(a, b, texts),
  );
}

/** From the end, so that a short word goes with what follows it before it goes with what it follows. */
function joinNeighbours(
  phrases: readonly Phrase[],
  fits: (a: Phrase, b: Phrase) => boolean,
): readonly Phrase[] {
  const joined: Phrase[] = [];
  for (const phrase of phrases.toReversed()) {
    const next = joined[0];
    if (next !== undefined && followsOn(phrase, next) && fits(phrase, next)) {
      joined[0] = joinedTo(phrase, next);
    } else {
      joined.unshift(phrase);
    }
  }
  return joined;
}

/** Two phrases, one of which follows on the other, as one. */
export function joinedTo(phrase: Phrase, next: Phrase): Phrase {
  const runs = new Map(next);
  for (const [text, run] of phrase) runs.set(text, [run[0], next.get(text)?.[1] ?? run[1]]);
  return runs;
}

/** In every text that has both, `b` begins where `a` ends. */
export function followsOn(a: Phrase, b: Phrase): boolean {
  return [...a].every(([text, [, last]]) => (b.get(text)?.[0] ?? last + 1) === last + 1);
}

/** Whether texts that are alike in `a` stay so when `b` is joined to it: alike there too, or both without words. */
function keeps(a: Phrase, b: Phrase, texts: Texts): boolean {
  const first = new Map<string, string | null>();
  return [...a].every(([text, run]) => {
    const inA = keysOf(texts[text]!, run) ?? '';
    const inB = keysOf(texts[text]!, b.get(text));
    const known = first.get(inA);
    if (known === undefined) first.set(inA, inB);
    return known === undefined || known === inB;
  });
}

/**
 * Whether phrases of different texts may pass for two wordings of one thing. What a text begins or ends with does
 * not stand for what several others agree on in their midst.
 */
export function mayReplace(a: Phrase, b: Phrase, texts: Texts): boolean {
  if ([...a.keys()].some((text) => b.has(text))) return true;
  const runs = [...a, ...b];
  const begin = runs.filter(([, [first]]) => first === 0);
  const end = runs.filter(([text, [, last]]) => last === texts[text]!.length - 1);
  const isMixed = [begin.length, end.length].some((some) => some > 0 && some < runs.length);
  return !isMixed || !(agrees(a, texts) || agrees(b, texts));
}

function agrees(phrase: Phrase, texts: Texts): boolean {
  const keys = [...phrase].map(([text, run]) => keysOf(texts[text]!, run));
  return new Set(keys).size < keys.length;
}

/** Whether the texts do not all have the same words in it. */
export function parts(phrase: Phrase, texts: Texts): boolean {
  const keys = new Set(texts.map((words, text) => keysOf(words, phrase.get(text))));
  return keys.size > 1;
}

/** What a run of words is compared by; `null` for no run. */
export function keysOf(words: readonly Word[], run: Run | undefined): string | null {
  if (run === undefined) return null;
  return words
    .slice(run[0], run[1] + 1)
    .map(({ key }) => key)
    .join(' ');
}
