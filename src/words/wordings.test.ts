import { expect, it } from 'vitest';
import { carriers } from './wordings.ts';

it('`carriers` has words of their own for all of one and all of two', () => {
  const counts = [
    [1, 1],
    [1, 2],
    [2, 2],
    [2, 5],
    [5, 5],
  ] as const;
  expect(counts.map(([count, all]) => carriers(count, all))).toEqual([
    'the only source',
    'one of two',
    'both',
    'two of five',
    'all five',
  ]);
});
