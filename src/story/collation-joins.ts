import {
  followsOn,
  joinedTo,
  keysOf,
  mayReplace,
  parts,
  type Phrase,
  type Run,
  type Texts,
} from './collation-phrases.ts';
import { STRONG, type Word } from './collation-words.ts';

/*
 * What makes columns worse, in long words that texts have in common and no longer show. Each figure has room round
 * the value at which the statements of a story are cut as a reader would cut them.
 */
/** A short word, beside a long one. */
const SHORT_WORD = 0.5;
/** Wordings of a single word are no phrase ("rule" beside "exclude"), nor are those lighter than this on average. */
const LONE = 1.2;
const LONE_COSTS = 2.4;
/** A text has nothing here: the whole of it if none had, else their share. */
const NOT_SAID = 1.35;
/** Any place where the texts part, so that of equal ways the one with fewer is taken, */
const PARTED = 0.04;
/** and each word of it beyond so many. */
const LONG_FROM = 3;
const LONG_WORD = 0.1;

/** Nothing is joined to more words than this in any text, which bounds the time. */
const LONGEST = 32;
const ROUNDING = 1e-9;

/**
 * The phrases joined further so that all of them together cost least: a reader compares phrases, not words. What is
 * the same in every text costs nothing and is given up only for what is no phrase without it ("rule out", "under
 * NATO"); nothing is said to be missing where it can be part of a wording ("Naturally there will", "there will, of
 * course,"); and what texts share they go on sharing, if it is more than a word. Of equally good ways the finer.
 */
export function joinCheaply(phrases: readonly Phrase[], texts: Texts): readonly Phrase[] {
  const cheapest: { cost: number; from: number; phrase: Phrase }[] = [];
  phrases.forEach((last, index) => {
    let phrase = last;
    let chosen = { cost: Infinity, from: index, phrase };
    for (let from = index; ; from -= 1) {
      const of = phrases.slice(from, index + 1);
      const cost = (cheapest[from - 1]?.cost ?? 0) + costOf(phrase, of, texts);
      if (cost < chosen.cost - ROUNDING) chosen = { cost, from, phrase };
      const before = phrases[from - 1];
      if (before === undefined || !followsOn(before, phrase)) break;
      if (!of.every((part) => mayReplace(before, part, texts))) break;
      phrase = joinedTo(before, phrase);
      if (wordsIn(phrase) > LONGEST) break;
    }
    cheapest.push(chosen);
  });
  const joined: Phrase[] = [];
  for (let index = phrases.length - 1; index >= 0; index = cheapest[index]!.from - 1) {
    joined.unshift(cheapest[index]!.phrase);
  }
  return joined;
}

function costOf(phrase: Phrase, of: readonly Phrase[], texts: Texts): number {
  if (!parts(phrase, texts)) return 0;
  const weight = [...phrase].reduce((sum, [text, run]) => sum + weightOf(texts[text]!, run), 0);
  const isLone = weight / phrase.size < LONE && differs(phrase, texts);
  const hidden = of.reduce((sum, part) => sum + hiddenIn(part, phrase, texts), 0);
  return (
    PARTED +
    (isLone ? LONE_COSTS : 0) +
    LONG_WORD * Math.max(0, weight / texts.length - LONG_FROM) +
    (NOT_SAID * (texts.length - phrase.size) + hidden) / texts.length
  );
}

/** What of `part` texts have in common but not the whole of the phrase round it: long words, summed over the texts. */
function hiddenIn(part: Phrase, phrase: Phrase, texts: Texts): number {
  let hidden = 0;
  for (const [text, run] of part) {
    const words = texts[text]!;
    const alike = [...part].filter(
      ([other, otherRun]) =>
        other !== text && keysOf(texts[other]!, otherRun) === keysOf(words, run),
    );
    if (alike.length === 0) continue;
    const whole = keysOf(words, phrase.get(text));
    const lost = alike.filter(([other]) => keysOf(texts[other]!, phrase.get(other)) !== whole);
    hidden += (weightOf(words, run) * lost.length) / alike.length;
  }
  return hidden;
}

/** The most words any text has in it. */
function wordsIn(phrase: Phrase): number {
  return Math.max(...[...phrase.values()].map(([first, last]) => last - first + 1));
}

/** In long words. */
function weightOf(words: readonly Word[], [first, last]: Run): number {
  return words
    .slice(first, last + 1)
    .reduce((sum, { weight }) => sum + (weight < STRONG ? SHORT_WORD : 1), 0);
}

function differs(phrase: Phrase, texts: Texts): boolean {
  return new Set([...phrase].map(([text, run]) => keysOf(texts[text]!, run))).size > 1;
}
