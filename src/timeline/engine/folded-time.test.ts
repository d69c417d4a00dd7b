import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, formatCalendarDate, instantOf, parseCalendarDate } from '../../story/calendar.ts';
import { anyDay, anyEvents, crowdedDay, indexFor } from './arbitrary-story.ts';
import { lanesByPlace } from './columns.ts';
import { buildEventIndex } from './event-index.ts';
import { foldTime, instantAt, xOf, type FoldedTime } from './folded-time.ts';
import { generateStory } from './synthetic.ts';

const at = (date: string) => parseCalendarDate(date) ?? NaN;

/** Events from calendar dates, the last day included. */
function story(...dates: (readonly [string, string])[]) {
  return indexFor(dates.map(([first, last]) => ({ start: at(first), end: at(last) + DAY }))).all;
}

/** Pieces as "first day to last day"; folds in brackets. */
function read({ pieces }: FoldedTime): string[] {
  return pieces.map(({ start, end, folded }) => {
    const words = `${formatCalendarDate(start)} to ${formatCalendarDate(end - 1)}`;
    return folded ? `[${words}]` : words;
  });
}

const WEEK = { start: instantOf(2021, 11, 25), end: instantOf(2021, 12, 2) };

const anyKeep = anyDay.map((start) => ({ start, end: start + 7 * DAY }));
const anyFolded = fc
  .tuple(anyEvents, anyKeep, fc.integer({ min: 100, max: 2000 }))
  .map(([events, keep, widthPx]) => foldTime(indexFor(events).all, keep, widthPx));

describe('foldTime', () => {
  it('folds the years in which nothing is told, and gives vague dates pieces of their own', () => {
    const all = story(
      ['2014-01-01', '2014-12-31'],
      ['2020-05-01', '2020-07-31'],
      ['2021-09-01', '2021-11-30'],
      ['2021-11-25', '2021-11-25'],
      ['2021-11-26', '2021-11-26'],
      ['2021-11-28', '2021-11-28'],
      ['2021-11-29', '2021-11-29'],
      ['2021-11-30', '2021-12-01'],
    );
    const folded = foldTime(all, WEEK, 860);
    expect(read(folded)).toEqual([
      '2014-01-01 to 2014-12-31',
      '[2015-01-01 to 2020-04-30]',
      '2020-05-01 to 2020-07-31',
      '[2020-08-01 to 2021-08-31]',
      '2021-09-01 to 2021-11-24',
      '2021-11-25 to 2021-12-01',
    ]);
    expect(folded.pieces.at(-1)?.widthPx).toBeGreaterThan(860 / 2);
  });

  it('leaves a story that goes on without a break linear', () => {
    const { columns } = generateStory(20_000, 1);
    const index = buildEventIndex(columns, lanesByPlace(columns));
    expect(foldTime(index.all, WEEK, 860).pieces).toHaveLength(1);
  });

  it('leaves a few days linear, whatever lies empty between them', () => {
    const all = story(['2021-11-25', '2021-11-25'], ['2021-12-10', '2021-12-10']);
    expect(read(foldTime(all, { start: WEEK.start, end: WEEK.start + DAY }, 860))).toEqual([
      '2021-11-25 to 2021-12-10',
    ]);
  });

  it('leaves the opening week linear with one event, at either end of it or in its middle', () => {
    for (const day of ['2021-11-25', '2021-11-28', '2021-12-01']) {
      expect(read(foldTime(story([day, day]), WEEK, 860))).toEqual(['2021-11-25 to 2021-12-01']);
    }
  });

  it('counts an open end as a day at its known end', () => {
    const { all } = indexFor([
      { start: at('1990-06-01'), end: Infinity },
      { start: -Infinity, end: at('2021-11-28') },
      { start: -Infinity, end: Infinity },
    ]);
    expect(read(foldTime(all, WEEK, 860))).toEqual([
      '1990-06-01 to 1990-06-01',
      '[1990-06-02 to 2021-11-24]',
      '2021-11-25 to 2021-12-01',
    ]);
  });

  it('has the opening interval alone for no events, and for a million on one of its days', () => {
    expect(read(foldTime(indexFor([]).all, WEEK, 860))).toEqual(['2021-11-25 to 2021-12-01']);
    const { all } = crowdedDay(1_000_000, at('2021-11-28'));
    expect(read(foldTime(all, WEEK, 860))).toEqual(['2021-11-25 to 2021-12-01']);
  });

  it('makes pieces that touch and fill the width and the time of all events', () => {
    fc.assert(
      fc.property(anyFolded, ({ pieces, start, end, widthPx }) => {
        expect([pieces[0]?.x, pieces[0]?.start, pieces.at(-1)?.end]).toEqual([0, start, end]);
        for (const [index, piece] of pieces.entries()) {
          expect(piece.end).toBeGreaterThan(piece.start);
          expect(piece.widthPx).toBeGreaterThan(0);
          const next = pieces[index + 1];
          expect(next?.start ?? end).toBe(piece.end);
          expect(next?.x ?? widthPx).toBeCloseTo(piece.x + piece.widthPx, 6);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('folds only where no event is, open ends aside', () => {
    fc.assert(
      fc.property(anyEvents, anyKeep, (events, keep) => {
        const finite = events.filter(({ start, end }) => Number.isFinite(end - start));
        const { pieces } = foldTime(indexFor(events).all, keep, 900);
        for (const piece of pieces.filter(({ folded }) => folded)) {
          expect(finite.filter(({ start, end }) => start < piece.end && end > piece.start)).toEqual(
            [],
          );
        }
      }),
    );
  });
});

describe('xOf and instantAt', () => {
  it('instantAt undoes xOf anywhere between the first and the last instant', () => {
    fc.assert(
      fc.property(anyFolded, fc.double({ min: 0, max: 1, noNaN: true }), (folded, share) => {
        const instant = folded.start + share * (folded.end - folded.start);
        const precision = (folded.end - folded.start) / 1e9;
        const back = instantAt(folded, xOf(folded, instant));
        expect(Math.abs(back - instant)).toBeLessThanOrEqual(precision);
      }),
    );
  });

  it('xOf undoes instantAt', () => {
    fc.assert(
      fc.property(anyFolded, fc.double({ min: 0, max: 1, noNaN: true }), (folded, share) => {
        const x = share * folded.widthPx;
        expect(xOf(folded, instantAt(folded, x))).toBeCloseTo(x, 3);
      }),
    );
  });

  it('a later instant is further right, and at the edges beyond the pieces', () => {
    fc.assert(
      fc.property(anyFolded, anyDay, anyDay, (folded, a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(xOf(folded, early)).toBeLessThanOrEqual(xOf(folded, late));
        const inside = Math.max(early, folded.start) < Math.min(late, folded.end);
        expect(xOf(folded, early) < xOf(folded, late)).toBe(inside);
        expect(xOf(folded, folded.start - 1)).toBe(0);
        expect(xOf(folded, folded.end + 1)).toBe(folded.widthPx);
        expect(instantAt(folded, -5)).toBe(folded.start);
        expect(instantAt(folded, folded.widthPx + 5)).toBe(folded.end);
      }),
    );
  });
});
