import { expect, test } from 'vitest';
import { wordsOfLink } from './words-of-link.ts';

const TITLES = ['riga ministerial', 'riga talks'];
const finds = (q: string) => TITLES.some((title) => q.split(' ').every((w) => title.includes(w)));

test.each([
  ['riga-ministerail-1130', 'riga minister'],
  ['riga-talks', 'riga talks'],
  ['talks_2021', 'talks'],
  ['riga-xylophones-of-vilnius', ''],
  ['2021-11-30', ''],
  ['tal', ''],
  ['', ''],
])('the link name %j begins a search for %j', (id, words) => {
  expect(wordsOfLink(id, finds)).toBe(words);
});
