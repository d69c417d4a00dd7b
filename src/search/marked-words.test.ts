import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, markWords } from './marked-words.ts';

/** The text with marked words in brackets. */
function bracketed(text: string, ...found: readonly string[]): string {
  return markWords(text, new Set(found))
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');
}

describe('`markWords`', () => {
  it('marks words as they are written, however they were typed', () => {
    expect(bracketed('President Nausėda’s talks', 'nauseda')).toBe('President [Nausėda]’s talks');
    expect(bracketed('Nause\u0307da', 'nauseda')).toBe('[Nause\u0307da]');
  });

  it('marks whole words only', () => {
    expect(bracketed('Riga, rigas', 'riga')).toBe('[Riga], rigas');
  });

  it('gives the text back for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, found) => {
        const pieces = markWords(text, new Set(found));
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});

describe('`excerptOf`', () => {
  const long = `${'before '.repeat(30)}Riga ${'after '.repeat(30)}`;

  it('leaves a short line as it is, on one line', () => {
    expect(excerptOf('in\nRiga', new Set(['riga']), 20)).toBe('in Riga');
  });

  it('keeps the first found word in a line it cuts, with something before it', () => {
    const cut = excerptOf(long, new Set(['riga']), 80);
    expect(cut).toMatch(/^… (before )+Riga (after )+…$/);
    expect(cut.length).toBeLessThanOrEqual(84);
  });

  it('begins at the beginning when the word stands there', () => {
    expect(excerptOf(`Riga ${long}`, new Set(['riga']), 80)).toMatch(/^Riga before .* …$/);
  });
});
