import type { Column } from '../story/collation.ts';
import { isLeftOut } from './notes.ts';
import { estimateWidthPx } from './text-width.ts';

/** Widths in CSS px: the sources' names before the columns, the remarks after them, the widest phrase on a line. */
export const LABEL_PX = 150;
export const NOTES_PX = 176;
export const WIDEST_PX = 340;

/** Room at both sides of a phrase, as the stylesheet has it, and for a figure before it. */
const PADDING_PX = 16;
const FIGURE_PX = 14;
const NOT_SAID_PX = 64;

/** About how wide the column is drawn, in CSS px. */
export function widthOf(column: Column): number {
  const words = column.cells.map((cell) => {
    if (cell === null) return isLeftOut(column) ? NOT_SAID_PX : 0;
    return estimateWidthPx(cell.text, cell.isOwn) + (cell.figure === null ? 0 : FIGURE_PX);
  });
  return PADDING_PX + Math.min(WIDEST_PX, Math.max(...words));
}
