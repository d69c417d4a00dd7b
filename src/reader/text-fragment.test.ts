import { describe, expect, it } from 'vitest';
import { textFragment } from './text-fragment.ts';

function selector(text: string, exact: string, start = text.indexOf(exact)) {
  const end = start + exact.length;
  return {
    source: 'efe',
    exact,
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
    start,
    end,
  };
}

describe('textFragment', () => {
  it('encodes the words, hyphens and commas included', () => {
    const text = 'He said: “combat-ready forces, tanks”.';
    expect(textFragment(selector(text, 'combat-ready forces, tanks'), text)).toBe(
      ':~:text=combat%2Dready%20forces%2C%20tanks',
    );
  });

  it('names a quote across two paragraphs by its ends', () => {
    const text = 'one two three four five six seven\neight nine ten';
    expect(textFragment(selector(text, text), text)).toBe(
      ':~:text=one%20two%20three%20four%20five%20six,eight%20nine%20ten',
    );
  });

  it('names a quote of more than 300 characters by its ends', () => {
    const text = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ');
    expect(textFragment(selector(text, text), text)).toBe(
      ':~:text=word0%20word1%20word2%20word3%20word4%20word5,word74%20word75%20word76%20word77%20word78%20word79',
    );
  });

  it('takes the words around it along when it stands more than once', () => {
    const text = 'First he met Ukraine near the border; then he left Ukraine for good.';
    expect(textFragment(selector(text, 'Ukraine', text.lastIndexOf('Ukraine')), text)).toBe(
      ':~:text=then%20he%20left-,Ukraine,-for',
    );
  });
});
