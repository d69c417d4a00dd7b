import { expect, test } from 'vitest';
import type { Selector, Story } from './model.ts';
import { quoteHolding } from './quote-holding.ts';

function words(start: number, end: number, source = 'a'): Selector {
  return { source, exact: '', prefix: '', suffix: '', start, end };
}

const story = {
  events: [
    {
      excerpts: [
        { ...words(0, 30), id: 'all' },
        { ...words(10, 30), id: 'less' },
        { ...words(31, 70), id: 'after' },
      ],
      dateEvidence: [{ ...words(12, 20), id: 'date' }],
    },
  ],
  statements: [{ wordings: [{ ...words(40, 50, 'b'), id: 'other-text' }] }],
} as unknown as Story;

test.each([
  ['the shortest passage that holds the words', words(12, 28), 'less'],
  ['the shortest of several kinds', words(13, 19), 'date'],
  ['of words in two passages the one with most of them', words(20, 60), 'after'],
  ['nothing where nothing is marked', words(80, 90), null],
  ['nothing of another text', words(40, 50, 'c'), null],
])('finds %s', (_, selector, id) => {
  expect(quoteHolding(selector, story)).toBe(id);
});
