import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from './sentences.ts';
import type { Layout } from './text.ts';
import { decodeText, layOut, paragraphSpans } from './text.ts';

const NO_LAYOUT: Layout = { heading: [], byline: [], furniture: [] };

function sentences(text: string): string[] {
  const spans = splitSentences(text, { start: 0, end: text.length }, 'en');
  return spans.map(({ start, end }) => text.slice(start, end));
}

/** Each paragraph as its role, number and words. */
function laidOut(text: string, layout: Partial<Layout>): string[] {
  const { paragraphs } = layOut(text, { ...NO_LAYOUT, ...layout });
  return paragraphs.map(
    ({ start, end, role, number }) => `${role} ${number ?? '-'} ${text.slice(start, end)}`,
  );
}

describe('decodeText', () => {
  test('gives normal form C without a mark of byte order', () => {
    expect(decodeText(new TextEncoder().encode('\ufeffe\u0307'))).toBe('\u0117');
  });

  test('refuses bytes that are not UTF-8', () => {
    expect(decodeText(new Uint8Array([0xc3, 0x28]))).toBeNull();
    expect(decodeText(new Uint8Array(Buffer.from('Oslo', 'utf16le')))).toBeNull();
  });
});

describe('paragraphSpans', () => {
  test('takes each line with words, without the white space around it', () => {
    const text = '\n  One \r\n\r\n\u00a0Two\n   \nThree';
    const found = paragraphSpans(text).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(['One', 'Two', 'Three']);
  });

  test('takes every character but white space, once and in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '😀') }), (text) => {
        const parts = paragraphSpans(text).map(({ start, end }) => text.slice(start, end));
        expect(parts.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      }),
    );
  });
});

describe('layOut', () => {
  const text = 'Menu\n0\n0\nTitle of it\nBy us\nFirst.\nSecond.\nShare\nMore\nFirst of others';

  test('gives roles by first words and counts the body', () => {
    const layout = { heading: ['Title'], byline: ['By us'], furniture: ['Menu', '0'] };
    expect(laidOut(text, { ...layout, furnitureFrom: 'Share' })).toEqual([
      'furniture - Menu',
      'furniture - 0',
      'furniture - 0',
      'heading - Title of it',
      'byline - By us',
      'body 1 First.',
      'body 2 Second.',
      'furniture - Share',
      'furniture - More',
      'furniture - First of others',
    ]);
  });

  test('does not choose between paragraphs that begin alike', () => {
    const { faults } = layOut(text, { ...NO_LAYOUT, furniture: ['First'] });
    expect(faults).toMatchObject([{ keys: ['furniture', 0], problem: 'several' }]);
  });

  test('looks only before where furniture begins', () => {
    const layout = { ...NO_LAYOUT, furniture: ['First'], furnitureFrom: 'Share' };
    expect(layOut(text, layout).faults).toEqual([]);
  });

  test('reports words no paragraph begins with, and a paragraph with two roles', () => {
    const { faults } = layOut(text, {
      heading: ['Title', 'Nowhere'],
      byline: ['Title of'],
      furniture: [],
      furnitureFrom: 'Never',
    });
    expect(faults.map(({ keys, problem }) => [...keys, problem])).toEqual([
      ['furnitureFrom', 'none'],
      ['heading', 1, 'none'],
      ['byline', 0, 'taken'],
    ]);
  });
});

describe('splitSentences', () => {
  test('splits at full stops, questions and exclamations', () => {
    expect(sentences('One. Two?  Three!')).toEqual(['One.', 'Two?', 'Three!']);
  });

  test('does not split after a title, an initial, a month or a number’s sign', () => {
    for (const text of [
      'Mr. Smith met Gen. Jones and J. R. Brown.',
      'It was Dr. A. Lee who came on Nov. 5.',
      'The U.S. Senate voted on No. 5 and Art. 4 of it.',
    ]) {
      expect(sentences(text)).toEqual([text]);
    }
  });

  test('splits after “No.” where no number follows', () => {
    expect(sentences('The answer is No. They left.')).toEqual(['The answer is No.', 'They left.']);
  });

  test('leaves a closing quotation mark with its sentence', () => {
    expect(sentences('She was "here today. " He left.')).toEqual([
      'She was "here today. "',
      'He left.',
    ]);
    expect(sentences('“We came.” They left.')).toEqual(['“We came.”', 'They left.']);
  });

  test('gives offsets into the whole text', () => {
    const text = 'Heading\nOne. Two.';
    expect(splitSentences(text, { start: 8, end: 17 }, 'en')).toEqual([
      { start: 8, end: 12 },
      { start: 13, end: 17 },
    ]);
  });

  test('takes every character but white space, once and in order', () => {
    const unit = fc.constantFrom('a', 'A', '. ', '.', ' ', '”', '“', '"', '?', 'Mr. ', '5', '😀');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const whole = sentences(text).join('');
        expect(whole.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      }),
    );
  });
});
