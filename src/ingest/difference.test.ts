import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeDifferences, differencesOf } from './difference.ts';
import { nearestPassage } from './nearest.ts';

describe('describeDifferences', () => {
  test('says nothing of equal words', () => {
    expect(describeDifferences('The same words', 'The same words')).toEqual([]);
  });

  test('names what to put for what', () => {
    expect(describeDifferences('They met on Tuesday', 'They met on Thursday')).toEqual([
      '«Tuesday» should be «Thursday»',
    ]);
  });

  test('takes neighbouring words together', () => {
    expect(describeDifferences('It was a big house', 'It was no small house')).toEqual([
      '«a big» should be «no small»',
    ]);
  });

  test('says where words are missing or too much', () => {
    expect(describeDifferences('They met Monday', 'They met on Monday')).toEqual([
      '«on» is missing after «They met»',
    ]);
    expect(describeDifferences('So they met', 'they met')).toEqual([
      '«So» is too much at the beginning',
    ]);
  });

  test('tells marks and spaces that look alike by their code points', () => {
    expect(describeDifferences("Riga's port", 'Riga’s port')).toEqual([
      "' (U+0027) should be ’ (U+2019)",
    ]);
    expect(describeDifferences('5 May', '5\u00a0May')).toEqual([
      'white space (U+0020) should be white space (U+00A0)',
    ]);
  });

  test('counts what it does not list', () => {
    const yours = 'a 1 b 1 c 1 d 1 e 1 f 1 g 1 h';
    const lines = describeDifferences(yours, yours.replaceAll('1', '2'));
    expect(lines).toHaveLength(7);
    expect(lines.at(-1)).toBe('and in 1 more place');
  });
});

describe('differencesOf', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', '’') });

  test('finds none exactly when the texts are equal', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(differencesOf(a, b).length === 0).toBe(a === b);
      }),
    );
  });

  test('leads from the one to the other', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const changes = differencesOf(a, b);
        const lost = changes.reduce((sum, { yours }) => sum + yours.length, 0);
        const won = changes.reduce((sum, { theirs }) => sum + theirs.length, 0);
        expect(a.length - lost).toBe(b.length - won);
      }),
    );
  });
});

describe('nearestPassage', () => {
  const text = 'The port is closed. The harbour of Porto opened on Monday. A ferry sank.';

  function nearest(words: string): string | null {
    const span = nearestPassage(text, words);
    return span && text.slice(span.start, span.end);
  }

  test('finds the passage with the fewest differences, in whole words', () => {
    expect(nearest('harbor of Porto opend on Monday')).toBe('harbour of Porto opened on Monday');
    expect(nearest('The port was closed.')).toBe('The port is closed.');
  });

  test('finds nothing where nothing comes near', () => {
    expect(nearest('Prices of houses fell by a third')).toBeNull();
  });
});
