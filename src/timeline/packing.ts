/** What takes room in a lane: from `left` to `right` in px, `height` px high. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

export interface Packed<T> {
  readonly item: T;
  readonly row: number;
  /** Px from the top of the first row. */
  readonly top: number;
}

/** Room kept free between two boxes of a row: bars end 2 px before their day's line and begin 2 px after it. */
const GAP = 2;
/** Rows begin at least so far from each other that a finger or an unsteady hand meets one mark: WCAG 2.5.8. */
const LEAST_PITCH = 24;

/**
 * Puts each box, in the order given, into the first row where it overlaps nothing; rows are as high as their highest
 * box, and what a pointer needs between them. Order in, order out; no box is lost.
 *
 *   in order:  aaa  bbb   ccccc     row 0  aaa  bbb
 *                 (c reaches b)     row 1        ccccc
 */
export function packRows<T extends { readonly box: Box }>(
  items: readonly T[],
): { readonly packed: readonly Packed<T>[]; readonly height: number } {
  const rows: { height: number; readonly boxes: Box[] }[] = [];
  const rowOf = items.map(({ box }) => {
    let row = rows.findIndex(({ boxes }) =>
      boxes.every(({ left, right }) => box.left >= right + GAP || box.right + GAP <= left),
    );
    if (row === -1) row = rows.push({ height: 0, boxes: [] }) - 1;
    const target = rows[row]!;
    target.boxes.push(box);
    target.height = Math.max(target.height, box.height);
    return row;
  });
  const tops: number[] = [];
  let height = 0;
  for (const [index, row] of rows.entries()) {
    tops.push(height);
    height += index === rows.length - 1 ? row.height : Math.max(row.height, LEAST_PITCH);
  }
  return {
    packed: items.map((item, index) => ({
      item,
      row: rowOf[index]!,
      top: tops[rowOf[index]!]!,
    })),
    height,
  };
}
