import { describe, expect, test } from 'vitest';
import { makeSelector } from '../story/anchoring.ts';
import type { Article } from '../story/model.ts';
import { findNamings } from './namings.ts';

const TEXT =
  'In Riga, Latvia’s capital, Latvian ministers met. Riga Castle was lit; Old Riga was not.';

const article: Article = {
  version: 1,
  id: 'a',
  text: TEXT,
  sha256: '',
  fileSha256: '',
  language: 'en',
  paragraphs: [],
  sentences: [],
};

function namings(names: string[], ...excerpts: string[]): string[] {
  const selectors = excerpts.map((exact) => {
    const start = TEXT.indexOf(exact);
    return makeSelector('a', TEXT, { start, end: start + exact.length });
  });
  return findNamings(names, selectors, new Map([['a', article]])).map(
    ({ exact, start }) => `${start} ${exact}`,
  );
}

describe('findNamings', () => {
  test('finds whole words only', () => {
    expect(namings(['Latvia'], TEXT)).toEqual(['9 Latvia']);
  });

  test('takes the longer of names that overlap', () => {
    expect(namings(['Riga', 'Riga Castle', 'Old Riga'], TEXT)).toEqual([
      '3 Riga',
      '50 Riga Castle',
      '71 Old Riga',
    ]);
  });

  test('looks into the excerpts only, and counts a place in two of them once', () => {
    expect(namings(['Riga'], 'In Riga, Latvia', 'Riga, Latvia’s capital')).toEqual(['3 Riga']);
  });

  test('does not take the part of a word that an excerpt begins with', () => {
    expect(namings(['via'], 'via’s capital')).toEqual([]);
  });
});
