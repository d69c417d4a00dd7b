import type { Source } from '../story/model.ts';
import { MAX_DOTS } from '../ui/Coverage.tsx';
import { counted } from '../words/numbers.ts';
import { lastPublishedOn, publishedOn, weekdayAndDay } from '../words/timeline.ts';
import type { MajorTick } from './axis.ts';
import type { RuleLayout } from './layout.ts';
import { textWidth } from './text-width.ts';

/** What a flag keeps free at either end, and between its words and its letters, in px. */
const PADDING = 8;
/** A letter and what is free before the next. */
const LETTER_PX = 17;

/** What "reported" or "announced" takes beside the last rule, with its arrow. */
const ASIDE_PX = 100;

/** The flag of a published rule, on that side of it where it has room, with the sources whose letters it shows. */
export interface Flag extends RuleLayout {
  /** What it says before its letters; '' where there is room for these alone. */
  readonly words: string;
  readonly side: 'before' | 'after';
  /** About where it runs, in px. */
  readonly from: number;
  readonly width: number;
}

/** What stands for the sources of a flag that has no room for so many letters; '' where the letters do. */
export function manySources({ length }: readonly Source[]): string {
  return length > MAX_DOTS ? counted(length, 'source') : '';
}

/**
 * The flags of rules in view, in px of the view, each after its rule or before it: in full where either side has room up to
 * the next rule or flag, else in short, else with its letters alone. A lone flag keeps its words, not its letters. A rule
 * without room for its letters has no flag: they stand in that of the next rule, and the last flag goes on beyond the view.
 */
export function flagsOf(rules: readonly RuleLayout[], widthPx: number): readonly Flag[] {
  let reached = 0;
  let waiting: readonly Source[] = [];
  return rules.flatMap((rule, at) => {
    const { x, day } = rule;
    const all = [...waiting, ...rule.sources];
    const flagWith = (words: string, sources = all): Flag | null => {
      const many = manySources(sources);
      const letters = many ? textWidth(many, 13, 600) : LETTER_PX * sources.length;
      const width = (words && letters ? 3 : 2) * PADDING + textWidth(words, 13, 600) + letters;
      const until = rules[at + 1]?.x ?? (words ? widthPx : Infinity);
      const isAfter = x + width <= until;
      const from = isAfter ? x : x - width;
      const side = isAfter ? 'after' : 'before';
      return from < reached ? null : { ...rule, sources, words, side, from, width };
    };
    // A rule that stands for all days of publication, of which it is the last, has no sources of its own.
    const inFull = all[0] ? publishedOn(day) : lastPublishedOn(day);
    const flag =
      flagWith(inFull) ??
      (rules[1] ? flagWith(weekdayAndDay(day)) : flagWith(inFull, [])) ??
      flagWith('');
    if (!flag) {
      waiting = all;
      return [];
    }
    waiting = [];
    reached = flag.from + flag.width;
    return [flag];
  });
}

/**
 * Whether any of these lies over the name of a month or year. If a flag does, these names stand under the dates: one that
 * stood after the flag would be far from where its month begins, and what comes before it be taken for another.
 */
export function lieOver(
  stretches: readonly Pick<Flag, 'from' | 'width'>[],
  majors: readonly MajorTick[],
): boolean {
  return majors.some((major) =>
    stretches.some(({ from, width }) => major.x < from + width && major.x + major.width > from),
  );
}

/**
 * Which of "reported" and "announced" have room beside the last rule at `x`, in a view of `widthPx`: in view, and beside the
 * names that stand under the dates, if any do.
 */
export function asidesAt(x: number, widthPx: number, under: readonly MajorTick[]) {
  // The empty end of one may be out of view.
  const isFree = (from: number) =>
    from > -20 && from < widthPx - ASIDE_PX && !lieOver([{ from, width: ASIDE_PX }], under);
  return { reported: isFree(x - ASIDE_PX), announced: isFree(x) };
}
