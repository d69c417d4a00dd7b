import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../story/model.ts';
import { stripScale } from './strip-scale.ts';

function paragraphs(...lengths: number[]): Paragraph[] {
  let start = 0;
  return lengths.map((length, index) => {
    const paragraph = { start, end: start + length, role: 'body' as const, number: index + 1 };
    start = paragraph.end + 1;
    return paragraph;
  });
}

const texts = array(integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 30 }).map((lengths) =>
  paragraphs(...lengths),
);

describe('stripScale', () => {
  it('begins at the top and ends at the bottom', () => {
    assert(
      property(texts, (text) => {
        const { place, blocks } = stripScale(text);
        expect(place(0)).toBe(0);
        expect(place(text.at(-1)?.end ?? -1)).toBeCloseTo(1);
        expect(blocks).toHaveLength(text.length);
      }),
    );
  });

  it('keeps the order of positions', () => {
    assert(
      property(
        texts,
        integer({ min: 0, max: 2000 }),
        integer({ min: 0, max: 2000 }),
        (text, a, b) => {
          const { place } = stripScale(text);
          expect(place(Math.max(a, b))).toBeGreaterThanOrEqual(place(Math.min(a, b)));
        },
      ),
    );
  });

  it('leads back from a place to its position', () => {
    assert(
      property(
        texts,
        integer({ min: 0, max: 29 }),
        integer({ min: 0, max: 499 }),
        (text, n, into) => {
          const paragraph = text[n % text.length] as Paragraph;
          const offset = Math.min(paragraph.end, paragraph.start + into);
          const { place, offsetAt } = stripScale(text);
          expect(offsetAt(place(offset))).toBeCloseTo(offset);
        },
      ),
    );
  });

  it('gives furniture no room', () => {
    const [first, widget, last] = paragraphs(100, 5000, 100) as [Paragraph, Paragraph, Paragraph];
    const folded = stripScale([first, { ...widget, role: 'furniture', number: null }, last]);
    expect(folded.blocks).toHaveLength(2);
    expect(folded.place(widget.start + 2500)).toBe(folded.place(first.end));
  });

  it('copes with a text that is all furniture', () => {
    const [line] = paragraphs(20) as [Paragraph];
    const { blocks, place, offsetAt } = stripScale([{ ...line, role: 'furniture', number: null }]);
    expect([blocks, place(10), offsetAt(0.5)]).toEqual([[], 0, 0]);
  });
});
