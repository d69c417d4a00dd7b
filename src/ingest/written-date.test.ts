import { expect, test } from 'vitest';
import { writtenDate } from './written-date.ts';

test.each([
  ['03/05/2023', '2023-05-03, or 2023-03-05 if the month comes first in it'],
  ['3.5.2023', '2023-05-03, or 2023-03-05 if the month comes first in it'],
  ['25-12-2023', '2023-12-25'],
  ['12/25/2023', '2023-12-25'],
  ['05/05/2023', '2023-05-05'],
  ['25/25/2023', null],
  ['2023-05-03', null],
  ['5 May 2023', '2023-05-05'],
  ['Sept. 15, 2023', '2023-09-15'],
  ['May 2023', '2023-05'],
  ['1 to 7 May 2023', null],
  ['spring 2023', null],
])('writtenDate takes “%s” for %s', (text, date) => expect(writtenDate(text)).toBe(date));
