import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../story/model.ts';
import { paragraphCount, rowsOf } from './rows.ts';

/** One character per paragraph: p body, h heading, f furniture. */
function paragraphs(row: string): Paragraph[] {
  const roles = { p: 'body', h: 'heading', f: 'furniture' } as const;
  return [...row].map((sign, index) => {
    const role = roles[sign as keyof typeof roles];
    return { start: index, end: index + 1, role, number: role === 'body' ? index : null };
  });
}

/** `f3` for three lines folded; the first letter of its role for a paragraph. */
function drawn(row: string): string {
  return rowsOf(paragraphs(row))
    .map((one) => (one.kind === 'furniture' ? `f${one.lines.length}` : one.paragraph.role[0]))
    .join(' ');
}

describe('rowsOf', () => {
  it('folds each run of furniture at its place', () => {
    expect(drawn('fhfffppfff')).toBe('f1 h f3 b b f3');
  });

  it('gives nothing for nothing', () => {
    expect(rowsOf([])).toEqual([]);
  });

  it('holds every paragraph once, in order', () => {
    assert(
      property(array(constantFrom('p', 'h', 'f')), (signs) => {
        const given = paragraphs(signs.join(''));
        const held = rowsOf(given).flatMap((row) =>
          row.kind === 'furniture' ? row.lines : [row.paragraph],
        );
        expect(held).toEqual(given);
      }),
    );
  });
});

describe('paragraphCount', () => {
  it('is the last number given, and 0 without any', () => {
    expect(paragraphCount(paragraphs('hppf'))).toBe(2);
    expect(paragraphCount(paragraphs('f'))).toBe(0);
  });
});
