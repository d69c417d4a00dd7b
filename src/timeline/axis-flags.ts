import type { Source } from '../story/model.ts';
import { MAX_DOTS } from '../ui/Coverage.tsx';
import { counted } from '../words/numbers.ts';
import { lastPublishedOn, publishedOn, weekdayAndDay } from '../words/timeline.ts';
import { GAP, type MajorTick } from './axis.ts';
import type { RuleLayout } from './layout.ts';
import { textWidth } from './text-width.ts';

/** What a flag keeps free at either end, and between its words and its letters, in px. */
const PADDING = 8;
/** A letter and what is free before the next. */
const LETTER_PX = 17;
/** More than the name of any month and its year takes, in px. */
const MAJOR_PX = 130;

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
 * the next rule or flag, else in short, else with its letters alone. A lone flag keeps its words, not its letters.
 */
export function flagsOf(rules: readonly RuleLayout[], widthPx: number): readonly Flag[] {
  let reached = 0;
  return rules.map((rule, at) => {
    const { x, day } = rule;
    const room = (rules[at + 1]?.x ?? widthPx) - x;
    const flagWith = (words: string, sources: readonly Source[]): Flag | null => {
      const many = manySources(sources);
      const letters = many ? textWidth(many, 13, 600) : LETTER_PX * sources.length;
      const width = (words && letters ? 3 : 2) * PADDING + textWidth(words, 13, 600) + letters;
      if (width <= room) return { ...rule, sources, words, side: 'after', from: x, width };
      const from = x - width;
      return from < reached ? null : { ...rule, sources, words, side: 'before', from, width };
    };
    const { sources } = rule;
    // A rule that stands for all days of publication, of which it is the last, has no sources of its own.
    const inFull = sources.length === 0 ? lastPublishedOn(day) : publishedOn(day);
    const flag =
      flagWith(inFull, sources) ??
      (rules.length > 1 ? flagWith(weekdayAndDay(day), sources) : flagWith(inFull, [])) ??
      flagWith('', sources) ??
      flagWith('', [])!;
    reached = flag.side === 'after' ? x + flag.width : x;
    return flag;
  });
}

/**
 * The names of months or years where no flag stands over them: one that would begin under a flag stands after it and any next to it, if
 * there is room before the next.
 */
export function besideFlags(
  majors: readonly MajorTick[],
  flags: readonly Flag[],
  widthPx: number,
): readonly MajorTick[] {
  const over = (x: number) =>
    flags.find(({ from, width }) => x < from + width && x + MAJOR_PX > from);
  return majors.flatMap((major, at) => {
    let { x } = major;
    for (let flag = over(x); flag !== undefined; flag = over(x)) x = flag.from + flag.width + GAP;
    const room = (majors[at + 1]?.x ?? widthPx) - x;
    if (x === major.x) return [major];
    return room < MAJOR_PX ? [] : [{ ...major, x }];
  });
}
