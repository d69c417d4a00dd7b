import { expect, it } from 'vitest';
import { sampleEvent } from '../story/sample-story.ts';
import {
  foldedTitle,
  gapLabel,
  publishedLabel,
  publishedName,
  softDate,
  untilLabel,
} from './list.ts';

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

it('`softDate` says what is soft of a date without naming its day again, and nothing of a plain one', () => {
  const said = (edtf: string) => softDate(sampleEvent('talks', edtf, ['a reported x']));
  expect(said('2021-11-28')).toBeNull();
  expect(said('2021-11-28/2021-11-28~')).toBe('Sun or soon after');
  expect(said('2021-11-30/2021-12-01~')).toMatch(/^Tue 30 Nov/);
});

it('`foldedTitle` names what is there, in one order', () => {
  expect(foldedTitle(new Set(['undated', 'earlier', 'ongoing'] as const))).toBe(
    'Earlier, ongoing, undated',
  );
  expect(foldedTitle(new Set(['inexact'] as const))).toBe('Without an exact day');
});
