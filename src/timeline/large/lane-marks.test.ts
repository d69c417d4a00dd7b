import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeMarks, titleStart, type LaneMark } from './lane-marks.ts';

const WIDTH = 800;
const scale = (instant: number) => instant;

function columns(spans: readonly (readonly [number, number])[]) {
  return {
    start: Float64Array.from(spans, ([start]) => start),
    end: Float64Array.from(spans, ([, end]) => end),
    status: new Uint8Array(spans.length),
  };
}

const place = (
  spans: readonly (readonly [number, number])[],
  rows = 3,
  rules: readonly number[] = [],
) =>
  placeMarks(
    spans.map((_, event) => event),
    columns(spans),
    scale,
    { widthPx: WIDTH, from: 0, to: WIDTH },
    rows,
    rules,
  );

/** Where the title of a mark is, in px. */
const titleOf = ({ x, width, titlePx, hangs }: LaneMark): readonly [number, number] =>
  hangs
    ? [x + width - titlePx, x + width]
    : [titleStart({ x, width }), titleStart({ x, width }) + titlePx];

describe('placeMarks', () => {
  test('gives the same rows wherever the view begins, as long as it is told of the same events', () => {
    const spans = fc
      .array(fc.tuple(fc.integer({ min: -600, max: WIDTH }), fc.integer({ min: 1, max: 400 })), {
        maxLength: 60,
      })
      .map((pairs) => pairs.toSorted((a, b) => a[0] - b[0]));
    fc.assert(
      fc.property(spans, fc.integer({ min: -400, max: 400 }), (given, panned) => {
        const all = columns(given.map(([start, length]) => [start, start + length]));
        const events = given.map((_, event) => event);
        const reach = { widthPx: WIDTH, from: -2 * WIDTH, to: 3 * WIDTH };
        const rowsAt = (shift: number) =>
          placeMarks(events, all, (instant) => instant - shift, reach, 4).map(({ row }) => row);
        expect(rowsAt(panned)).toEqual(rowsAt(0));
      }),
    );
  });

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
          return start < WIDTH && Math.max(end, start + 8) > 0 ? [event] : [];
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
});
