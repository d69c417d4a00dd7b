import { expect, it } from 'vitest';
import { foldedTitle, gapLabel, publishedLabel, publishedName, untilLabel } from './list.ts';

const day = (month: number, date: number, year = 2021) => Date.UTC(year, month - 1, date);

it.each([
  [day(11, 27), day(11, 28), 'Sat 27'],
  [day(11, 26), day(11, 28), 'Fri 26 – Sat 27 Nov'],
  [day(11, 29), day(12, 2), 'Mon 29 Nov – Wed 1 Dec'],
  [day(12, 30), day(1, 3, 2022), 'Thu 30 Dec 2021 – Sun 2 Jan 2022'],
])('`gapLabel` takes its end for the day after the last', (start, end, label) => {
  expect(gapLabel(start, end)).toBe(label);
});

it('`publishedLabel` and `publishedName` give the same day, short and whole', () => {
  expect(publishedLabel(day(11, 28))).toBe('Published Sun 28 Nov');
  expect(publishedName(day(11, 28))).toBe('Published Sunday 28 November 2021');
});

it('`untilLabel` names the last day', () => {
  expect(untilLabel(day(12, 1))).toBe('to Wed 1');
});

it('`foldedTitle` names what is there, in one order', () => {
  expect(foldedTitle(new Set(['undated', 'earlier', 'ongoing'] as const))).toBe(
    'Earlier, ongoing, undated',
  );
  expect(foldedTitle(new Set(['inexact'] as const))).toBe('Without an exact day');
});
