import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movesSheet, pullSpeed, restOf } from './sheet-snap.ts';

const rests = { closed: 0, half: 570, full: 796 };
const names = ['closed', 'half', 'full'] as const;
const rank = (name: (typeof names)[number]) => names.indexOf(name);

describe('restOf', () => {
  it('takes the nearest rest when the sheet is let go without speed', () => {
    expect(restOf(560, 0, rests)).toBe('half');
    expect(restOf(700, 0, rests)).toBe('full');
    expect(restOf(200, 0, rests)).toBe('closed');
  });

  it('follows a flick to the next rest, however short the pull', () => {
    expect(restOf(575, 0.6, rests)).toBe('full');
    expect(restOf(790, -0.6, rests)).toBe('half');
    expect(restOf(565, -0.6, rests)).toBe('closed');
  });

  it('lets a hard flick from full close the sheet at once', () => {
    expect(restOf(780, -4, rests)).toBe('closed');
  });

  it('stays at the last rest when a flick leads beyond it', () => {
    expect(restOf(796, 2, rests)).toBe('full');
    expect(restOf(0, -2, rests)).toBe('closed');
  });

  it('keeps a sheet that lies still where it lies', () => {
    for (const name of names) expect(restOf(rests[name], 0, rests)).toBe(name);
  });

  it('never rests lower for a higher sheet or a faster upward pull', () => {
    const height = fc.double({ min: 0, max: 796, noNaN: true });
    const speed = fc.double({ min: 0, max: 5, noNaN: true });
    fc.assert(
      fc.property(height, height, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(rank(restOf(high, 0, rests))).toBeGreaterThanOrEqual(rank(restOf(low, 0, rests)));
      }),
    );
    fc.assert(
      fc.property(height, speed, speed, (from, a, b) => {
        const [slow, fast] = a < b ? [a, b] : [b, a];
        expect(rank(restOf(from, fast, rests))).toBeGreaterThanOrEqual(
          rank(restOf(from, slow, rests)),
        );
      }),
    );
  });
});

describe('pullSpeed', () => {
  it('is positive upwards, in px per ms', () => {
    const samples = [
      { timeMs: 0, yPx: 500 },
      { timeMs: 20, yPx: 480 },
      { timeMs: 40, yPx: 460 },
    ];
    expect(pullSpeed(samples, 40)).toBe(1);
  });

  it('is 0 for a pull that stopped before it was let go', () => {
    const samples = [
      { timeMs: 0, yPx: 500 },
      { timeMs: 40, yPx: 300 },
    ];
    expect(pullSpeed(samples, 400)).toBe(0);
  });

  it('is 0 without two samples of different times', () => {
    expect(pullSpeed([], 0)).toBe(0);
    expect(pullSpeed([{ timeMs: 5, yPx: 1 }], 5)).toBe(0);
    expect(
      pullSpeed(
        [
          { timeMs: 5, yPx: 1 },
          { timeMs: 5, yPx: 9 },
        ],
        5,
      ),
    ).toBe(0);
  });
});

describe('movesSheet', () => {
  it('lets a half sheet grow before its text scrolls', () => {
    expect(movesSheet('half', 0, -8)).toBe(true);
    expect(movesSheet('full', 0, -8)).toBe(false);
  });

  it('pulls the sheet down only from the top of its text', () => {
    expect(movesSheet('full', 0, 8)).toBe(true);
    expect(movesSheet('full', 120, 8)).toBe(false);
  });
});
