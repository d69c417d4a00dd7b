import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakIntoBlocks } from './blocks.ts';

/** Widths as numbers, a group as a letter behind them: "100 200a 100a". */
function blocks(columns: string, availablePx: number) {
  return breakIntoBlocks(
    columns.split(' ').map((column) => ({
      widthPx: Number.parseInt(column, 10),
      group: /[a-z]$/.test(column) ? column.charCodeAt(column.length - 1) : null,
    })),
    availablePx,
  );
}

describe('breakIntoBlocks', () => {
  test('begins a block where the next column no longer fits', () => {
    expect(blocks('100 100 101 100', 300)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  test('keeps a group together that fits into a block', () => {
    expect(blocks('100 100a 100a 50', 250)).toEqual([[0], [1, 2, 3]]);
    expect(blocks('100 100a 100b', 250)).toEqual([[0, 1], [2]]);
  });

  test('breaks a group that fits nowhere, and leaves a wide column alone', () => {
    expect(blocks('100 100a 100a 100a', 250)).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(blocks('100 400 100', 250)).toEqual([[0], [1], [2]]);
  });

  test('loses no column, and overfills only with a single one', () => {
    const column = fc.record({
      widthPx: fc.integer({ min: 1, max: 300 }),
      group: fc.constantFrom(null, 1, 2),
    });
    fc.assert(
      fc.property(fc.array(column), (columns) => {
        const found = breakIntoBlocks(columns, 200);
        expect(found.flat()).toEqual([...columns.keys()]);
        for (const block of found) {
          const width = block.reduce((sum, index) => sum + columns[index]!.widthPx, 0);
          expect(block.length === 1 || width <= 200).toBe(true);
        }
      }),
    );
  });
});
