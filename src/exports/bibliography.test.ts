import { Cite } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import { formatBibtex } from './bibtex.ts';
import { formatCslJson } from './csl.ts';
import { formatRis } from './ris.ts';
import { NASTY, sampleTake } from './sample-take.ts';

// They add themselves to the core.
await import('@citation-js/plugin-bibtex');
await import('@citation-js/plugin-ris');

const readers = {
  BibTeX: () => new Cite(formatBibtex(sampleTake()), { forceType: '@bibtex/text' }).data,
  RIS: () => new Cite(formatRis(sampleTake()), { forceType: '@ris/file' }).data,
  'CSL-JSON': () => new Cite(formatCslJson(sampleTake())).data,
};

function dateParts(issued: unknown): readonly number[] | undefined {
  return (issued as { readonly 'date-parts': readonly (readonly number[])[] })['date-parts'][0];
}

describe.each(Object.entries(readers))('%s, read by Citation.js', (_, read) => {
  test('has an item for each source of the events, and no other', () => {
    expect(read()).toHaveLength(2);
  });

  test('keeps a title of commas, braces, signs and diacritics', () => {
    expect(read()[0]?.['title']).toBe(NASTY.title);
  });

  test('keeps the name of an agency whole', () => {
    const [first] = read();
    // RIS has a newspaper's reporter where the others have an author; BibTeX has a name in one piece as a family's.
    const { reporter, author = [{ literal: reporter }] } = first ?? {};
    const [name] = author as readonly Readonly<Record<string, unknown>>[];
    expect(Object.values(name ?? {})).toEqual(['Agence & Fils {AFP}, S.A.']);
  });

  test('has the year of publication', () => {
    expect(read().map(({ issued }) => dateParts(issued)?.[0])).toEqual([2021, 2021]);
  });

  test('leads to the source, or to its page here', () => {
    expect(read().map(({ URL: address }) => address)).toEqual([
      'https://example.org/news/nasty/source/a/',
      expect.stringMatching(/^https:\/\/example\.com\/a_b\?c=d%20e&f=(\{g\}|%7Bg%7D)$/),
    ]);
  });

  test('says that a date of publication is inferred, on one line', () => {
    expect(read()[0]?.['note']).toBe(
      'Date of publication inferred. The text says “today”. Line one, line "two"; line\\three',
    );
  });

  test('calls a source without a title what it is', () => {
    expect(read()[1]?.['title']).toBe('[Agency report]');
  });
});

describe('the day, or the month, of publication', () => {
  test.each([
    ['BibTeX', readers.BibTeX],
    ['CSL-JSON', readers['CSL-JSON']],
  ])('is in %s', (_, read) => {
    expect(read().map(({ issued }) => dateParts(issued))).toEqual([
      [2021, 11, 28],
      [2021, 11],
    ]);
  });

  // Citation.js passes over the dates of newspapers in RIS, so its lines are held against the specification.
  test('is in RIS', () => {
    expect(formatRis(sampleTake()).match(/^DA {2}- .*$/gm)).toEqual([
      'DA  - 2021/11/28/',
      'DA  - 2021/11//',
    ]);
  });
});
