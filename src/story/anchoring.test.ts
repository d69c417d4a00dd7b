import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorQuote, makeSelector, placesOf } from './anchoring.ts';

const TEXT = 'The mayor spoke on Monday.\nThe mayor spoke again on Tuesday.';

/** Few letters, so that words repeat; white space and characters of two code units among them. */
const letter = fc.constantFrom('a', 'b', ' ', '\n', '’', 'ė', '😀');
const text = fc.array(letter, { minLength: 1, maxLength: 40 }).map((letters) => letters.join(''));
const textAndSpan = text.chain((string) =>
  fc
    .tuple(fc.nat({ max: string.length }), fc.nat({ max: string.length }))
    .map(([a, b]) => ({ string, start: Math.min(a, b), end: Math.max(a, b) }))
    .filter(({ start, end }) => start < end),
);

describe('anchorQuote', () => {
  test('finds words that stand once', () => {
    expect(anchorQuote(TEXT, { exact: 'on Monday' })).toEqual({ start: 16, end: 25 });
  });

  test('takes one of several places by what stands before it', () => {
    const quote = { exact: 'The mayor spoke', prefix: 'Monday.\n' };
    expect(anchorQuote(TEXT, quote)).toEqual({ start: 27, end: 42 });
  });

  test('takes one of several places by what stands after it', () => {
    const quote = { exact: 'The mayor spoke', suffix: ' again' };
    expect(anchorQuote(TEXT, quote)).toEqual({ start: 27, end: 42 });
  });

  test('lets white space between the parts be left out', () => {
    const quote = { exact: 'The mayor spoke', prefix: 'Monday.', suffix: 'again' };
    expect(anchorQuote(TEXT, quote)).toEqual({ start: 27, end: 42 });
  });

  test('does not let anything else between the parts be left out', () => {
    const quote = { exact: 'The mayor spoke', prefix: 'Monday' };
    expect(anchorQuote(TEXT, quote)).toMatchObject({ fault: 'absent' });
  });

  test('lists the places of words that stand more than once', () => {
    expect(anchorQuote(TEXT, { exact: 'mayor' })).toEqual({
      fault: 'ambiguous',
      places: [
        { start: 4, end: 9 },
        { start: 31, end: 36 },
      ],
    });
  });

  test('counts overlapping places', () => {
    expect(anchorQuote('aaa', { exact: 'aa' })).toMatchObject({
      places: [
        { start: 0, end: 2 },
        { start: 1, end: 3 },
      ],
    });
  });

  test('does not take words that differ in a letter, a case or a mark', () => {
    for (const exact of ['on monday', 'on  Monday', 'on Mondäy', 'on Monday,']) {
      expect(anchorQuote(TEXT, { exact })).toEqual({ fault: 'absent', elsewhere: [] });
    }
  });

  test('says where words stand that are not in the context given', () => {
    expect(anchorQuote(TEXT, { exact: 'on Monday', prefix: 'again' })).toEqual({
      fault: 'absent',
      elsewhere: [{ start: 16, end: 25 }],
    });
  });

  test('finds no empty words', () => {
    expect(anchorQuote(TEXT, { exact: '' })).toMatchObject({ fault: 'absent' });
  });

  test('finds every part of a text again by all that stands around it', () => {
    fc.assert(
      fc.property(textAndSpan, ({ string, start, end }) => {
        const quote = {
          exact: string.slice(start, end),
          prefix: string.slice(0, start),
          suffix: string.slice(end),
        };
        expect(anchorQuote(string, quote)).toEqual({ start, end });
      }),
    );
  });

  test('never gives a place that holds other words', () => {
    fc.assert(
      fc.property(text, text, text, text, (string, exact, prefix, suffix) => {
        for (const quote of [{ exact }, { exact, prefix }, { exact, suffix }]) {
          const anchor = anchorQuote(string, quote);
          if (!('fault' in anchor)) expect(string.slice(anchor.start, anchor.end)).toBe(exact);
        }
      }),
    );
  });

  test('gives a place without context only where there is no other', () => {
    fc.assert(
      fc.property(textAndSpan, ({ string, start, end }) => {
        const exact = string.slice(start, end);
        const anchor = anchorQuote(string, { exact });
        expect('fault' in anchor).toBe(placesOf(string, exact).length > 1);
      }),
    );
  });
});

describe('makeSelector', () => {
  test('carries 32 code units on either side, less at the ends of the text', () => {
    const selector = makeSelector('a', `${'x'.repeat(40)}word${'y'.repeat(10)}`, {
      start: 40,
      end: 44,
    });
    expect(selector).toEqual({
      source: 'a',
      exact: 'word',
      prefix: 'x'.repeat(32),
      suffix: 'y'.repeat(10),
      start: 40,
      end: 44,
    });
  });

  test('cuts its context between characters, not inside one', () => {
    const string = `${'😀'.repeat(20)}-word-${'😀'.repeat(20)}`;
    const { prefix, suffix } = makeSelector('a', string, { start: 41, end: 45 });
    expect(prefix).toBe(`${'😀'.repeat(15)}-`);
    expect(suffix).toBe(`-${'😀'.repeat(15)}`);
  });

  test('holds its words, with what stands around them', () => {
    fc.assert(
      fc.property(textAndSpan, ({ string, start, end }) => {
        const { exact, prefix, suffix } = makeSelector('a', string, { start, end });
        expect(exact).toBe(string.slice(start, end));
        expect(string.slice(0, start).endsWith(prefix)).toBe(true);
        expect(string.slice(end).startsWith(suffix)).toBe(true);
        expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(32);
      }),
    );
  });
});
