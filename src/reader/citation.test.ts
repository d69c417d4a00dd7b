import { describe, expect, it } from 'vitest';
import { formatCitation } from './citation.ts';

const origin = {
  source: 'EFE via Infobae',
  published: 'Sun 28 Nov 2021',
  from: 13,
  to: 13,
  address: 'https://example.org/source/efe/',
};

describe('formatCitation', () => {
  it('puts the words in quotation marks and their origin under them', () => {
    expect(formatCitation(' On Friday ', origin)).toBe(
      '“On Friday”\nEFE via Infobae, Sun 28 Nov 2021, ¶ 13, https://example.org/source/efe/',
    );
  });

  it('names the first and the last of several paragraphs', () => {
    expect(formatCitation('a', { ...origin, to: 15 })).toContain(', ¶ 13–15, ');
  });

  it('leaves out what is not known', () => {
    expect(formatCitation('a', { ...origin, published: null, from: null, to: null })).toBe(
      '“a”\nEFE via Infobae, https://example.org/source/efe/',
    );
  });
});
