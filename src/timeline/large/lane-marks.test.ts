import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeMarks } from './lane-marks.ts';

const WIDTH = 800;
const scale = (instant: number) => instant;

function columns(spans: readonly (readonly [number, number])[]) {
  return {
    start: Float64Array.from(spans, ([start]) => start),
    end: Float64Array.from(spans, ([, end]) => end),
    status: new Uint8Array(spans.length),
  };
}

const place = (spans: readonly (readonly [number, number])[], rows = 3) =>
  placeMarks(
    spans.map((_, event) => event),
    columns(spans),
    scale,
    WIDTH,
    rows,
  );

describe('placeMarks', () => {
  test('puts touching events into one row and overlapping ones into the next', () => {
    expect(
      place([
        [0, 100],
        [110, 200],
        [150, 300],
      ]).map(({ row }) => row),
    ).toEqual([0, 0, 1]);
  });

  test('gives a title the room until the next mark of its row', () => {
    const [first] = place([
      [100, 110],
      [300, 310],
    ]);
    expect(first?.titlePx).toBeGreaterThan(180);
    expect(first?.titlePx).toBeLessThan(200);
  });

  test('leaves a title out where it would say nothing', () => {
    expect(
      place([
        [100, 110],
        [130, 140],
      ])[0]?.titlePx,
    ).toBe(0);
  });

  test('lets events that run through the view take two rows at most', () => {
    const through = [0, 1, 2, 3].map(() => [-50, WIDTH + 50] as const);
    const rows = place([...through, [200, 240]], 4).map(({ row }) => row);
    expect(rows).toEqual([0, 1, 1, 1, 2]);
  });

  test('marks open ends and starts them outside the view', () => {
    const [mark] = place([[-Infinity, Infinity]]);
    expect(mark).toMatchObject({ fadeStart: true, fadeEnd: true });
    expect(mark!.x).toBeLessThan(0);
    expect(mark!.x + mark!.width).toBeGreaterThan(WIDTH);
  });

  test('loses no event, and no title reaches the next mark of its row', () => {
    const spans = fc
      .array(fc.tuple(fc.integer({ min: -200, max: WIDTH }), fc.integer({ min: 1, max: 400 })), {
        maxLength: 60,
      })
      .map((pairs) =>
        pairs
          .map(([start, length]) => [start, start + length] as const)
          .toSorted((a, b) => a[0] - b[0]),
      );
    fc.assert(
      fc.property(spans, (given) => {
        const marks = place(given, 4);
        expect(marks.map(({ event }) => event)).toEqual(given.map((_, event) => event));
        for (const [index, mark] of marks.entries()) {
          const next = marks
            .slice(index + 1)
            .find(({ row, titlePx }) => row === mark.row && titlePx > 0);
          if (mark.titlePx > 0 && next !== undefined)
            expect(mark.x + mark.titlePx).toBeLessThanOrEqual(next.x);
        }
      }),
    );
  });
});
