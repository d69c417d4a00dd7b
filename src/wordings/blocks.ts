export interface BlockColumn {
  readonly widthPx: number;
  /** Columns next to each other of one group stay together if they fit; `null`: of no group. */
  readonly group: number | null;
}

/**
 * The columns' indices cut into blocks, in order, each no wider than `availablePx` unless a single column is.
 * A group begins a new block rather than be broken. No blocks for no columns.
 */
export function breakIntoBlocks(
  columns: readonly BlockColumn[],
  availablePx: number,
): readonly (readonly number[])[] {
  const blocks: number[][] = [];
  let left = 0;
  columns.forEach(({ widthPx, group }, index) => {
    const begins = group !== null && columns[index - 1]?.group !== group;
    const together = begins ? groupWidthPx(columns, index) : widthPx;
    const needed = together > availablePx ? widthPx : together;
    if (blocks.length === 0 || needed > left) {
      blocks.push([]);
      left = availablePx;
    }
    blocks.at(-1)!.push(index);
    left -= widthPx;
  });
  return blocks;
}

function groupWidthPx(columns: readonly BlockColumn[], first: number): number {
  let width = 0;
  for (let index = first; columns[index]?.group === columns[first]?.group; index += 1) {
    width += columns[index]!.widthPx;
    if (index === columns.length - 1) break;
  }
  return width;
}
