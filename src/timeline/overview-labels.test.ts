import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, instantOf } from '../story/calendar.ts';
import { anyDay, anyEvents, indexFor, type TestEvent } from './engine/arbitrary-story.ts';
import { foldTime } from './engine/folded-time.ts';
import { overviewLabels, type OverviewLabel } from './overview-labels.ts';
import { textWidth } from './text-width.ts';

const WEEK = { start: instantOf(2021, 11, 25), end: instantOf(2021, 12, 2) };
const day = (offset: number) => ({
  start: WEEK.start + offset * DAY,
  end: WEEK.start + (offset + 1) * DAY,
});
const days = (...offsets: readonly number[]) => offsets.map(day);
const AGO = [
  { start: instantOf(2014, 1, 1), end: instantOf(2015, 1, 1) },
  { start: instantOf(2020, 5, 1), end: instantOf(2020, 8, 1) },
];

const labelsOf = (events: readonly TestEvent[], widthPx: number, keep = WEEK) =>
  overviewLabels(foldTime(indexFor(events).all, keep, widthPx));
/** The labels of a story that goes on for so many days from 18 September 2021. */
const lasting = (count: number, widthPx: number) => {
  const start = instantOf(2021, 9, 18);
  const keep = { start, end: start + count * DAY };
  const events = Array.from({ length: count }, (_, at) => ({
    start: start + at * DAY,
    end: start + (at + 1) * DAY,
  }));
  return words(labelsOf(events, widthPx, keep));
};
const words = (labels: readonly OverviewLabel[]) => labels.map(({ text }) => text).join(' | ');
const boxes = (labels: readonly OverviewLabel[]) =>
  labels.map(({ x, anchor, text }) => {
    const widthPx = textWidth(text, 12, 400);
    const left = anchor === 'middle' ? x - widthPx / 2 : x;
    return { text, left, right: left + widthPx };
  });

describe('overviewLabels', () => {
  it('names folds by their length, pieces by their dates, in short forms where there is less room', () => {
    const events = [...AGO, ...days(0, 1, 3, 5)];
    const week = '25 Nov | 26 | 27 | 28 | 29 | 30 | 1 Dec';
    expect(words(labelsOf(events, 860))).toBe(`2014 | 5 years | May 2020 | 1 year | ${week}`);
    expect(words(labelsOf(events, 440))).toBe(`2014 | 5y | May 2020 | 1y | ${week}`);
    expect(words(labelsOf(events, 340))).toBe(`2014 | 5y | May 2020 | ${week}`);
    expect(words(labelsOf([...AGO.slice(0, 1), ...days(0, 1, 3, 5)], 860))).toBe(
      `2014 | 7 years | ${week}`,
    );
  });

  it('has all days of a narrow strip, the month where there is room for it', () => {
    const events = days(0, 1, 3, 5, 6);
    expect(words(labelsOf(events, 252))).toBe('25 Nov | 26 | 27 | 28 | 29 | 30 | 1 Dec');
    expect(words(labelsOf(events, 170))).toBe('25 Nov | 27 | 28 | 29 | 30 | 1 Dec');
  });

  it('labels the months of a story of one autumn, its year with the first', () => {
    const autumn = [
      [instantOf(2021, 9, 20), 3],
      [instantOf(2021, 10, 5), 3],
      [instantOf(2021, 10, 26), 3],
      [instantOf(2021, 11, 10), 3],
      [instantOf(2021, 12, 28), 54],
    ] as const;
    const events = autumn.map(([start, length]) => ({ start, end: start + length * DAY }));
    expect(words(labelsOf(events, 300))).toBe('Oct 2021 | Nov | Dec');
  });

  it('labels the Mondays of a story of weeks, for which days are too narrow', () => {
    expect(lasting(35, 700)).toBe('20 Sep | 27 | 4 Oct | 11 | 18');
    const seven = '20 Sep | 27 | 4 Oct | 11 | 18 | 25 | 1 Nov';
    expect(lasting(49, 860)).toBe(seven);
    expect(lasting(49, 340)).toBe(seven);
    expect(lasting(70, 860)).toBe(`${seven} | 8 | 15 | 22`);
  });

  it('says which month begins at the end of a strip, where its label stands further in', () => {
    const keep = { start: instantOf(2021, 3, 2), end: instantOf(2021, 4, 6) };
    const events = Array.from({ length: 35 }, (_, at) => {
      const start = keep.start + at * DAY;
      return { start, end: start + DAY };
    });
    expect(words(labelsOf(events, 304, keep))).toBe('8 Mar | 15 | 22 | 29 | 5 Apr');
  });

  it('labels two months or years where weeks are too narrow', () => {
    expect(lasting(70, 300)).toBe('Oct 2021 | Nov');
    expect(lasting(425, 340)).toBe('Oct 2021 | 2022 | Apr | Jul | Oct');
    expect(lasting(790, 200)).toBe('2022 | 2023');
  });

  it('lets no two labels overlap, and none stand out, at any width', () => {
    fc.assert(
      fc.property(anyEvents, anyDay, fc.integer({ min: 320, max: 2000 }), (events, start, px) => {
        const labels = boxes(labelsOf(events, px, { start, end: start + 7 * DAY }));
        for (const [at, { left, right }] of labels.entries()) {
          expect(left).toBeGreaterThanOrEqual((labels[at - 1]?.right ?? -3) + 3 - 1e-6);
          expect(right).toBeLessThanOrEqual(px + 1e-6);
        }
      }),
      { numRuns: 300 },
    );
    for (let px = 320; px <= 2000; px++) {
      const labels = boxes(labelsOf([...AGO, ...days(0, 1, 3, 5, 6)], px));
      const over = labels.filter(({ left }, at) => left < (labels[at - 1]?.right ?? 0));
      expect(over, `at ${px}`).toEqual([]);
      expect(
        labels.map(({ text }) => text),
        `at ${px}`,
      ).toContain('25 Nov');
    }
  });
});
