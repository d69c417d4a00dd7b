import { utcDay, utcMonday, utcMonth, utcYear, type TimeInterval } from 'd3-time';
import { civilDay, DAY, formatYear, monthName, weekdayName, weekdayOf } from '../story/calendar.ts';
import type { Instant } from '../story/model.ts';
import type { Stretch } from './anchor.ts';
import { textWidth } from './text-width.ts';
import { timeScale } from './scale.ts';
import { dayWidthPx, type Viewport } from './viewport.ts';

/** One calendar unit in view. */
export interface Tick {
  readonly start: Instant;
  readonly end: Instant;
  /** Position of the unit's first instant, in px from the anchor; may lie left of the view. */
  readonly x: number;
  readonly width: number;
  /** Where the label starts: never left of the view, `null` when it does not fit in what is seen of the unit. */
  readonly labelX: number | null;
  /** "Thu", or empty. */
  readonly before: string;
  /** "25", "Nov", "2021": the word in the larger type. */
  readonly label: string;
  /** "Nov 2021" where the larger unit begins or first comes into view, or empty. */
  readonly after: string;
  /** The label is set in 20 px, not in 14. */
  readonly large: boolean;
  readonly weekend: boolean;
}

/** The unit above the ticks, where it does not fit beside them; in px of the view. */
export interface MajorTick {
  readonly x: number;
  readonly label: string;
  /** Of the label; of a year in the larger type somewhat less. */
  readonly width: number;
}

export type AxisUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

export interface Axis {
  readonly unit: AxisUnit;
  readonly ticks: readonly Tick[];
  readonly majors: readonly MajorTick[];
}

/** Height of the dates above the lanes, in px. */
export const AXIS_PX = 64;

/** Distance of a label from its line, and how much less it may be before a published rule. */
const GAP = 8;
const NEARER = 5;

interface Level {
  readonly unit: AxisUnit;
  readonly interval: TimeInterval;
  /** About how long one is, in days: enough to choose a level by. */
  readonly days: number;
  /** Narrowest width that still holds a label. */
  readonly minPx: number;
}

const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

const LEVELS: readonly Level[] = [
  { unit: 'day', interval: utcDay, days: 1, minPx: 28 },
  { unit: 'week', interval: utcMonday, days: 7, minPx: 40 },
  { unit: 'month', interval: utcMonth, days: 30.4, minPx: 44 },
  { unit: 'quarter', interval: utcMonth.every(3) ?? utcMonth, days: 91, minPx: 44 },
  ...YEAR_STEPS.map((step) => ({
    unit: 'year' as const,
    interval: utcYear.every(step) ?? utcYear,
    days: step * 365.25,
    minPx: 60,
  })),
];

/** As of a level, where years are written with "AD". */
const EARLY_YEAR_PX = 78;

/**
 * The units of the calendar that cross the view, in order, at the finest level whose labels fit, and the
 * larger unit that tells where one is. Labels never overlap and are never cut at the view's edges; where a unit has room
 * for its label on one side of a rule in it, that is where it stands. Ticks and `rules` stand in px from an anchor
 * `offsetPx` before the view's start.
 */
export function computeAxis(
  viewport: Viewport,
  offsetPx = 0,
  rules: readonly { readonly x: number }[] = [],
): Axis {
  const dayPx = dayWidthPx(viewport);
  const yearPx = civilDay(viewport.start).year < 1000 ? EARLY_YEAR_PX : 0;
  const level =
    LEVELS.find(
      ({ unit, days, minPx }) => days * dayPx >= Math.max(minPx, unit === 'year' ? yearPx : 0),
    ) ?? LEVELS.at(-1)!;
  const scale = timeScale(viewport, offsetPx);
  const view = { from: offsetPx, to: offsetPx + viewport.widthPx };
  const starts = level.interval
    .range(level.interval.floor(new Date(viewport.start)), new Date(viewport.end))
    .map(Number);
  const last = level.interval.ceil(new Date(viewport.end));
  const bounds = [...starts, +last];

  const isNamed = level.unit === 'day' && dayPx >= 70;
  let previous: Instant | null = null;
  const ticks: Tick[] = [];
  for (const [index, start] of starts.entries()) {
    const end = bounds[index + 1] ?? start;
    if (end <= start) continue;
    const x = scale(start);
    const width = scale(end) - x;
    const before = isNamed ? weekdayName(start, 'short') : '';
    const label = tickLabel(level.unit, start);
    const large = isNamed || level.unit === 'year';
    const core = labelWidth(before, label, '', large);
    // The number of a week is that of its Monday: it is not shown where that day is out of view.
    const rule = rules.find((each) => each.x > x && each.x < x + width)?.x ?? x;
    const labelX =
      level.unit === 'week' && x < view.from
        ? null
        : (fit(x, rule - x, core, view) ??
          fit(x - NEARER, rule - x + NEARER, core, view) ??
          fit(rule, x + width - rule, core, view) ??
          fit(x, width, core, view));
    const endPx = Math.min(rule > (labelX ?? rule) ? rule : x + width, view.to) - 2;
    let after = '';
    if (isNamed && labelX !== null) {
      if (previous === null || !sameMonth(previous, start)) {
        const month = monthName(civilDay(start).month, 'short');
        const full = `${month} ${formatYear(civilDay(start).year)}`;
        const yearNews = previous === null || civilDay(previous).year !== civilDay(start).year;
        after =
          [yearNews ? full : month, month].find(
            (text) => labelX + labelWidth(before, label, text, large) <= endPx,
          ) ?? '';
      }
      previous = start;
    }
    const weekday = weekdayOf(start);
    ticks.push({
      start,
      end,
      x,
      width,
      labelX,
      before,
      label,
      after,
      large,
      weekend: level.unit === 'day' && (weekday === 0 || weekday === 6),
    });
  }
  const said = ticks.map(({ after }) => after).join('');
  // What a tick has said need not stand above it as well.
  const above = said === '' ? level.unit : 'month';
  return { unit: level.unit, ticks, majors: /\d/.test(said) ? [] : majorTicks(above, viewport) };
}

/** Start of a label of `width` inside what is seen of `[x, x + unit)`, or `null` when it does not fit. */
function fit(x: number, unit: number, width: number, view: Stretch): number | null {
  const start = Math.max(x, view.from) + GAP;
  const end = Math.min(x + unit, view.to);
  return start + width <= end - 2 ? start : null;
}

function labelWidth(before: string, label: string, after: string, large: boolean): number {
  const words = [before, after].filter((text) => text !== '');
  const small = words.reduce((sum, text) => sum + textWidth(text, 13.5, 400) + 5, 0);
  return small + textWidth(label, large ? 20 : 14, 600);
}

function tickLabel(unit: AxisUnit, start: Instant): string {
  const { year, month, day } = civilDay(start);
  switch (unit) {
    case 'day':
    case 'week':
      return String(day);
    case 'month':
    case 'quarter':
      return monthName(month, 'short');
    case 'year':
      // The thousand years round year 1 begin with a year 0, which the calendar does not have.
      return formatYear(Math.max(year, 1));
  }
}

/**
 * The larger units across the view, the first one held at the left edge until the next pushes it out.
 * Empty for years, which say where one is by themselves.
 */
function majorTicks(unit: AxisUnit, viewport: Viewport): readonly MajorTick[] {
  if (unit === 'year') return [];
  const byMonth = unit === 'day' || unit === 'week';
  const interval = byMonth ? utcMonth : utcYear;
  const scale = timeScale(viewport);
  const starts = interval
    .range(interval.floor(new Date(viewport.start)), new Date(viewport.end))
    .map(Number);
  const labelled = starts.map((start) => {
    const { year, month } = civilDay(start);
    const label = byMonth ? `${monthName(month, 'long')} ${formatYear(year)}` : formatYear(year);
    return { x: Math.max(scale(start), 0) + GAP, label, width: textWidth(label, 14, 600) };
  });
  return labelled.filter(({ x, width }, index) => {
    const next = labelled[index + 1];
    const limit = next === undefined ? viewport.widthPx : next.x - GAP;
    return x + width <= limit;
  });
}

function sameMonth(a: Instant, b: Instant): boolean {
  const left = civilDay(a);
  const right = civilDay(b);
  return left.year === right.year && left.month === right.month;
}

/** Zoom presets, in days; `null` is the whole story. */
export const PRESETS = [
  { id: 'week', days: 7 },
  { id: 'month', days: 30 },
  { id: 'year', days: 365 },
  { id: 'all', days: null },
] as const;

export type Preset = (typeof PRESETS)[number]['id'];

/** The preset whose length the view has, within a tenth, or `null`. */
export function presetOf(viewport: { start: Instant; end: Instant }): Preset | null {
  const days = (viewport.end - viewport.start) / DAY;
  return (
    PRESETS.find((preset) => preset.days !== null && Math.abs(days / preset.days - 1) < 0.1)?.id ??
    null
  );
}
