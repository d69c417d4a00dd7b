import { array, assert, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nest, type Piece, segmentsOf, type Span } from './segments.ts';

const TEXT = 'On Friday, during a press conference prior to the ministerial meeting, he warned.';

const spans = array(
  tuple(integer({ min: -10, max: 100 }), integer({ min: 0, max: 60 })).map(
    ([start, length]): Span => ({ start, end: start + length }),
  ),
  { maxLength: 8 },
);
const ranges = tuple(integer({ min: 0, max: 40 }), integer({ min: 0, max: 41 })).map(
  ([start, length]): Span => ({ start, end: start + length }),
);

function textOf(piece: Piece<Span>): string {
  return piece.kind === 'text'
    ? TEXT.slice(piece.start, piece.end)
    : piece.pieces.map(textOf).join('');
}

function marksOf(pieces: readonly Piece<Span>[], span: Span): readonly Piece<Span>[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'text' ? [] : piece.span === span ? [piece] : marksOf(piece.pieces, span),
  );
}

/** What of the span lies in the range. */
function partOf(span: Span, range: Span): string {
  const start = Math.max(span.start, range.start);
  return TEXT.slice(start, Math.max(start, Math.min(span.end, range.end)));
}

describe('segmentsOf', () => {
  it('cuts two crossing spans into three', () => {
    const a = { start: 0, end: 10 };
    const b = { start: 5, end: 15 };
    expect(segmentsOf({ start: 0, end: 20 }, [b, a])).toEqual([
      { start: 0, end: 5, covers: [a] },
      { start: 5, end: 10, covers: [a, b] },
      { start: 10, end: 15, covers: [b] },
      { start: 15, end: 20, covers: [] },
    ]);
  });

  it('gives nothing for an empty range', () => {
    expect(segmentsOf({ start: 3, end: 3 }, [{ start: 0, end: 9 }])).toEqual([]);
  });

  it('covers the range exactly, in order, with no empty segment', () => {
    assert(
      property(ranges, spans, (range, given) => {
        const segments = segmentsOf(range, given);
        expect(segments.map(({ start, end }) => TEXT.slice(start, end)).join('')).toBe(
          TEXT.slice(range.start, range.end),
        );
        let last = range.start;
        for (const { start, end } of segments) {
          expect(start).toBe(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBe(Math.max(range.start, range.end));
      }),
    );
  });

  it('covers every span exactly by the segments that name it', () => {
    assert(
      property(ranges, spans, (range, given) => {
        const segments = segmentsOf(range, given);
        for (const span of given) {
          const own = segments.filter(({ covers }) => covers.includes(span));
          expect(own.map(({ start, end }) => TEXT.slice(start, end)).join('')).toBe(
            partOf(span, range),
          );
        }
      }),
    );
  });

  it('does not depend on the order of spans of different extent', () => {
    assert(
      property(spans, (given) => {
        const range = { start: 0, end: TEXT.length };
        expect(segmentsOf(range, given.toReversed())).toEqual(segmentsOf(range, given));
      }),
    );
  });
});

describe('nest', () => {
  it('keeps a span inside another whole', () => {
    const outer = { start: 0, end: 20 };
    const inner = { start: 3, end: 9 };
    const pieces = nest(segmentsOf({ start: 0, end: 30 }, [inner, outer]));
    expect(marksOf(pieces, inner).map(textOf)).toEqual([TEXT.slice(3, 9)]);
    expect(marksOf(pieces, outer).map(textOf)).toEqual([TEXT.slice(0, 20)]);
  });

  it('nests two spans of the same words', () => {
    const a = { start: 3, end: 9 };
    const b = { start: 3, end: 9 };
    const pieces = nest(segmentsOf({ start: 0, end: 30 }, [a, b]));
    expect(marksOf(pieces, a).map(textOf)).toEqual(marksOf(pieces, b).map(textOf));
  });

  it('cuts the later of two crossing spans', () => {
    const a = { start: 0, end: 10 };
    const b = { start: 5, end: 15 };
    const pieces = nest(segmentsOf({ start: 0, end: 20 }, [a, b]));
    expect(marksOf(pieces, a)).toHaveLength(1);
    expect(marksOf(pieces, b).map(textOf)).toEqual([TEXT.slice(5, 10), TEXT.slice(10, 15)]);
  });

  it('cuts no span of a lower layer, whatever crosses it', () => {
    const outer = { start: 5, end: 15 };
    assert(
      property(spans, (given) => {
        const layer = (span: Span) => (span === outer ? 0 : 1);
        const pieces = nest(segmentsOf({ start: 0, end: 30 }, [...given, outer], layer));
        expect(marksOf(pieces, outer).map(textOf)).toEqual([TEXT.slice(5, 15)]);
      }),
    );
  });

  it('loses no word of the text and none of any span', () => {
    assert(
      property(ranges, spans, (range, given) => {
        const layer = ({ start }: Span) => start % 2;
        const pieces = nest(segmentsOf(range, given, layer));
        expect(pieces.map(textOf).join('')).toBe(TEXT.slice(range.start, range.end));
        for (const span of given) {
          expect(marksOf(pieces, span).map(textOf).join('')).toBe(partOf(span, range));
        }
      }),
    );
  });
});
