import { expect, test } from 'vitest';
import { DAY, instantOf } from '../story/calendar.ts';
import { viewAfterKey } from './overview-keys.ts';

const all = { start: instantOf(2014, 1, 1), end: instantOf(2022, 1, 1) };
const view = { start: instantOf(2021, 11, 20), end: instantOf(2021, 12, 2) };

/** How many days the key moves the handle. */
function moved(key: string, part: 'start' | 'end', rightToLeft = false): number | null {
  const next = viewAfterKey(key, part, view, all, rightToLeft);
  if (next === null) return null;
  const other = part === 'start' ? 'end' : 'start';
  expect(next[other]).toBe(view[other]);
  return (next[part] - view[part]) / DAY;
}

test('arrows move a handle by a day, the way they point', () => {
  expect(
    ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown'].map((key) => moved(key, 'start')),
  ).toEqual([1, -1, 1, -1]);
  expect(moved('ArrowRight', 'end', true)).toBe(-1);
  expect(moved('ArrowLeft', 'end', true)).toBe(1);
});

test('page keys move it by a quarter of the view, by a day at least', () => {
  expect([moved('PageUp', 'start'), moved('PageDown', 'end')]).toEqual([3, -3]);
  const short = { start: view.start, end: view.start + 2 * DAY };
  expect(viewAfterKey('PageUp', 'end', short, all, false)?.end).toBe(short.end + DAY);
});

test('Home and End move it to the ends of the story, and no further than a day from the other', () => {
  expect(viewAfterKey('Home', 'start', view, all, false)).toEqual({ ...view, start: all.start });
  expect(viewAfterKey('End', 'end', view, all, false)).toEqual({ ...view, end: all.end });
  expect(viewAfterKey('End', 'start', view, all, false)?.start).toBe(view.end - DAY);
  expect(viewAfterKey('Home', 'end', view, all, false)?.end).toBe(view.start + DAY);
});

test('other keys are not its own', () => {
  expect([moved('Enter', 'start'), moved('toString', 'end'), moved('p', 'end')]).toEqual([
    null,
    null,
    null,
  ]);
});
