import { expect, test } from 'vitest';
import { isLeftOut } from './notes.ts';

const cell = { text: '“be transparent,', position: 1, figure: null, isShared: false, isOwn: true };
const column = { cells: [cell, null], parts: true, group: null, block: null };

test.each([
  [0, '“be transparent, and', false],
  [1, 'reduce tensions', true],
  [1, 'reduce tensions and be transparent', false],
  [1, 'reduce tensions and be transparently', true],
])('row %i, “%s”: a phrase is left out when it is nowhere in the text', (row, text, leftOut) => {
  expect(isLeftOut(column, row, text)).toBe(leftOut);
});
