import { expect, test } from 'vitest';
import { leftOutWords, withdrawnPassageWords } from './address.ts';

test.each([
  [
    { part: 'place', value: 'rega', reason: 'not-in-story' },
    'The link asks for the place “rega”, which this story does not have.',
  ],
  [
    { part: 'lanes', value: 'person', reason: 'unreadable' },
    'The link asks for “person”, which is not a kind of lanes.',
  ],
  [
    { part: 'plase', value: 'riga', reason: 'unknown-part' },
    'The link has a part “plase”, which means nothing here.',
  ],
  [
    { part: 'path', value: 'map/x', reason: 'unknown-part' },
    'The link leads to “map/x”, which is not a page here.',
  ],
  [
    { part: 'from', value: '2021-11-27/2021-11-25', reason: 'ends-before-start' },
    'The dates in the link, 2021-11-27 to 2021-11-25, end before they begin.',
  ],
  [
    { part: 'from', value: '1850-01-01/1850-12-31', reason: 'outside-story' },
    'The dates in the link, 1850-01-01 to 1850-12-31, lie outside this story.',
  ],
] as const)('%o', (leftOut, sentence) => {
  expect(leftOutWords(leftOut)).toBe(sentence);
});

test('a passage that was withdrawn is told with its day and the reason', () => {
  const gone = { kind: 'passage', id: 'a-1', title: '', date: '2021-12-02' } as const;
  expect(
    withdrawnPassageWords({ ...gone, label: 'Thu 2 Dec 2021', why: 'It was corrected.' }),
  ).toBe(
    'The passage the link asks for was withdrawn from this story on Thu 2 Dec 2021. It was corrected.',
  );
});
