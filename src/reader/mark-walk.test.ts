import { describe, expect, it } from 'vitest';
import { nextMark } from './mark-walk.ts';

const marks = [0, 100, 400, 900].map((top) => ({ top, bottom: top + 20 }));
const view = { top: 90, bottom: 500 };

describe('nextMark', () => {
  it('goes on from the mark last visited while it is in view', () => {
    expect(nextMark(marks, view, 1, 1)).toBe(2);
    expect(nextMark(marks, view, 1, -1)).toBe(0);
  });

  it('goes round at both ends', () => {
    const all = { top: 0, bottom: 1000 };
    expect(nextMark(marks, all, 3, 1)).toBe(0);
    expect(nextMark(marks, all, 0, -1)).toBe(3);
  });

  it('starts from what is in view when nothing was visited', () => {
    expect(nextMark(marks, view, null, 1)).toBe(1);
    expect(nextMark(marks, view, null, -1)).toBe(2);
  });

  it('starts from what is in view when the mark visited was scrolled away', () => {
    expect(nextMark(marks, { top: 380, bottom: 800 }, 0, 1)).toBe(2);
  });

  it('begins again where there is no mark further on', () => {
    expect(nextMark(marks, { top: 950, bottom: 1200 }, null, 1)).toBe(0);
    expect(nextMark(marks, { top: -50, bottom: -10 }, null, -1)).toBe(3);
  });

  it('is null without marks', () => {
    expect(nextMark([], view, null, 1)).toBeNull();
  });
});
