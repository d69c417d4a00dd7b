import { describe, expect, it } from 'vitest';
import { scrollFor } from './block-in-view.ts';

const block = (top: number, bottom: number) => ({ top, bottom });

describe('scrollFor', () => {
  it.each([
    ['a block in view', [block(150, 190)], 100],
    ['one below', [block(350, 400)], 208],
    ['one above', [block(50, 90)], 42],
    ['the first, at the very top', [block(4, 40)], 0],
    ['one higher than the box', [block(350, 700)], 342],
    ['the nearer of two', [block(0, 20), block(290, 310)], 118],
    ['none', [], 100],
  ])('has %s in view with as little as does', (_what, blocks, scrolled) => {
    expect(scrollFor(blocks, 100, 200)).toBe(scrolled);
  });
});
