import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotedSpans, shareQuoted } from './quoted-spans.ts';

const quotes = (text: string, paragraph?: readonly [number, number]) =>
  quotedSpans(text, paragraph).map(([start, end]) => text.slice(start, end));

describe('quotedSpans', () => {
  test.each([
    [
      'a “cynical exploitation” of “vulnerable people”',
      ['“cynical exploitation”', '“vulnerable people”'],
    ],
    ['that "no Ally stands alone." He said', ['"no Ally stands alone."']],
    ['here together today. " He', ['here together today. "']],
    ['be „offen“ and «ouvert»', ['„offen“', '«ouvert»']],
    ['the alliance’s ‘own’ words', []],
  ])('finds what stands in quotation marks in %s', (text, expected) => {
    expect(quotes(text)).toEqual(expected);
  });

  test('takes a reversed mark before a comma for a closing one', () => {
    expect(quotes('“We call on Russia to de-escalate “, stated at')).toEqual([
      '“We call on Russia to de-escalate “',
    ]);
  });

  test('lets a quotation nobody closes last to the end, and one nobody opened begin before', () => {
    expect(quotes('he said: “We call on')).toEqual(['“We call on']);
    expect(quotes('and preserve peace,” he said')).toEqual(['and preserve peace,”']);
  });

  test('looks at its paragraph alone', () => {
    const text = '“open\nhe said “so” there\nclose”';
    const start = text.indexOf('\n') + 1;
    expect(quotes(text, [start, text.lastIndexOf('\n')])).toEqual(['“so”']);
  });

  test('gives spans in order, apart, within the text, each with a mark', () => {
    const unit = fc.constantFrom('“', '”', '"', '„', 'a', ' ', ',');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        let last = 0;
        for (const [start, end] of quotedSpans(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toMatch(/[“”"„]/u);
          last = end;
        }
      }),
    );
  });
});

describe('shareQuoted', () => {
  const text = 'If Russia decides, “Naturally there will be consequences”, he warned';
  const spans = quotedSpans(text);
  const share = (words: string) => {
    const start = text.indexOf(words);
    return shareQuoted(text, [start, start + words.length], spans);
  };

  test('tells words in quotation marks from those outside', () => {
    expect(share('there will be')).toBe('all');
    expect(share('decides, “Naturally')).toBe('some');
    expect(share('he warned')).toBe('none');
    expect(share('“')).toBe('none');
  });
});
