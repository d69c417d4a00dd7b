import type { Column } from '../story/collation.ts';
import { estimateWidthPx } from './text-width.ts';

/** Width of the sources' names before the columns, in CSS px. */
export const LABEL_PX = 144;

/** A phrase on one line is not wider, unless the columns are so few that they could be. */
const WIDEST_PX = 340;

/** Room at both sides of a phrase, as the stylesheet has it, and for a figure before it. */
const PADDING_PX = 16;
const FIGURE_PX = 14;
const NOT_SAID_PX = 64;

/** How wide a column may be drawn before its words wrap, in CSS px. */
export function widestPx(columns: readonly Column[], availablePx: number): number {
  return Math.max(WIDEST_PX, Math.floor(availablePx / columns.length));
}

/** About how wide the column is drawn, in CSS px. */
export function widthOf(column: Column, widest: number): number {
  const words = column.cells.map((cell) => {
    if (cell === null) return NOT_SAID_PX;
    return estimateWidthPx(cell.text) + (cell.figure === null ? 0 : FIGURE_PX);
  });
  return Math.min(widest, PADDING_PX + Math.max(...words));
}
