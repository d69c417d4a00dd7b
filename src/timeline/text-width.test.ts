import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth, wrapText } from './text-width.ts';

const anyText = fc
  .array(fc.constantFrom('Talks', 'with', 'President', 'Nausėda', 'in', 'Ādaži', '€200', 'a'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((words) => words.join(' '));

describe('textWidth', () => {
  it('is the sum of the letters, in proportion to the size', () => {
    expect(textWidth('aa', 10, 400)).toBeCloseTo(2 * textWidth('a', 10, 400));
    expect(textWidth('a', 20, 400)).toBeCloseTo(2 * textWidth('a', 10, 400));
    expect(textWidth('', 14, 600)).toBe(0);
  });

  it('of a letter with a mark is that of the letter', () => {
    expect(textWidth('Ādaži, Kariņš, Šimonytė', 14, 600)).toBe(
      textWidth('Adazi, Karins, Simonyte', 14, 600),
    );
  });

  it('is wider in bold', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(textWidth(text, 14, 600)).toBeGreaterThan(textWidth(text, 14, 400));
      }),
    );
  });

  it('errs on the long side for what is not in its table', () => {
    expect(textWidth('Я', 10, 400)).toBeGreaterThan(textWidth('A', 10, 400));
  });
});

describe('wrapText', () => {
  it('breaks at spaces where the width ends', () => {
    const max = textWidth('Talks with', 14, 600);
    expect(wrapText('Talks with President Nausėda', max, 14, 600)).toEqual([
      'Talks with',
      'President',
      'Nausėda',
    ]);
  });

  it('loses no word, and keeps to the width but for words that are longer by themselves', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 300 }), (text, max) => {
        const lines = wrapText(text, max, 14, 600);
        expect(lines.join(' ')).toBe(text);
        for (const line of lines) {
          if (line.includes(' ')) expect(textWidth(line, 14, 600)).toBeLessThanOrEqual(max);
        }
      }),
    );
  });

  it('begins no line before it has to', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 300 }), (text, max) => {
        const lines = wrapText(text, max, 14, 600);
        for (const [index, line] of lines.entries()) {
          const next = lines[index + 1]?.split(' ')[0];
          if (next === undefined) continue;
          expect(textWidth(`${line} ${next}`, 14, 600)).toBeGreaterThan(max);
        }
      }),
    );
  });
});
