import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, instantOf } from '../../story/calendar.ts';
import { anyEvents, anyView, columnsFor, indexFor, repeated } from './arbitrary-story.ts';
import { layoutLanes } from './lane-layout.ts';
import { markRows } from './mark-rows.ts';
import { buildSequence } from './sequence.ts';

const FIRST = instantOf(2020, 1, 1);
/** Days from the first: `[from, to)`. */
const sequenceFor = (spans: readonly (readonly [number, number])[]) =>
  buildSequence(
    columnsFor(spans.map(([from, to]) => ({ start: FIRST + from * DAY, end: FIRST + to * DAY }))),
    Uint32Array.from(spans, (_, event) => event),
  );
/** Rows at so many px a day; in brackets when hidden. */
const rowsOf = (spans: readonly (readonly [number, number])[], dayPx: number, count = 3) => {
  const rows = markRows(sequenceFor(spans), dayPx / DAY, { all: count, clear: count });
  return spans.map((_, event) => {
    const { row, hidden } = rows.of(event);
    return hidden ? `(${row})` : String(row);
  });
};

describe('markRows', () => {
  it('has no two bars touch that are drawn in a row, unless one is hidden, at any zoom', () => {
    fc.assert(
      fc.property(
        anyEvents,
        anyView,
        fc.integer({ min: 1, max: 5 }),
        fc.nat({ max: 5 }),
        (events, view, count, clear) => {
          const index = indexFor(events);
          const { start, end } = index.columns;
          const pxPerMs = view.widthPx / (view.end - view.start);
          for (const { lane, marks } of layoutLanes(index, view)) {
            const rows = markRows(index.byLane[lane]!, pxPerMs, { all: count, clear });
            const bars = marks.flatMap((event) => {
              const { row, hidden } = rows.of(event);
              expect(row).toBeLessThan(count);
              const from = (start[event]! - view.start) * pxPerMs + 1;
              const to = Math.max((end[event]! - view.start) * pxPerMs - 1, from + 6);
              return hidden ? [] : [{ row, from, to }];
            });
            for (const [at, { row, from, to }] of bars.entries()) {
              const next = bars.slice(at + 1).filter((other) => other.row === row);
              expect(next.filter((other) => other.from < to && from < other.to)).toEqual([]);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keeps to the first row while titles have room, and goes on to the next one to leave them some', () => {
    expect(
      rowsOf(
        [
          [0, 1],
          [12, 13],
          [30, 31],
        ],
        16,
      ),
    ).toEqual(['0', '0', '0']);
    expect(
      rowsOf(
        [
          [0, 1],
          [3, 4],
          [6, 7],
        ],
        16,
      ),
    ).toEqual(['0', '1', '2']);
  });

  it('cuts titles short before it hides a mark, those first that have had most room', () => {
    expect(
      rowsOf(
        [
          [0, 1],
          [2, 3],
          [4, 5],
          [6, 7],
        ],
        16,
      ),
    ).toEqual(['0', '1', '2', '0']);
    expect(
      rowsOf(
        [
          [0, 1],
          [0, 1],
          [0, 1],
          [0, 1],
        ],
        16,
      ),
    ).toEqual(['0', '1', '2', '(2)']);
  });

  it('gives long events their rows before short ones, and what runs through two at most', () => {
    expect(
      rowsOf(
        [
          [0, 1],
          [0, 100],
        ],
        16,
      ),
    ).toEqual(['1', '0']);
    expect(
      rowsOf(
        [
          [0, 100],
          [1, 100],
          [2, 100],
          [40, 41],
        ],
        16,
      ),
    ).toEqual(['0', '1', '(1)', '2']);
  });

  it('is the same throughout a zoom step', () => {
    const spans = [
      [0, 1],
      [4, 5],
      [8, 20],
      [12, 13],
    ] as const;
    expect(rowsOf(spans, 17)).toEqual(rowsOf(spans, 20));
  });

  it('finds a row for one of a crowd, and another one beside it', () => {
    const day = { start: FIRST, end: FIRST + DAY };
    const sequence = buildSequence(
      columnsFor(repeated(9, day)),
      Uint32Array.from([0, 1, 2, 3, 4, 5, 6, 7, 8]),
    );
    const rows = markRows(sequence, 30 / DAY, { all: 3, clear: 3 });
    expect(rows.of(4)).toMatchObject({ row: 0, hidden: false });
    expect(rows.beside(5, 4)).toMatchObject({ row: 1, hidden: false });
    expect(rows.beside(4, 4)).toMatchObject({ row: 0, hidden: false });
  });
});
