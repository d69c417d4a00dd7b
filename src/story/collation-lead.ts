import type { Collation, Column } from './collation.ts';

/**
 * The same columns with phrases that change places in the order of row `row`, so that its figures read 1, 2, 3. A
 * phrase the row does not have stays behind the one it follows. Positions and figures hold as before.
 */
export function leadBy({ columns }: Collation, row: number): Collation {
  return { columns: groupsOf(columns).flatMap((group) => reorder(group, row)) };
}

function groupsOf(columns: readonly Column[]): readonly (readonly Column[])[] {
  return runsOf(columns, (a, b) => a.group !== null && a.group === b.group);
}

function reorder(group: readonly Column[], row: number): readonly Column[] {
  let after = 0;
  return runsOf(group, (a, b) => a.block === b.block)
    .map((block) => {
      after = block.flatMap(({ cells }) => cells[row]?.figure ?? [])[0] ?? after;
      return { after, block };
    })
    .toSorted((a, b) => a.after - b.after)
    .flatMap(({ block }) => block);
}

function runsOf(
  columns: readonly Column[],
  belong: (a: Column, b: Column) => boolean,
): readonly (readonly Column[])[] {
  const runs: Column[][] = [];
  for (const column of columns) {
    const before = runs.at(-1)?.at(-1);
    if (before !== undefined && belong(before, column)) runs.at(-1)!.push(column);
    else runs.push([column]);
  }
  return runs;
}
