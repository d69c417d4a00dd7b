import type { AxisUnit, Tick } from '../axis.ts';

/** What "announced" takes beside a rule, and at most the name of a unit, in px. */
const ASIDE_PX = 76;
const TICK_PX = 44;
/** Whether below ticks of publication there is a row for years, and one for what is in them and for "announced". */
export function hasRows(unit: AxisUnit): boolean {
  return unit === 'month' || unit === 'quarter';
}

/** `ticks` without the names that would cross a rule at `ruleX`, or stand where "announced" does. */
export function clearOf(ruleX: number, ticks: readonly Tick[]): readonly Tick[] {
  const isUnder = ({ labelX: x }: Tick) =>
    x !== null && x < ruleX + ASIDE_PX && x + TICK_PX > ruleX;
  return ticks.map((tick) => (isUnder(tick) ? { ...tick, labelX: null } : tick));
}
