import type { GeoPermissibleObjects } from 'd3-geo';
import { geoBounds, geoContains } from 'd3-geo';
import type { MultiLineString } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { MultiPolygon, Polygon } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json';
import { DISPUTED, FULL_NAMES, REASSIGNED } from './map-recognised.ts';

/*
 * The countries of Natural Earth with recognised borders, as polygons that share their arcs.
 */

/** Indices of arcs, ring by ring, the outer first. */
export type PolygonArcs = readonly (readonly number[])[];

export interface Country {
  /** As readers and editors write it, in English. */
  readonly name: string;
  /** A state by its code in the data; territories without one are drawn, but not named. */
  readonly coded: boolean;
  readonly polygons: readonly PolygonArcs[];
}

export type Longitudes = readonly [number, number];

/** A topojson geometry of some polygons of the atlas. */
export function geometryOf(polygons: readonly PolygonArcs[]): MultiPolygon {
  return { type: 'MultiPolygon', arcs: polygons.map((rings) => rings.map((arcs) => [...arcs])) };
}

/** Whether a polygon of the atlas holds a point, longitude and latitude. */
export function holds(polygon: PolygonArcs, [longitude, latitude]: Longitudes): boolean {
  return geoContains(feature(atlas, geometryOf([polygon])), [longitude, latitude]);
}

function polygonsOf(geometry: Polygon | MultiPolygon): readonly PolygonArcs[] {
  return geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
}

function readCountries(): readonly Country[] {
  const read = new Map<string, { coded: boolean; polygons: readonly PolygonArcs[] }>();
  for (const geometry of atlas.objects.countries.geometries) {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
    const coded = geometry.id !== undefined;
    read.set(geometry.properties?.name ?? '', { coded, polygons: polygonsOf(geometry) });
  }
  for (const { part, from, to } of REASSIGNED) {
    const [loser, gainer] = [read.get(from), read.get(to)];
    const moved = loser?.polygons.find((polygon) => holds(polygon, part));
    if (loser === undefined || gainer === undefined || moved === undefined) {
      throw new Error(`The atlas has no part of ${from} at ${part.join(', ')}`);
    }
    loser.polygons = loser.polygons.filter((polygon) => polygon !== moved);
    gainer.polygons = [...gainer.polygons, moved];
  }
  return [...read].map(([name, rest]) => ({ name: FULL_NAMES[name] ?? name, ...rest }));
}

export const COUNTRIES: readonly Country[] = readCountries();

const byName = new Map(COUNTRIES.map((country) => [country.name, country]));

/** The country of that name, to the letter; `null` when there is none. */
export function countryNamed(name: string): Country | null {
  return byName.get(name) ?? null;
}

function pairKey(a: string, b: string): string {
  return [FULL_NAMES[a] ?? a, FULL_NAMES[b] ?? b].toSorted().join('|');
}

const disputed = new Set(DISPUTED.map(([a, b]) => pairKey(a, b)));

/** Whether the border of two countries, by name, is one in dispute. */
export function isDisputed(a: string, b: string): boolean {
  return disputed.has(pairKey(a, b));
}

/** The lines between polygons of different countries for which `drawn` holds, each once. */
export function bordersAmong(
  countries: readonly Country[],
  drawn: (a: string, b: string) => boolean,
): MultiLineString {
  const names = new Map<unknown, string>();
  const geometries = countries.map(({ name, polygons }) => {
    const geometry = geometryOf(polygons);
    names.set(geometry, name);
    return geometry;
  });
  return mesh(atlas, { type: 'GeometryCollection', geometries }, (a, b) => {
    if (a === b) return false;
    return drawn(names.get(a) ?? '', names.get(b) ?? '');
  });
}

/** The land border of one country with another; no lines when they share none. */
export function borderBetween(a: Country, b: Country): MultiLineString {
  return bordersAmong([a, b], () => true);
}

/** Names of the countries that share a land border with this one, by name. */
export function neighboursOf(country: Country): readonly string[] {
  const own = new Set(country.polygons.flat(2).map((arc) => (arc < 0 ? ~arc : arc)));
  return COUNTRIES.filter(
    (other) =>
      other !== country && other.polygons.flat(2).some((arc) => own.has(arc < 0 ? ~arc : arc)),
  )
    .map(({ name }) => name)
    .toSorted();
}

interface Shape {
  readonly country: Country;
  readonly geometry: GeoPermissibleObjects;
  /** West and south, east and north; the west is greater than the east across the antimeridian. */
  readonly bounds: readonly [Longitudes, Longitudes];
}

let shapes: readonly Shape[] | null = null;

/** Every polygon by itself; computed once, when first asked for. */
function shapesOf(): readonly Shape[] {
  shapes ??= COUNTRIES.flatMap((country) =>
    country.polygons.map((polygon) => {
      const geometry = feature(atlas, geometryOf([polygon]));
      return { country, geometry, bounds: geoBounds(geometry) };
    }),
  );
  return shapes;
}

function contains({ geometry, bounds }: Shape, [longitude, latitude]: Longitudes): boolean {
  const [[west, south], [east, north]] = bounds;
  if (latitude < south || latitude > north) return false;
  const isBetween =
    west <= east ? west <= longitude && longitude <= east : west <= longitude || longitude <= east;
  return isBetween && geoContains(geometry, [longitude, latitude]);
}

/** In degrees of latitude, some 10 and 20 km: the coasts are no finer, and harbours lie on them. */
const ASHORE = [0, 0.1, 0.2];
const DIRECTIONS = [0, 45, 90, 135, 180, 225, 270, 315].map((angle) => (angle * Math.PI) / 180);

/** The country a position is in, or on whose coast it is; `null` for one at sea. */
export function countryAt([longitude, latitude]: Longitudes): Country | null {
  for (const reach of ASHORE) {
    for (const angle of reach === 0 ? [0] : DIRECTIONS) {
      const north = latitude + reach * Math.sin(angle);
      const east = longitude + (reach * Math.cos(angle)) / Math.cos((latitude * Math.PI) / 180);
      const found = shapesOf().find((shape) => contains(shape, [east, north]));
      if (found !== undefined) return found.country;
    }
  }
  return null;
}
