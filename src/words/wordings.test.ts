import { expect, it } from 'vitest';
import { carriers } from './wordings.ts';

it('`carriers` has one word for all of two', () => {
  expect([carriers(1, 2), carriers(2, 2), carriers(2, 5), carriers(5, 5)]).toEqual([
    'one of two',
    'both',
    'two of five',
    'all five',
  ]);
});
