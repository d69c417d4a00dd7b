import type { AxisUnit, MajorTick, Tick } from '../axis.ts';
import { textWidth } from '../text-width.ts';

/** What "announced" takes beside a rule, and at most the name of a unit, in px. */
const ASIDE_PX = 76;
const TICK_PX = 44;
/** Between a name and a tick of publication. */
const NAME_GAP = 4;
/** Whether below ticks of publication there is a row for the larger units, and one for the smaller and "announced". */
export function hasRows(unit: AxisUnit): boolean {
  return unit === 'week' || unit === 'month' || unit === 'quarter';
}

/** Whether a tick of publication at `x` would stand in the name of a larger unit, of which `majors` are those in view. */
export function isInName(x: number, majors: readonly MajorTick[]): boolean {
  return majors.some((major) => {
    const from = major.x - NAME_GAP;
    return x > from && x < from + textWidth(major.label, 14, 600) + 2 * NAME_GAP;
  });
}

/** `ticks` without the names that would cross a rule at `ruleX`, or stand where "announced" does. */
export function clearOf(ruleX: number, ticks: readonly Tick[]): readonly Tick[] {
  const isUnder = ({ labelX: x }: Tick) =>
    x !== null && x < ruleX + ASIDE_PX && x + TICK_PX > ruleX;
  return ticks.map((tick) => (isUnder(tick) ? { ...tick, labelX: null } : tick));
}
