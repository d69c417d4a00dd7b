/** `[start, end)` in UTF-16 code units of an article's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of text over which nothing begins or ends. */
export interface Segment<S> extends Span {
  /** What covers it, outermost first: the lower layer, the earlier start, the later end, the order given. */
  readonly covers: readonly S[];
}

/**
 * Cuts `range` wherever a span begins or ends:
 *
 *   spans      ├── A ──────┤
 *                    ├── B ────────┤
 *   segments   │ A   │ A B │ B     │
 *
 * `layer` says which spans lie outside others whatever their extent, and so are cut by none of them.
 * The segments are in order, never empty, and together are exactly `range`; each span is exactly the
 * segments that name it, as far as it lies in `range`. Empty spans and those outside cover nothing.
 */
export function segmentsOf<S extends Span>(
  range: Span,
  spans: readonly S[],
  layer: (span: S) => number = () => 0,
): readonly Segment<S>[] {
  const inside = spans
    .filter(({ start, end }) => start < end && start < range.end && end > range.start)
    .toSorted((a, b) => layer(a) - layer(b) || a.start - b.start || b.end - a.end);
  const cuts = new Set([range.end]);
  for (const { start, end } of inside) {
    if (start > range.start) cuts.add(start);
    if (end < range.end) cuts.add(end);
  }
  const segments: Segment<S>[] = [];
  let from = range.start;
  for (const to of [...cuts].toSorted((a, b) => a - b)) {
    const start = from;
    if (start >= to) continue;
    segments.push({
      start,
      end: to,
      covers: inside.filter((span) => span.start <= start && span.end >= to),
    });
    from = to;
  }
  return segments;
}

/** Plain text, or a span with what lies inside it. */
export type Piece<S> =
  | { readonly kind: 'text'; readonly start: number; readonly end: number }
  | {
      readonly kind: 'marked';
      readonly start: number;
      readonly end: number;
      readonly span: S;
      readonly pieces: readonly Piece<S>[];
    };

/**
 * The segments as elements that can be nested. A span inside another becomes one element inside it; of two
 * that cross, the inner is cut where the outer begins or ends, and is then several pieces in a row:
 *
 *   A[0,10) B[5,15)   →   <A> … <B>…</B></A><B>…</B>
 */
export function nest<S>(segments: readonly Segment<S>[], depth = 0): readonly Piece<S>[] {
  const pieces: Piece<S>[] = [];
  let at = 0;
  for (let first = segments[at]; first !== undefined; first = segments[at]) {
    const span = first.covers[depth];
    if (span === undefined) {
      pieces.push({ kind: 'text', start: first.start, end: first.end });
      at += 1;
      continue;
    }
    const group: Segment<S>[] = [];
    for (let next = segments[at]; next?.covers[depth] === span; next = segments[at]) {
      group.push(next);
      at += 1;
    }
    const end = group.at(-1)?.end ?? first.end;
    pieces.push({ kind: 'marked', start: first.start, end, span, pieces: nest(group, depth + 1) });
  }
  return pieces;
}
