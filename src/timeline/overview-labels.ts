import { civilDay, DAY, MONTHS } from '../story/calendar.ts';
import type { Instant } from '../story/model.ts';
import { foldWords, type FoldLength } from '../words/overview.ts';
import { UNITS, type CalendarUnit } from './engine/calendar-units.ts';
import type { FoldedTime, Piece } from './engine/folded-time.ts';
import { textWidth } from './text-width.ts';

export interface OverviewLabel {
  /** In px of the overview. */
  readonly x: number;
  /** Whether `x` is the text's start or its middle. */
  readonly anchor: 'start' | 'middle';
  readonly text: string;
}

/** As in Overview.module.css. */
const SIZE_PX = 12;
/** Least room between units of one piece, and between any other two labels. */
const DAY_GAP_PX = 3;
const GAP_PX = 5;
/** What the length of a fold may stand beside its middle where a neighbour reaches under it. */
const NUDGES_PX = [0, -4, 4, -8, 8];
/** A unit is chosen for which there is this much room beside its usual label. */
const UNIT_GAP_PX = 10;

/**
 * What stands under the overview: dates of its pieces and lengths of its folds. No two overlap, and none stands out over
 * either end: those that name several units of a piece come first, then names of pieces, each in the longest form there is
 * room for, then lengths of folds, all in one form; or not at all. From left to right.
 */
export function overviewLabels({ pieces, widthPx }: FoldedTime): OverviewLabel[] {
  const placed: OverviewLabel[] = [];
  const named: Piece[] = [];
  for (const piece of pieces) {
    const units = piece.folded ? [] : unitsOf(piece);
    placed.push(...units);
    if (!piece.folded && units.length === 0) named.push(piece);
  }
  const placeFirst = (labels: readonly OverviewLabel[]) => {
    const fitting = labels.find((label) => {
      const [from, to] = boxOf(label);
      const isFree = placed.every((other) => {
        const [left, right] = boxOf(other);
        return to + GAP_PX <= left || right + GAP_PX <= from;
      });
      return from >= 0 && to <= widthPx && isFree;
    });
    if (fitting !== undefined) placed.push(fitting);
    return fitting !== undefined;
  };
  for (const piece of named) {
    placeFirst(namesOf(piece).map((text) => ({ x: piece.x, anchor: 'start', text })));
  }
  const folds = pieces.filter(({ folded }) => folded);
  const others = placed.length;
  for (const form of ['long', 'short'] as const) {
    placed.length = others;
    const fitting = folds.filter((piece) => {
      const text = foldWords(foldLength(piece))[form];
      const middle = piece.x + piece.widthPx / 2;
      return placeFirst(
        NUDGES_PX.map((by) => ({ x: middle + by, anchor: 'middle', text }) as const),
      );
    });
    if (fitting.length === folds.length) break;
  }
  return placed.toSorted((a, b) => boxOf(a)[0] - boxOf(b)[0]);
}

const widthOf = (text: string) => textWidth(text, SIZE_PX, 400);

function boxOf({ x, anchor, text }: OverviewLabel): readonly [from: number, to: number] {
  const width = widthOf(text);
  const from = anchor === 'middle' ? x - width / 2 : x;
  return [from, from + width];
}

function foldLength({ start, end }: Piece): FoldLength {
  const days = (end - start) / DAY;
  if (days >= 365) return { count: Math.round(days / 365.25), unit: 'year' };
  if (days >= 59) return { count: Math.round(days / 30.44), unit: 'month' };
  return { count: Math.round(days / 7), unit: 'week' };
}

/** Labels inside the piece at the finest unit for which they have room; none where the piece is better named as a whole. */
function unitsOf(piece: Piece): OverviewLabel[] {
  const pxPerMs = piece.widthPx / (piece.end - piece.start);
  for (const unit of UNITS) {
    if (unit.least * pxPerMs < widthOf(usualOf(unit)) + UNIT_GAP_PX) continue;
    const labels = labelsAt(piece, unit);
    // With one year, month or week it is better named as a whole; the first of any days has its month with it.
    return labels.length > (unit.name === 'day' ? 0 : 1) ? labels : [];
  }
  return [];
}

/** Whether its labels are days: a week has that of its Monday. */
const isDated = ({ name }: CalendarUnit) => name === 'day' || name === 'week';

/** A label there must be room for: of days and weeks the month may be left to a few, which have short ones beside them. */
function usualOf({ name }: CalendarUnit): string {
  if (name === 'day') return '29';
  return name === 'week' || name === 'month' ? 'Nov' : '2021';
}

function labelsAt(piece: Piece, unit: CalendarUnit): OverviewLabel[] {
  const pxPerMs = piece.widthPx / (piece.end - piece.start);
  const isDay = isDated(unit);
  const labels: OverviewLabel[] = [];
  let shown: Instant | null = null;
  let free = piece.x;
  const edge = piece.x + piece.widthPx;
  for (let start = unit.floor(piece.start); start < piece.end; start = unit.next(start)) {
    if (start < piece.start) continue;
    const unitX = piece.x + (start - piece.start) * pxPerMs;
    for (const text of isDay ? dayLabels(start, shown) : [labelFor(unit, start, shown)]) {
      const widthPx = widthOf(text);
      const middle = unitX + (DAY / 2) * pxPerMs;
      // The month of the first day, or of the last, would stand out over the piece's edge.
      const inside = Math.min(middle - widthPx / 2, edge - widthPx);
      const from = isDay ? Math.max(inside, shown === null ? piece.x : 0) : unitX;
      const to = from + widthPx;
      if (from < free || to > edge) continue;
      labels.push({ x: isDay ? (from + to) / 2 : from, anchor: isDay ? 'middle' : 'start', text });
      shown = start;
      free = to + (isDay ? DAY_GAP_PX : GAP_PX);
      break;
    }
  }
  return labels;
}

/** What a day may be called, the fullest first: where a month begins without room for its name, only "1". */
function dayLabels(start: Instant, before: Instant | null): readonly string[] {
  const { month, day } = civilDay(start);
  const named = `${day} ${MONTHS[month - 1]!.slice(0, 3)}`;
  if (before === null) return [named];
  return civilDay(before).month === month ? [String(day)] : [named, String(day)];
}

/** "Nov", "Oct 2021", "2021": the larger unit where it begins or the label before does not tell. */
function labelFor(unit: CalendarUnit, start: Instant, before: Instant | null): string {
  const { year, month } = civilDay(start);
  const monthName = MONTHS[month - 1]!.slice(0, 3);
  const isNewYear = before === null || civilDay(before).year !== year;
  switch (unit.name) {
    case 'month':
    case 'quarter':
      if (!isNewYear) return monthName;
      return month === 1 ? String(year) : `${monthName} ${year}`;
    default:
      return String(year);
  }
}

/** The fullest first: "2014–2016" and "2014–16", "May 2020" and "2020", or "2014" alone. */
function namesOf({ start, end }: Piece): readonly string[] {
  const from = civilDay(start);
  const to = civilDay(end - 1);
  const year = String(from.year);
  if (from.year !== to.year) {
    const isOneCentury = Math.floor(from.year / 100) === Math.floor(to.year / 100);
    return [to.year, ...(isOneCentury ? [String(to.year).slice(-2)] : [])].map(
      (last) => `${year}–${last}`,
    );
  }
  const isMostOfTheYear = end - start > 270 * DAY;
  return isMostOfTheYear ? [year] : [`${MONTHS[from.month - 1]!.slice(0, 3)} ${year}`, year];
}
