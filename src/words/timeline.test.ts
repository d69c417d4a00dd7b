import { expect, it } from 'vitest';
import { DAY, instantOf } from '../story/calendar.ts';
import { clusterName } from './timeline.ts';

it('`clusterName` says a day once, and of several the first and the last', () => {
  const sunday = instantOf(2021, 11, 28);
  expect(clusterName(2, sunday, sunday + DAY, false)).toBe(
    '2 events close together, Sun 28 Nov. Zoom in.',
  );
  expect(clusterName(2, sunday + DAY / 4, sunday + DAY / 2, true)).toBe(
    '2 events close together, Sun 28 Nov. Left out by the filter. Zoom in.',
  );
  expect(clusterName(3, sunday - DAY, sunday + DAY, false)).toBe(
    '3 events close together, Sat 27 Nov to Sun 28 Nov. Zoom in.',
  );
});
