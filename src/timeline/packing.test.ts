import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packRows, type Box } from './packing.ts';

/** Boxes as rows of characters: "a" in its columns, one px each, ten high. */
function drawn(...extents: readonly (readonly [left: number, right: number])[]): readonly string[] {
  const { packed } = packRows(
    extents.map(([left, right]) => ({ box: { left, right, height: 10 } })),
  );
  const rows: string[][] = [];
  for (const [index, { item, row }] of packed.entries()) {
    const line = (rows[row] ??= Array.from({ length: 24 }, () => ' '));
    line.fill('abcdefgh'.charAt(index), item.box.left, item.box.right);
  }
  return rows.map((line) => line.join('').trimEnd());
}

const anyBoxes: fc.Arbitrary<{ box: Box }[]> = fc.array(
  fc
    .record({
      left: fc.integer({ min: -50, max: 1000 }),
      width: fc.integer({ min: 0, max: 300 }),
      height: fc.integer({ min: 1, max: 100 }),
    })
    .map(({ left, width, height }) => ({ box: { left, right: left + width, height } })),
  { maxLength: 40 },
);

describe('packRows', () => {
  it('opens a row when a box reaches into another', () => {
    expect(drawn([0, 3], [6, 9], [8, 14])).toEqual(['aaa   bbb', '        cccccc']);
  });

  it('keeps two px free between boxes of a row', () => {
    expect(drawn([0, 4], [6, 9])).toEqual(['aaaa  bbb']);
    expect(drawn([0, 4], [5, 9])).toEqual(['aaaa', '     bbbb']);
  });

  it('takes the first row that has room, also before what is there', () => {
    expect(drawn([6, 12], [8, 12], [0, 3])).toEqual(['ccc   aaaaaa', '        bbbb']);
  });

  it('begins rows of low boxes 24 px apart, and adds nothing below the last', () => {
    const box = { left: 0, right: 10, height: 8 };
    const { packed, height } = packRows([{ box }, { box }]);
    expect(packed.map(({ top }) => top)).toEqual([0, 24]);
    expect(height).toBe(32);
  });

  it('never lets two boxes of a row overlap', () => {
    fc.assert(
      fc.property(anyBoxes, (items) => {
        const { packed } = packRows(items);
        for (const [index, a] of packed.entries()) {
          for (const b of packed.slice(index + 1)) {
            if (a.row !== b.row) continue;
            const apart =
              a.item.box.right <= b.item.box.left || b.item.box.right <= a.item.box.left;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  it('gives every box back, in its order, in rows below one another', () => {
    fc.assert(
      fc.property(anyBoxes, (items) => {
        const { packed, height } = packRows(items);
        expect(packed.map(({ item }) => item)).toEqual(items);
        const rowHeight = (row: number) =>
          Math.max(...packed.filter((one) => one.row === row).map(({ item }) => item.box.height));
        let top = 0;
        for (let row = 0; packed.some((one) => one.row === row); row += 1) {
          for (const one of packed) if (one.row === row) expect(one.top).toBe(top);
          const isLast = !packed.some((one) => one.row === row + 1);
          top += isLast ? rowHeight(row) : Math.max(rowHeight(row), 24);
        }
        expect(height).toBe(top);
      }),
    );
  });

  it('of nothing is nothing high', () => {
    expect(packRows([])).toEqual({ packed: [], height: 0 });
  });
});
