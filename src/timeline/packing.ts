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

/**
 * Puts each box, in the order given, into the first row where it overlaps nothing; rows are as high as their highest box. Order in, order out; no box is lost.
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
  for (const row of rows) {
    tops.push(height);
    height += row.height;
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
