import { MAX_DOTS } from '../ui/Coverage.tsx';
import { lastPublishedOn, publishedOn } from '../words/timeline.ts';
import { GAP, type MajorTick } from './axis.ts';
import type { RuleLayout } from './layout.ts';

/** Below this a flag has no room right of its rule and stands left of it. */
const FLAG_PX = 240;
/** What the words of a flag take, and then each letter, in px. */
const FLAG_WORDS_PX = 144;
const LETTER_PX = 17;
/** What the flag of the last of many days takes, which has no letters. */
const LAST_PX = 124;
/** In a narrower view, such as beside a text in a small window, a flag has its words alone. */
const NARROW_PX = 450;
const NARROW_FLAG_PX = 140;
/** More than the name of any month and its year takes, in px. */
const MAJOR_PX = 130;

/** The flag of a published rule, on that side of it where it has room. */
export interface Flag extends RuleLayout {
  readonly side: 'before' | 'after';
  /** About where it runs, in px. */
  readonly from: number;
  readonly width: number;
}

/** Whether there is no room for the letters of a flag. */
export function isNarrow(widthPx: number): boolean {
  return widthPx <= NARROW_PX;
}

/** The flags of rules in view, in px of the view. In a narrow one none is cut at its start. */
export function flagsOf(rules: readonly RuleLayout[], widthPx: number): readonly Flag[] {
  const narrow = isNarrow(widthPx);
  return rules.map((rule) => {
    const letters = LETTER_PX * Math.min(rule.sources.length, MAX_DOTS);
    const words = isLast(rule) ? LAST_PX : FLAG_WORDS_PX + letters;
    const side = rule.x + (isLast(rule) ? LAST_PX : FLAG_PX) > widthPx ? 'before' : 'after';
    const width = narrow ? NARROW_FLAG_PX : words;
    const from = side === 'after' ? rule.x : rule.x - width;
    return { ...rule, side, from: narrow ? Math.max(from, 0) : from, width };
  });
}

/** Whether a rule stands for all days of publication, of which it is the last: it has no sources of its own. */
function isLast({ sources }: Pick<RuleLayout, 'sources'>): boolean {
  return sources.length === 0;
}

/** What a flag says. */
export function flagWords(rule: Pick<RuleLayout, 'day' | 'sources'>): string {
  return isLast(rule) ? lastPublishedOn(rule.day) : publishedOn(rule.day);
}

/**
 * The names of months or years where no flag stands over them: one that would begin under a flag stands after it, if
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
    const flag = over(major.x);
    if (flag === undefined) return [major];
    const x = flag.from + flag.width + GAP;
    const room = (majors[at + 1]?.x ?? widthPx) - x;
    return room < MAJOR_PX || over(x) !== undefined ? [] : [{ ...major, x }];
  });
}
