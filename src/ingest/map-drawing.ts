import type { GeoProjection } from 'd3-geo';
import type { MultiLineString } from 'geojson';
import { feature, merge } from 'topojson-client';
import atlas from 'world-atlas/countries-50m.json';
import { segmentsOf } from './map-boxes.ts';
import type { Line } from './map-lines.ts';
import { areaOf, drawnLines, simplified } from './map-lines.ts';
import type { Cut } from './map-projection.ts';
import { FRAME } from './map-projection.ts';
import type { Country, PolygonArcs } from './map-world.ts';
import { bordersAmong, COUNTRIES, geometryOf, holds, isDisputed } from './map-world.ts';

/** A point this far outside the frame still belongs to a polygon that may reach into it. */
const NEAR = 20;

/** Lines may be off by so much: less than half of the hairline they are drawn with. */
const TOLERANCE = 0.3;

/** Islands and lakes smaller than this, in square pixels, would be a dot of outline. */
const SMALLEST = 2;

/** A country of which something is in view, with what of it is drawn. */
export interface CountryInView {
  readonly country: Country;
  readonly lines: readonly Line[];
}

export interface Drawing {
  readonly land: readonly Line[];
  readonly borders: readonly Line[];
  readonly disputed: readonly Line[];
  readonly inView: readonly CountryInView[];
}

/** What is drawn of some lines, no finer than can be seen. */
export function drawnBorder(projection: GeoProjection, lines: MultiLineString): readonly Line[] {
  return drawnLines(projection, lines).map(({ points, closed }) => ({
    points: simplified(points, TOLERANCE),
    closed,
  }));
}

function isNear(
  projection: GeoProjection,
  [longitude = 0, latitude = 0]: readonly number[],
): boolean {
  const point = projection([longitude, latitude]);
  if (point === null) return false;
  const [x, y] = point;
  return x > -NEAR && y > -NEAR && x < FRAME.width + NEAR && y < FRAME.height + NEAR;
}

/**
 * Whether a polygon can be in view. Those that cannot are left out before they are projected and cut:
 * the cut has been seen to turn far islands into a rectangle over the whole drawing.
 */
function mayBeInView(polygon: PolygonArcs, { projection, centre }: Cut): boolean {
  const { coordinates } = feature(atlas, geometryOf([polygon])).geometry;
  if (coordinates.flat(2).some((position) => isNear(projection, position))) return true;
  return holds(polygon, centre);
}

function drawnLand(projection: GeoProjection, countries: readonly Country[]): readonly Line[] {
  const land = merge(
    atlas,
    countries.map(({ polygons }) => geometryOf(polygons)),
  );
  return drawnLines(projection, land)
    .filter(({ points }) => areaOf(points) >= SMALLEST)
    .map(({ points, closed }) => ({ points: simplified(points, TOLERANCE), closed }));
}

/** What stands within the cut: land, borders, and which countries. */
export function drawWorld(cut: Cut): Drawing {
  const near = COUNTRIES.map((country) => ({
    ...country,
    polygons: country.polygons.filter((polygon) => mayBeInView(polygon, cut)),
  })).filter(({ polygons }) => polygons.length > 0);
  const { projection } = cut;
  return {
    land: drawnLand(projection, near),
    borders: drawnBorder(
      projection,
      bordersAmong(near, (a, b) => !isDisputed(a, b)),
    ),
    disputed: drawnBorder(projection, bordersAmong(near, isDisputed)),
    inView: near
      .map((country) => ({
        country,
        lines: drawnLines(projection, feature(atlas, geometryOf(country.polygons))),
      }))
      .filter(({ lines }) => lines.length > 0),
  };
}

/** How long all coasts and borders in the frame are together, in px; the cut's own edges, beyond it, do not count. */
export function lengthInView({ land, borders, disputed }: Drawing): number {
  return segmentsOf([...land, ...borders, ...disputed]).reduce((sum, [from, to]) => {
    const [x, y] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    const isInFrame = x >= 0 && y >= 0 && x <= FRAME.width && y <= FRAME.height;
    return isInFrame ? sum + Math.hypot(to[0] - from[0], to[1] - from[1]) : sum;
  }, 0);
}
