import type { Line, Point } from './map-lines.ts';

/** A rectangle of the drawing. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Segment = readonly [Point, Point];

/** Whether two boxes have some area in common; touching is not enough. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function isInside(box: Box, within: Box): boolean {
  return (
    box.left >= within.left &&
    box.right <= within.right &&
    box.top >= within.top &&
    box.bottom <= within.bottom
  );
}

/** A square around a point, of which `reach` is half the side. */
export function boxAround([x, y]: Point, reach: number): Box {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

/** Whether some of a segment lies in a box (Liang and Barsky, 1984). */
export function crosses([from, to]: Segment, { left, top, right, bottom }: Box): boolean {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  let [enter, leave] = [0, 1];
  for (const [step, room] of [
    [-dx, from[0] - left],
    [dx, right - from[0]],
    [-dy, from[1] - top],
    [dy, bottom - from[1]],
  ] as const) {
    if (step === 0) {
      if (room < 0) return false;
    } else if (step < 0) enter = Math.max(enter, room / step);
    else leave = Math.min(leave, room / step);
  }
  return enter <= leave;
}

/** Whether two segments cross, their ends left aside. */
export function intersect([a, b]: Segment, [c, d]: Segment): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** The pieces of some lines, from point to point. */
export function segmentsOf(lines: readonly Line[]): readonly Segment[] {
  return lines.flatMap(({ points, closed }) => {
    const pieces = points.slice(1).map((to, index): Segment => [points[index] ?? to, to]);
    const [first, last] = [points[0], points.at(-1)];
    return closed && first !== undefined && last !== undefined
      ? [...pieces, [last, first]]
      : pieces;
  });
}
