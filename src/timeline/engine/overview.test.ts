import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, instantOf } from '../../story/calendar.ts';
import { datingOf } from '../../story/dating.ts';
import type { Edge, Precision } from '../../story/model.ts';
import { anyDay, anyEvents, crowdedDay, indexFor, overlaps } from './arbitrary-story.ts';
import { lanesByPlace } from './columns.ts';
import { buildEventIndex, narrow, type EventIndex } from './event-index.ts';
import { foldTime, xOf } from './folded-time.ts';
import { isInBars } from './levels.ts';
import { layoutOverview, type OverviewPiece } from './overview.ts';
import type { OverviewLine } from './overview-lines.ts';
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

  const anyOverview = fc
    .tuple(anyEvents, anyDay, fc.integer({ min: 300, max: 1500 }))
    .map(([events, start, widthPx]) => {
      const whole = indexFor(events);
      const folded = foldTime(whole.all, { start, end: start + 7 * DAY }, widthPx);
      return { events, whole, pieces: layoutOverview(whole, whole, folded) };
    });

  it('counts in bars every event that starts in the piece and is not too long for them, once', () => {
    fc.assert(
      fc.property(anyOverview, ({ events, whole, pieces }) => {
        for (const { content, start, end } of pieces) {
          if (content.kind !== 'bars') continue;
          const inBars = (row: number) =>
            isInBars(whole.all, positionOf(whole.all, row)!, content.all.unit);
          const dated = [...whole.all.events];
          const expected = dated.filter(
            (row) => inBars(row) && events[row]!.start >= start && events[row]!.start < end,
          );
          expect(sum(content.all.reported) + sum(content.all.announced)).toBe(expected.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('has a square for every event of up to three days that overlaps the piece, at most six to a stack', () => {
    fc.assert(
      fc.property(anyOverview, ({ events, pieces }) => {
        for (const piece of pieces) {
          if (piece.content.kind !== 'squares') continue;
          const heights = piece.content.stacks.map(
            ({ reported, announced }) => reported + announced,
          );
          const inPiece = events.filter((event) => overlaps(event, piece));
          const short = inPiece.filter(({ start, end }) => end - start <= 3 * DAY);
          expect(sum(heights)).toBeGreaterThanOrEqual(short.length);
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

  it('keeps lines inside their piece, the same event in the same row while that is free, none over another', () => {
    fc.assert(
      fc.property(anyOverview, ({ pieces }) => {
        for (const { lines, x, widthPx } of pieces) {
          for (const [at, line] of lines.entries()) {
            expect(line.x).toBeGreaterThanOrEqual(x);
            expect(line.x + line.widthPx).toBeLessThanOrEqual(x + widthPx + 1e-6);
            expect(line.fadeIn[0]).toBeLessThanOrEqual(line.fadeIn[1]);
            expect(line.fadeOut[0]).toBeLessThanOrEqual(line.fadeOut[1]);
            const beside = lines.slice(at + 1).filter(({ row }) => row === line.row);
            for (const other of beside) {
              expect(other.x >= line.x + line.widthPx || other.x + other.widthPx <= line.x).toBe(
                true,
              );
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('claims no more of vague and ongoing events than their words do', () => {
    const dating = (precision: Precision, startEdge: Edge = 'exact', endEdge: Edge = 'exact') =>
      datingOf({ precision, startEdge, endEdge });
    const whole = indexFor([
      {
        start: instantOf(2014, 1, 1),
        end: instantOf(2015, 1, 1),
        dating: dating('year'),
      },
      {
        start: instantOf(2020, 5, 1),
        end: instantOf(2020, 6, 1),
        dating: dating('month', 'approximate', 'approximate'),
      },
      {
        start: instantOf(2021, 1, 1),
        end: Infinity,
        dating: dating('year', 'approximate', 'open'),
      },
      { start: -Infinity, end: instantOf(2021, 11, 29), dating: dating('day', 'open') },
      day(0),
      day(1),
      day(3),
      { ...day(5), dating: dating('day', 'approximate', 'approximate') },
      day(6),
    ]);
    const rule = WEEK.start + 3.75 * DAY;
    const folded = foldTime(whole.all, WEEK, 860);
    const pieces = layoutOverview(whole, whole, folded, rule);
    const [year, , may, , days] = pieces;
    const soft = (line: OverviewLine) =>
      [line.fadeIn[1] - line.fadeIn[0], line.fadeOut[1] - line.fadeOut[0]].map((px) => px > 0);
    expect(
      year?.lines.map(({ event }) => event),
      'what began at no known day',
    ).toEqual([0]);
    expect(year?.content, 'no square on 1 January').toEqual({ kind: 'squares', stacks: [] });
    expect(soft(year!.lines[0]!)).toEqual([true, true]);
    const roughly = may!.lines[0]!;
    expect(roughly.fadeOut[0] - roughly.fadeIn[1], 'solid in the middle fifth').toBeCloseTo(
      may!.widthPx / 5,
      6,
    );
    const lineOf = (event: number) => days!.lines.find((line) => line.event === event)!;
    const [ongoing, before] = [lineOf(2), lineOf(3)];
    const ruleX = xOf(folded, rule);
    const dayPx = days!.widthPx / 7;
    expect(ongoing.x + ongoing.fadeOut[0], 'solid to the rule').toBeCloseTo(ruleX, 6);
    expect(ongoing.x + ongoing.fadeOut[1]).toBeCloseTo(ruleX + 1.1 * dayPx, 6);
    expect(ongoing.fadeIn[0], 'began in the fold before').toBe(0);
    expect(ongoing.fadeIn[1]).toBeGreaterThan(0);
    expect(soft(before), 'fades in, ends at the day').toEqual([true, false]);
    expect(before.x + before.widthPx).toBeCloseTo(days!.x + 4 * dayPx, 6);
    expect(soft(lineOf(7)), 'a day, roughly').toEqual([true, true]);
    const squares = days!.content as Extract<OverviewPiece['content'], { kind: 'squares' }>;
    expect(squares.stacks).toHaveLength(4);
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
    const content = piece!.content as Extract<OverviewPiece['content'], { kind: 'bars' }>;
    expect([content.kind, content.all.unit.name]).toEqual(['bars', 'month']);
    const counted = sum(content.all.reported) + sum(content.all.announced);
    const countedShown = sum(content.shown.reported) + sum(content.shown.announced);
    expect(counted).toBeGreaterThan(19_000);
    expect(countedShown / counted).toBeCloseTo(0.5, 1);
    expect(piece!.lines, 'of hundreds of long events, none').toEqual([]);
  });

  it('lays out no event, one, and a million on one day', () => {
    expect(overviewOf(indexFor([]))[0]?.content).toEqual({ kind: 'squares', stacks: [] });
    expect(overviewOf(indexFor([day(0)]))[0]?.content).toMatchObject({ stacks: [{ reported: 1 }] });
    const [piece] = overviewOf(crowdedDay(1_000_000, WEEK.start));
    expect(piece?.content).toMatchObject({ kind: 'bars', tallest: 1_000_000 });
  });
});
