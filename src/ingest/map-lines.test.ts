import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Point } from './map-lines.ts';
import { areaOf, distanceToSegment, pathData, simplified } from './map-lines.ts';

const coordinate = fc.double({ min: -10, max: 410, noNaN: true });
const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 40 });

/** Where path data of `M` and `l` leads, from point to point. */
function follow(data: string): readonly Point[] {
  const numbers = (data.match(/-?\d*\.?\d+/g) ?? []).map(Number);
  const reached: Point[] = [];
  let [x, y] = [0, 0];
  for (let at = 0; at < numbers.length; at += 2) {
    x += numbers[at] ?? 0;
    y += numbers[at + 1] ?? 0;
    reached.push([x, y]);
  }
  return reached;
}

describe('pathData', () => {
  test('writes steps to a tenth, the sign as separator, and closes what is closed', () => {
    const ring = {
      points: [
        [10, 10.04],
        [10.5, 9],
        [12, 9],
      ] as const,
      closed: true,
    };
    expect(pathData([ring])).toBe('M10 10l.5-1 1.5 0z');
    expect(pathData([{ ...ring, closed: false }])).toBe('M10 10l.5-1 1.5 0');
  });

  test('leaves out steps and lines too small to be seen', () => {
    const dot = {
      points: [
        [1, 1],
        [1.01, 1.02],
      ] as const,
      closed: true,
    };
    expect(pathData([dot])).toBe('');
    expect(pathData([])).toBe('');
  });

  test('leads within a twentieth past every point, however many steps', () => {
    fc.assert(
      fc.property(points, (line) => {
        const reached = follow(pathData([{ points: line, closed: false }]));
        const seen = line.every(([x, y]) =>
          reached.some((at) => Math.abs(at[0] - x) < 0.051 && Math.abs(at[1] - y) < 0.051),
        );
        const rounded = new Set(
          line.map(([x, y]) => `${Math.round(x * 10)} ${Math.round(y * 10)}`),
        );
        expect(seen || rounded.size === 1).toBe(true);
      }),
    );
  });
});

describe('simplified', () => {
  test('keeps the ends and stays within the tolerance', () => {
    fc.assert(
      fc.property(points, fc.double({ min: 0.1, max: 50, noNaN: true }), (line, tolerance) => {
        const kept = simplified(line, tolerance);
        expect(kept[0]).toBe(line[0]);
        expect(kept.at(-1)).toBe(line.at(-1));
        for (const point of line) {
          const nearest = Math.min(
            ...kept.slice(1).map((to, index) => distanceToSegment(point, kept[index] ?? to, to)),
          );
          expect(nearest).toBeLessThanOrEqual(tolerance + 1e-9);
        }
      }),
    );
  });

  test('takes out what lies on a straight line', () => {
    const straight: readonly Point[] = [
      [0, 0],
      [1, 1],
      [5, 5],
    ];
    expect(simplified(straight, 0.1)).toEqual([
      [0, 0],
      [5, 5],
    ]);
  });
});

test('areaOf is the same whichever way round', () => {
  const square: readonly Point[] = [
    [0, 0],
    [2, 0],
    [2, 3],
    [0, 3],
  ];
  expect(areaOf(square)).toBe(6);
  expect(areaOf(square.toReversed())).toBe(6);
});
