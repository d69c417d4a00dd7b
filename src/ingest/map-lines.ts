import type { GeoProjection } from 'd3-geo';
import { geoPath } from 'd3-geo';
import type { GeoPermissibleObjects } from 'd3-geo';

export type Point = readonly [number, number];

/** A line of the drawing; a closed one does not repeat its first point. */
export interface Line {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

/** What a geometry is in the drawing: projected and cut by `projection`, in the order drawn. */
export function drawnLines(
  projection: GeoProjection,
  shape: GeoPermissibleObjects,
): readonly Line[] {
  const lines: { points: Point[]; closed: boolean }[] = [];
  const draw = geoPath(projection, {
    beginPath: () => {},
    moveTo: (x: number, y: number) => void lines.push({ points: [[x, y]], closed: false }),
    lineTo: (x: number, y: number) => void lines.at(-1)?.points.push([x, y]),
    arc: () => {},
    closePath: () => {
      const line = lines.at(-1);
      if (line !== undefined) line.closed = true;
    },
  });
  draw(shape);
  return lines;
}

/** How far `p` is from the segment `a` to `b`. */
export function distanceToSegment(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}

/**
 * The points that keep a line within `tolerance` of what it was, first and last among them
 * (Douglas and Peucker, 1973).
 */
export function simplified(points: readonly Point[], tolerance: number): readonly Point[] {
  const kept = new Set([0, points.length - 1]);
  const spans: [number, number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    const [a, b] = [points[from], points[to]];
    if (a === undefined || b === undefined) continue;
    let [farthest, most] = [-1, tolerance];
    for (let at = from + 1; at < to; at += 1) {
      const point = points[at];
      const distance = point === undefined ? 0 : distanceToSegment(point, a, b);
      if (distance > most) [farthest, most] = [at, distance];
    }
    if (farthest < 0) continue;
    kept.add(farthest);
    spans.push([from, farthest], [farthest, to]);
  }
  return points.filter((_, index) => kept.has(index));
}

/** The area a closed line encloses, in square units of the drawing. */
export function areaOf(points: readonly Point[]): number {
  let twice = 0;
  for (const [index, [x, y]] of points.entries()) {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  }
  return Math.abs(twice) / 2;
}

function formatTenths(tenths: number): string {
  const sign = tenths < 0 ? '-' : '';
  const whole = Math.trunc(Math.abs(tenths) / 10);
  const rest = Math.abs(tenths) % 10;
  return `${sign}${whole === 0 && rest > 0 ? '' : whole}${rest === 0 ? '' : `.${rest}`}`;
}

function formatPair(x: number, y: number): string {
  const [left, right] = [formatTenths(x), formatTenths(y)];
  return right.startsWith('-') ? left + right : `${left} ${right}`;
}

/**
 * SVG path data of the lines, to a tenth, each from where it begins by steps to the next point: about
 * half as long as with positions. Steps that round to nothing are left out, and so is a line without any.
 */
export function pathData(lines: readonly Line[]): string {
  let data = '';
  for (const { points, closed } of lines) {
    const tenths = points.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const);
    let steps = '';
    let [atX, atY] = tenths[0] ?? [0, 0];
    for (const [x, y] of tenths) {
      if (x === atX && y === atY) continue;
      const step = formatPair(x - atX, y - atY);
      steps += steps === '' || step.startsWith('-') ? step : ` ${step}`;
      [atX, atY] = [x, y];
    }
    if (steps === '') continue;
    const [x, y] = tenths[0] ?? [0, 0];
    data += `M${formatPair(x, y)}l${steps}${closed ? 'z' : ''}`;
  }
  return data;
}
