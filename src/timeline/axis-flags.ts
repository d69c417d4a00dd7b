import { MAX_DOTS } from '../ui/Coverage.tsx';
import type { RuleLayout } from './layout.ts';

/** Below this a flag has no room right of its rule and stands left of it. */
const FLAG_PX = 240;
/** What the words of a flag take, and then each letter, in px. */
const FLAG_WORDS_PX = 144;
const LETTER_PX = 17;
/** More than the name of any month and its year takes, in px. */
const MAJOR_PX = 130;

/** The flag of a published rule, on that side of it where it has room. */
export interface Flag extends RuleLayout {
  readonly side: 'before' | 'after';
  /** About where it runs, in px. */
  readonly from: number;
  readonly width: number;
}

/** The flags of rules in view. */
export function flagsOf(rules: readonly RuleLayout[], widthPx: number): readonly Flag[] {
  return rules.map((rule) => {
    const side = rule.x + FLAG_PX > widthPx ? 'before' : 'after';
    const width = FLAG_WORDS_PX + LETTER_PX * Math.min(rule.sources.length, MAX_DOTS);
    return { ...rule, side, from: side === 'before' ? rule.x - width : rule.x, width };
  });
}

/** Whether the name of a month or a year at `x` would stand under a flag. */
export function isUnderFlag(x: number, flags: readonly Flag[]): boolean {
  return flags.some(({ from, width }) => x < from + width && x + MAJOR_PX > from);
}
