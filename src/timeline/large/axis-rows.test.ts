import { expect, it } from 'vitest';
import type { Tick } from '../axis.ts';
import { clearOf, isInName } from './axis-rows.ts';

it('no name of a month crosses the rule or stands where "announced" does', () => {
  const ticks = [100, 180, 230, 290].map((labelX) => ({ labelX, label: 'Jan' }) as Tick);
  expect(clearOf(200, ticks).map(({ labelX }) => labelX)).toEqual([100, null, null, 290]);
});

it('no tick of publication stands in the name of a month', () => {
  const majors = [{ x: 100, label: 'October 2021', width: 86 }];
  expect([90, 98, 150, 180, 220].map((x) => isInName(x, majors))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
});
