import type { Edge, Precision, When } from './model.ts';

const PRECISIONS: readonly Precision[] = ['day', 'month', 'season', 'year', 'decade', 'century'];
const EDGES: readonly Edge[] = ['exact', 'approximate', 'open'];

/** Precision in bits 0–2, edge of the start in bits 3–4, of the end in bits 5–6; 0 without a date. */
export function datingOf(when: Pick<When, 'precision' | 'startEdge' | 'endEdge'> | null): number {
  if (when === null) return 0;
  const { precision, startEdge, endEdge } = when;
  return (
    PRECISIONS.indexOf(precision) | (EDGES.indexOf(startEdge) << 3) | (EDGES.indexOf(endEdge) << 5)
  );
}

/** What {@link datingOf} was made of. A number it never makes stands for days with exact ends. */
export function readDating(dating: number): Pick<When, 'precision' | 'startEdge' | 'endEdge'> {
  return {
    precision: PRECISIONS[dating & 7] ?? 'day',
    startEdge: EDGES[(dating >> 3) & 3] ?? 'exact',
    endEdge: EDGES[(dating >> 5) & 3] ?? 'exact',
  };
}
