import { expect, it } from 'vitest';
import { instantOf } from '../story/calendar.ts';
import { besideFlags, flagsOf, flagWords } from './axis-flags.ts';
import type { RuleLayout } from './layout.ts';

const lastOfMany = (x: number): RuleLayout => ({ x, day: instantOf(2021, 11, 28), sources: [] });

it('the flag of the last of many days says which, after its rule where it has room', () => {
  expect(flagWords(lastOfMany(0))).toBe('Last 28 Nov 2021');
  expect(flagsOf([lastOfMany(700)], 900)).toMatchObject([{ side: 'after', from: 700 }]);
  expect(flagsOf([lastOfMany(850)], 900)).toMatchObject([{ side: 'before' }]);
});

it('a month that begins under a flag is named after it, if there is room before the next', () => {
  const flags = flagsOf([lastOfMany(300)], 900);
  const after = flags[0]!.from + flags[0]!.width;
  const [november, december] = [
    { x: 8, label: 'November 2021' },
    { x: 320, label: 'December 2021' },
  ];
  const placed = besideFlags([november, december], flags, 900);
  expect(placed[0]).toBe(november);
  expect(placed[1]!.x).toBeGreaterThanOrEqual(after);
  const january = { x: after + 60, label: 'January 2022' };
  expect(besideFlags([november, december, january], flags, 900)).toEqual([november, january]);
});
