import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pannedBars, placeBars, titleStart, withTitles, type LaneMark } from './lane-marks.ts';

const WIDTH = 800;
const scale = (instant: number) => instant;

function columns(spans: readonly (readonly [number, number])[]) {
  return {
    start: Float64Array.from(spans, ([start]) => start),
    end: Float64Array.from(spans, ([, end]) => end),
    status: new Uint8Array(spans.length),
  };
}

/** Into the first row that is free, by a bar's end. */
function firstFree(spans: readonly (readonly [number, number])[], rows: number) {
  const free = Array<number>(rows).fill(-Infinity);
  return spans.map(([start, end]) => {
    const row = free.findIndex((until) => start >= until);
    if (row !== -1) free[row] = Math.max(end, start + 12);
    return { row: row === -1 ? rows - 1 : row, since: -Infinity, until: Infinity };
  });
}

const REACH = { widthPx: WIDTH, from: 0, to: WIDTH };

const place = (
  spans: readonly (readonly [number, number])[],
  rows = 3,
  rules: readonly number[] = [],
) => {
  const rowOf = firstFree(spans, rows);
  const events = spans.map((_, event) => event);
  const bars = placeBars(events, columns(spans), scale, REACH, (event) => rowOf[event]!);
  return withTitles(bars, REACH, rules);
};

/** Where the title of a mark is, in px. */
const titleOf = ({ x, width, titlePx, hangs }: LaneMark): readonly [number, number] =>
  hangs
    ? [x + width - titlePx, x + width]
    : [titleStart({ x, width }), titleStart({ x, width }) + titlePx];

describe('placeBars and withTitles', () => {
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

  test('marks open ends and starts them outside the view', () => {
    const [mark] = place([[-Infinity, Infinity]]);
    expect(mark).toMatchObject({ fadeStart: true, fadeEnd: true });
    expect(mark!.x).toBeLessThan(0);
    expect(mark!.x + mark!.width).toBeGreaterThan(WIDTH);
  });

  test('ends a title at a published rule, and hangs it left where the rule leaves no room', () => {
    const [first, second] = place(
      [
        [100, 110],
        [480, 490],
      ],
      3,
      [300, 500],
    );
    expect(titleOf(first!)).toEqual([101, 296]);
    expect(second?.hangs).toBe(true);
    expect(titleOf(second!)).toEqual([300, 489]);
  });

  test('loses no event in reach; no title crosses a rule or reaches another mark of its row', () => {
    const spans = fc
      .array(fc.tuple(fc.integer({ min: -200, max: WIDTH }), fc.integer({ min: 1, max: 400 })), {
        maxLength: 60,
      })
      .map((pairs) =>
        pairs
          .map(([start, length]) => [start, start + length] as const)
          .toSorted((a, b) => a[0] - b[0]),
      );
    const rules = fc
      .array(fc.integer({ min: -100, max: WIDTH + 100 }), { maxLength: 4 })
      .map((all) => all.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(spans, rules, (given, ruled) => {
        const marks = place(given, 4, ruled);
        const inReach = given.flatMap(([start, end], event) => {
          return start < WIDTH && Math.max(end - 1, start + 7) + 1 > 0 ? [event] : [];
        });
        expect(marks.map(({ event }) => event)).toEqual(inReach);
        const titled = marks.filter(({ titlePx }) => titlePx > 0);
        for (const mark of titled) {
          const [from, to] = titleOf(mark);
          expect(ruled.filter((rule) => rule > from && rule < to)).toEqual([]);
          for (const other of titled) {
            if (other === mark || other.row !== mark.row) continue;
            const [otherFrom, otherTo] = titleOf(other);
            expect(to <= otherFrom || otherTo <= from).toBe(true);
          }
        }
      }),
    );
  });

  test('`pannedBars` gives the bars that a view there is drawn with', () => {
    const spans = fc
      .array(
        fc.tuple(fc.integer({ min: -900, max: 2 * WIDTH }), fc.integer({ min: 1, max: 900 })),
        { maxLength: 40 },
      )
      .map((pairs) => pairs.map(([start, length]) => [start, start + length] as const));
    fc.assert(
      fc.property(spans, fc.integer({ min: -WIDTH / 2, max: WIDTH / 2 }), (given, px) => {
        const wide = { widthPx: WIDTH, from: -WIDTH / 2, to: (3 * WIDTH) / 2 };
        const events = given.map((_, event) => event);
        const row = () => ({ row: 0, since: -Infinity, until: Infinity });
        const around = placeBars(events, columns(given), scale, wide, row);
        const there = placeBars(events, columns(given), (at) => at - px, REACH, row);
        expect(pannedBars(around, px, REACH)).toEqual(there);
      }),
    );
  });
});
