import type { Slot } from './collation-align.ts';
import { STRONG, type Word } from './collation-words.ts';

/** `[first, last]` of a text's words, both inclusive. */
export type Run = readonly [number, number];

/** A run of slots read as one: for each text that has words here, which. */
export type Phrase = ReadonlyMap<number, Run>;

type Texts = readonly (readonly Word[])[];

/**
 * Neighbouring slots joined into phrases, as long as possible. In a phrase the words of a text follow on one
 * another, and texts that are alike in one of its slots are alike in all of it. Only a short word gives way:
 * where the texts part anyway it goes with the words beside it, though they be worded otherwise.
 */
export function joinSlots(slots: readonly Slot[], texts: Texts): readonly Phrase[] {
  const phrases = slots.map(
    (slot): Phrase => new Map([...slot].map(([text, word]) => [text, [word, word]])),
  );
  const alike = joinNeighbours(
    phrases,
    (a, b) => keeps(a, b, texts) && keeps(b, a, texts) && mayReplace(a, b, texts),
  );
  const parted = joinNeighbours(alike, (a, b) => {
    if (!parts(a, texts) || !parts(b, texts) || !mayReplace(a, b, texts)) return false;
    return (isWeak(a, texts) || keeps(a, b, texts)) && (isWeak(b, texts) || keeps(b, a, texts));
  });
  return joinScraps(parted, texts);
}

/** So many words that all texts share do not cut what is worded otherwise round them, */
const KEPT_MOST = 2;
/** if that is no more than so many words itself. */
const AROUND_MOST = 3;

/**
 * A word or two are no column of their own. What some texts have before words that all share, and the others after
 * them, is one wording round these words ("Naturally there will", "there will, of course,"); and a single word that some
 * add goes with what is worded otherwise beside it ("worsens further", "grows further worse"). What texts share with some
 * of the others they go on sharing.
 */
function joinScraps(phrases: readonly Phrase[], texts: Texts): readonly Phrase[] {
  const joined: Phrase[] = [];
  for (const phrase of phrases) {
    joined.push(phrase);
    for (const count of [3, 2]) {
      const run = joined.slice(-count);
      if (run.length === count && isOneWording(run, texts)) {
        joined.splice(-count, count, run.reduce(joinedTo));
        break;
      }
    }
  }
  return joined;
}

/** Two phrases, or two with one that all share between them. */
function isOneWording(run: readonly Phrase[], texts: Texts): boolean {
  const [a, b] = [run[0]!, run.at(-1)!];
  const kept = run.slice(1, -1);
  if (!run.every((phrase, at) => at === 0 || followsOn(run[at - 1]!, phrase))) return false;
  if (kept.some((phrase) => parts(phrase, texts) || wordsIn(phrase) > KEPT_MOST)) return false;
  if (![a, b].every((phrase) => parts(phrase, texts) && wordsIn(phrase) <= AROUND_MOST))
    return false;
  if (!keeps(a, b, texts) || !keeps(b, a, texts)) return false;
  const isEither =
    kept.length > 0 &&
    a.size + b.size === texts.length &&
    [...a.keys()].every((text) => !b.has(text));
  return (
    isEither || (isScrap(a, texts) && differs(b, texts)) || (isScrap(b, texts) && differs(a, texts))
  );
}

/** One word that some texts have and others lack. */
function isScrap(phrase: Phrase, texts: Texts): boolean {
  return phrase.size < texts.length && wordsIn(phrase) === 1;
}

function differs(phrase: Phrase, texts: Texts): boolean {
  return new Set([...phrase].map(([text, run]) => keysOf(texts[text]!, run))).size > 1;
}

/** The most words any text has in it. */
function wordsIn(phrase: Phrase): number {
  return Math.max(...[...phrase.values()].map(([first, last]) => last - first + 1));
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

function joinedTo(phrase: Phrase, next: Phrase): Phrase {
  const runs = new Map(next);
  for (const [text, run] of phrase) runs.set(text, [run[0], next.get(text)?.[1] ?? run[1]]);
  return runs;
}

/** In every text that has both, `b` begins where `a` ends. */
function followsOn(a: Phrase, b: Phrase): boolean {
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
function mayReplace(a: Phrase, b: Phrase, texts: Texts): boolean {
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

function parts(phrase: Phrase, texts: Texts): boolean {
  const keys = new Set(texts.map((words, text) => keysOf(words, phrase.get(text))));
  return keys.size > 1;
}

function isWeak(phrase: Phrase, texts: Texts): boolean {
  return [...phrase].every(([text, [first, last]]) =>
    texts[text]!.slice(first, last + 1).every(({ weight }) => weight < STRONG),
  );
}

/** What a run of words is compared by; `null` for no run. */
export function keysOf(words: readonly Word[], run: Run | undefined): string | null {
  if (run === undefined) return null;
  return words
    .slice(run[0], run[1] + 1)
    .map(({ key }) => key)
    .join(' ');
}
