import { expect, test } from 'vitest';
import { instantOf } from '../story/calendar.ts';
import { clusterName, clusterPlace, inView, listLine } from './large.ts';

const day = { start: instantOf(2020, 9, 7), end: instantOf(2020, 9, 8) };
const week = { start: instantOf(2020, 9, 7), end: instantOf(2020, 9, 14) };

test('a stretch of one day is named once', () => {
  expect(clusterPlace('Riga', day)).toBe('Riga, Mon 7 Sep 2020');
  expect(clusterName(10, 'Riga', day)).toBe('10 events, Riga, Mon 7 Sep 2020. Zoom in.');
  expect(clusterName(1200, 'Riga', week)).toBe(
    '1\u00a0200 events, Riga, Mon 7 Sep 2020 to Sun 13 Sep 2020. Zoom in.',
  );
  expect(listLine(10, week)).toBe('10 events, Mon 7 Sep 2020 – Sun 13 Sep 2020');
});

test('what is in view is counted apart from what waits in the tray, as long as any does', () => {
  expect(inView(12, 3, 500, week, 'day')).toBe(
    'In view: 12 of 500 events, Mon 7 Sep 2020 to Sun 13 Sep 2020; 3 more in “No place or date”; a bar is a day.',
  );
  expect(inView(12, 0, 500, week, null)).toBe(
    'In view: 12 of 500 events, Mon 7 Sep 2020 to Sun 13 Sep 2020.',
  );
});
