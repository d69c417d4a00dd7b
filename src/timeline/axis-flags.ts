import { MAX_DOTS } from '../ui/Coverage.tsx';
import type { RuleLayout } from './layout.ts';

/** Below this a flag has no room right of its rule and stands left of it. */
const FLAG_PX = 240;
/** What the words of a flag take, and then each letter, in px. */
const FLAG_WORDS_PX = 144;
const LETTER_PX = 17;
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
    const side = rule.x + FLAG_PX > widthPx ? 'before' : 'after';
    const letters = LETTER_PX * Math.min(rule.sources.length, MAX_DOTS);
    const width = narrow ? NARROW_FLAG_PX : FLAG_WORDS_PX + letters;
    const from = side === 'after' ? rule.x : rule.x - width;
    return { ...rule, side, from: narrow ? Math.max(from, 0) : from, width };
  });
}

/** Whether the name of a month or a year at `x` would stand under a flag. */
export function isUnderFlag(x: number, flags: readonly Flag[]): boolean {
  return flags.some(({ from, width }) => x < from + width && x + MAJOR_PX > from);
}
