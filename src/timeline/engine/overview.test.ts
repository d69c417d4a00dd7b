import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, instantOf } from '../../story/calendar.ts';
import { anyDay, anyEvents, crowdedDay, indexFor, overlaps } from './arbitrary-story.ts';
import { lanesByPlace } from './columns.ts';
import { buildEventIndex, narrow, type EventIndex } from './event-index.ts';
import { foldTime } from './folded-time.ts';
import { isInBars } from './levels.ts';
import { layoutOverview, type OverviewPiece } from './overview.ts';
import { positionOf } from './sequence.ts';
import { generateStory } from './synthetic.ts';

const WEEK = { start: instantOf(2021, 11, 25), end: instantOf(2021, 12, 2) };
const day = (offset: number, length = 1) => ({
  start: WEEK.start + offset * DAY,
  end: WEEK.start + (offset + length) * DAY,
});

function overviewOf(whole: EventIndex, shown = whole, widthPx = 860): OverviewPiece[] {
  return layoutOverview(whole, shown, foldTime(whole.all, WEEK, widthPx));
}

const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0);

describe('layoutOverview', () => {
  it('stacks a square per event and day, announced ones apart, in the middle of the day', () => {
    const whole = indexFor([day(0), day(3), day(3), { ...day(5, 2), status: 1 }]);
    const [piece] = overviewOf(whole);
    const dayPx = 860 / 7;
    expect(piece?.content).toEqual({
      kind: 'squares',
      stacks: [
        [0, 1, 0],
        [3, 2, 0],
        [5, 0, 1],
        [6, 0, 1],
      ].map(([at, reported, announced]) => ({
        x: expect.closeTo((at! + 0.5) * dayPx, 6) as number,
        reported,
        announced,
        others: 0,
      })),
    });
  });

  it('tells squares that the filter leaves out', () => {
    const whole = indexFor([day(0), day(0), day(0)]);
    const shown = narrow(whole, Uint8Array.of(1, 0, 0));
    const [piece] = overviewOf(whole, shown);
    expect(piece?.content).toMatchObject({ stacks: [{ reported: 1, announced: 0, others: 2 }] });
  });

  it('shows bars when more than six would stack', () => {
    const six = indexFor(Array.from({ length: 6 }, () => day(2)));
    const seven = indexFor(Array.from({ length: 7 }, () => day(2)));
    expect(overviewOf(six).map(({ content }) => content.kind)).toEqual(['squares']);
    expect(overviewOf(seven).map(({ content }) => content.kind)).toEqual(['bars']);
  });

  it('names folds by their length, pieces by their dates', () => {
    const whole = indexFor([
      { start: instantOf(2014, 1, 1), end: instantOf(2015, 1, 1) },
      { start: instantOf(2020, 5, 1), end: instantOf(2020, 8, 1) },
      day(0),
      day(1),
      day(3),
      day(5),
    ]);
    const words = overviewOf(whole).map(({ content, labels }) =>
      content.kind === 'fold'
        ? `${content.length.count} ${content.length.unit}`
        : labels.map(({ text }) => text).join(' '),
    );
    expect(words).toEqual(['2014', '5 year', 'May 2020', '1 year', '25 Nov 26 27 28 29 30 1 Dec']);
  });

  it('keeps labels inside their piece and clear of each other', () => {
    const textPx = (text: string) => text.length * 6.6;
    fc.assert(
      fc.property(anyEvents, anyDay, fc.integer({ min: 200, max: 2000 }), (events, start, px) => {
        const whole = indexFor(events);
        const folded = foldTime(whole.all, { start, end: start + 7 * DAY }, px);
        for (const { labels, x, widthPx } of layoutOverview(whole, whole, folded)) {
          const boxes = labels.map((label) => {
            const left = label.anchor === 'middle' ? label.x - textPx(label.text) / 2 : label.x;
            return [left, left + textPx(label.text)] as const;
          });
          for (const [at, [left, right]] of boxes.entries()) {
            expect(left).toBeGreaterThanOrEqual(x - 1);
            expect(boxes.length === 1 || right <= x + widthPx + 1e-6).toBe(true);
            expect(left).toBeGreaterThanOrEqual(boxes[at - 1]?.[1] ?? -Infinity);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  const anyOverview = fc
    .tuple(anyEvents, anyDay, fc.integer({ min: 300, max: 1500 }))
    .map(([events, start, widthPx]) => {
      const whole = indexFor(events);
      const folded = foldTime(whole.all, { start, end: start + 7 * DAY }, widthPx);
      return { events, whole, pieces: layoutOverview(whole, whole, folded) };
    });

  it('counts in bars every event that starts in the piece and is no line, once', () => {
    fc.assert(
      fc.property(anyOverview, ({ events, whole, pieces }) => {
        for (const { content, start, end, lines, longer } of pieces) {
          if (content.kind !== 'bars') continue;
          const inBars = (row: number) =>
            isInBars(whole.all, positionOf(whole.all, row)!, content.all.unit);
          const dated = [...whole.all.events];
          const expected = dated.filter(
            (row) => inBars(row) && events[row]!.start >= start && events[row]!.start < end,
          );
          const long = dated.filter(
            (row) => !inBars(row) && overlaps(events[row]!, { start, end }),
          );
          expect(sum(content.all.reported) + sum(content.all.announced)).toBe(expected.length);
          expect(lines.length + longer).toBe(long.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('has a square or a line for every event that overlaps the piece, at most six to a stack', () => {
    fc.assert(
      fc.property(anyOverview, ({ events, pieces }) => {
        for (const piece of pieces) {
          if (piece.content.kind !== 'squares') continue;
          const heights = piece.content.stacks.map(
            ({ reported, announced }) => reported + announced,
          );
          const drawn = sum(heights) + piece.lines.length + piece.longer;
          const inPiece = events.filter((event) => overlaps(event, piece));
          expect(drawn).toBeGreaterThanOrEqual(inPiece.length);
          expect(Math.max(0, ...heights)).toBeLessThanOrEqual(6);
          for (const { x } of piece.content.stacks) {
            expect(x).toBeGreaterThanOrEqual(piece.x);
            expect(x).toBeLessThanOrEqual(piece.x + piece.widthPx);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('shows a large story as months, the filter within it', () => {
    const { columns } = generateStory(20_000, 1);
    const whole = buildEventIndex(columns, lanesByPlace(columns));
    const shown = narrow(
      whole,
      Uint8Array.from({ length: 20_000 }, (_, row) => row % 2),
    );
    const [piece, ...rest] = overviewOf(whole, shown);
    expect(rest).toEqual([]);
    expect(piece?.labels.map(({ text }) => text)).toContain('2019');
    const content = piece!.content as Extract<OverviewPiece['content'], { kind: 'bars' }>;
    expect([content.kind, content.all.unit.name]).toEqual(['bars', 'month']);
    const counted = sum(content.all.reported) + sum(content.all.announced);
    const countedShown = sum(content.shown.reported) + sum(content.shown.announced);
    expect(counted).toBeGreaterThan(19_000);
    expect(countedShown / counted).toBeCloseTo(0.5, 1);
  });

  it('labels the months of a story of one autumn, its year with the first', () => {
    const whole = indexFor([
      { start: instantOf(2021, 9, 20), end: instantOf(2021, 9, 23) },
      { start: instantOf(2021, 10, 5), end: instantOf(2021, 10, 8) },
      { start: instantOf(2021, 10, 26), end: instantOf(2021, 10, 29) },
      { start: instantOf(2021, 11, 10), end: instantOf(2021, 11, 13) },
      { start: instantOf(2021, 12, 28), end: instantOf(2022, 2, 20) },
    ]);
    const [piece] = overviewOf(whole, whole, 300);
    expect(piece?.labels.map(({ text }) => text)).toEqual(['Oct 2021', 'Nov', 'Dec']);
  });

  it('lays out no event, one, and a million on one day', () => {
    expect(overviewOf(indexFor([]))[0]?.content).toEqual({ kind: 'squares', stacks: [] });
    expect(overviewOf(indexFor([day(0)]))[0]?.content).toMatchObject({ stacks: [{ reported: 1 }] });
    const [piece] = overviewOf(crowdedDay(1_000_000, WEEK.start));
    expect(piece?.content).toMatchObject({ kind: 'bars', tallest: 1_000_000 });
  });
});
