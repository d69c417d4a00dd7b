import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSimilar, stemsOf, wordsOf } from './collation-words.ts';

const pieces = (text: string) => wordsOf(text).map(({ start, end }) => text.slice(start, end));

describe('wordsOf', () => {
  test('leaves marks at their word, and those that stand alone at the one before', () => {
    expect(pieces('“We call; and de-escalate “, -')).toEqual([
      '“We',
      'call;',
      'and',
      'de-escalate “, -',
    ]);
  });

  test('leaves a mark at the beginning to the first word', () => {
    expect(pieces('— If (Russia)')).toEqual(['— If', '(Russia)']);
  });

  test('compares by letters and digits alone', () => {
    expect(wordsOf('NATO’s Nausėda, co-operation 4”').map(({ key }) => key)).toEqual([
      'natos',
      'nauseda',
      'cooperation',
      '4',
    ]);
  });

  test('covers the text but for space', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'É', '1', '“', '-', ' ', '\n') }),
        (text) => {
          expect(pieces(text).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        },
      ),
    );
  });
});

describe('isSimilar', () => {
  test.each([
    ['called', 'calls'],
    ['provoked', 'unprovoked'],
    ['nato', 'natos'],
  ])('takes %s and %s for forms of one word', (a, b) => {
    expect(isSimilar(a, b)).toBe(true);
    expect(isSimilar(b, a)).toBe(true);
  });

  test.each([
    ['rule', 'exclude'],
    ['consultations', 'negotiations'],
    ['the', 'they'],
  ])('does not take %s and %s for one', (a, b) => {
    expect(isSimilar(a, b)).toBe(false);
  });

  test('is never true of keys without a stem in common', () => {
    const key = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(key, key, (a, b) => {
        fc.pre(isSimilar(a, b));
        expect(stemsOf(a).some((stem) => stemsOf(b).includes(stem))).toBe(true);
      }),
    );
  });
});
