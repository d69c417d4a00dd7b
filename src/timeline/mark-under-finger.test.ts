import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceTo, FINGER_PX, nearestMark } from './mark-under-finger.ts';

interface Mark {
  readonly name: string;
  readonly getBoundingClientRect: () => Box;
}
type Box = Parameters<typeof distanceTo>[2];

function lanesOf(boxes: readonly Box[]) {
  const marks = boxes.map((box, index): Mark => ({
    name: `mark ${index}`,
    getBoundingClientRect: () => box,
  }));
  return { marks, lanes: { querySelectorAll: () => marks } as unknown as Element };
}

/** Index of the mark that a finger at `x`, `y` presses, when it meets the one of index `hit`. */
function pressed(boxes: readonly Box[], x: number, y: number, hit: number | null = null) {
  const { marks, lanes } = lanesOf(boxes);
  const met = hit === null ? null : (marks[hit] as unknown as Element);
  return (marks as readonly unknown[]).indexOf(nearestMark(lanes, x, y, met));
}

const box = fc
  .tuple(
    fc.nat(300),
    fc.nat(300),
    fc.integer({ min: 1, max: 120 }),
    fc.integer({ min: 6, max: 60 }),
  )
  .map(([left, top, width, height]): Box => ({
    left,
    top,
    right: left + width,
    bottom: top + height,
  }));

describe('`nearestMark`', () => {
  test('a press within reach of a mark opens the one nearest to it, any other press none', () => {
    fc.assert(
      fc.property(fc.array(box), fc.nat(400), fc.nat(400), (boxes, x, y) => {
        const distances = boxes.map((each) => distanceTo(x, y, each));
        const least = Math.min(...distances);
        const opened = pressed(boxes, x, y);
        if (least > FINGER_PX) expect(opened).toBe(-1);
        else expect(distances[opened]).toBe(least);
      }),
    );
  });

  // Two slots 18 px high, 24 px apart, as packed in a lane; the wash round each reaches over the other.
  const first = { left: 0, right: 60, top: 0, bottom: 18 };
  const second = { left: 0, right: 60, top: 24, bottom: 42 };

  test('between two marks each has the half next to it, whichever is drawn over the other', () => {
    expect(pressed([first, second], 30, 20, 1)).toBe(0);
    expect(pressed([first, second], 30, 22, 0)).toBe(1);
  });

  test('of two marks as near the one that is met opens', () => {
    expect(pressed([first, first], 30, 9, 0)).toBe(0);
    expect(pressed([first, first], 30, 9, 1)).toBe(1);
  });
});
