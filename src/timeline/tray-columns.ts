import { MAX_DOTS } from '../ui/Coverage.tsx';
import { textWidth } from './text-width.ts';

/** What holds most short titles, and more than which no words for a date get; all in px. */
const LEAST = 200;
const MOST = 340;
const GAP = 8;
/** Before the words in a column and after them. */
const PADDING = 8;
/** The bar, and what stands after it and after the dots. */
const BAR = 34 + 10;
const AFTER_DOTS = 10;
/** The button with the number of the others; where nothing else has room, the number alone. */
const MORE = 112;
const NUMBER = 72;

export interface TrayColumns {
  /** How many events stand on one line; at least 1. */
  readonly count: number;
  /** How wide each column is, in px, how much of that words have, and how much a date does beside the dots. */
  readonly columnPx: number;
  readonly wordsPx: number;
  readonly datePx: number;
  /** Whether the button has room for no more than a number. */
  readonly isTight: boolean;
}

/**
 * The columns of a tray `widthPx` wide for events with `dates`, after a row of dots for `sources` each: wide enough for
 * every date beside its dots (unless that takes more than 340 px), and if not all fit, with room for a button after them.
 */
export function trayColumns(
  widthPx: number,
  dates: readonly string[],
  sources: number,
): TrayColumns {
  const dots = sources > MAX_DOTS ? 96 : sources * 12 - 4;
  const widest = Math.max(...dates.map((date) => textWidth(date, 12.5, 400)), 0);
  const beside = BAR + dots + AFTER_DOTS;
  const needed = Math.ceil(2 * PADDING + beside + widest);
  const leastPx = Math.min(Math.max(needed, LEAST), MOST);
  const columnsIn = (px: number) => Math.max(Math.floor((px + GAP) / (leastPx + GAP)), 1);

  const isTight = widthPx < leastPx + MORE;
  const all = columnsIn(widthPx);
  const roomPx = dates.length <= all ? widthPx : widthPx - (isTight ? NUMBER : MORE);
  const count = Math.min(columnsIn(roomPx), Math.max(dates.length, 1));
  const columnPx = Math.min(Math.floor((roomPx + GAP) / count) - GAP, MOST);
  const wordsPx = columnPx - 2 * PADDING;
  return { count, columnPx, wordsPx, datePx: wordsPx - beside, isTight };
}
