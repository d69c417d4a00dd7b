import type { GeoProjection } from 'd3-geo';
import type { MapName } from '../story/map-model.ts';
import type { Box } from './map-boxes.ts';
import { overlap } from './map-boxes.ts';
import type { CountryInView } from './map-drawing.ts';
import type { Line, Point } from './map-lines.ts';
import { OCEANS, SEAS } from './map-seas.ts';
import { roomFor } from './map-text.ts';

/*
 * Names for orientation: a few countries, a sea or two, only where their own ground has room for them.
 * The ground is looked at through a grid of small squares.
 */

const SIZE = 12;
const TRACKING = 0.5;
/** Height of the words' ground, and from its middle to the base line. */
const HEIGHT = 16;
const BASE = 4;

const MOST_COUNTRIES = 6;
const MOST_SEAS = 2;
/** How far from its middle a sea may be named. */
const SEA_REACH = 70;
/** How much of a name must stand on its own ground: there are islands in every sea. */
const SEA_SHARE = 0.75;
const COUNTRY_SHARE = 0.97;
/** Countries of the story's places are named though their ground is narrow. */
const HOME_SHARE = 0.6;
/** What they are called where their name has no room. */
const SHORT_NAMES: Readonly<Record<string, readonly string[]>> = {
  'United States': ['USA'],
  'United Kingdom': ['UK'],
  'United Arab Emirates': ['UAE'],
  'Democratic Republic of the Congo': ['DR Congo'],
};

/** Across the drawing, in radians: about 7500 km. */
const WIDE = 1.2;
const OUTSIDE: Point = [Infinity, Infinity];

const CELL = 4;

interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** Row by row: the index of the country there, or -1 for the sea. */
  readonly owners: Int16Array;
}

/** Where a horizontal line meets closed lines, from left to right. */
function meetings(lines: readonly Line[], y: number): readonly number[] {
  const xs: number[] = [];
  for (const { points } of lines) {
    for (const [index, [x1, y1]] of points.entries()) {
      const [x2, y2] = points[(index + 1) % points.length] ?? [x1, y1];
      if (y1 <= y !== y2 <= y) xs.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
    }
  }
  return xs.toSorted((a, b) => a - b);
}

function gridOf(countries: readonly CountryInView[], width: number, height: number): Grid {
  const [columns, rows] = [Math.floor(width / CELL), Math.floor(height / CELL)];
  const owners = new Int16Array(columns * rows).fill(-1);
  for (const [index, { lines }] of countries.entries()) {
    for (let row = 0; row < rows; row += 1) {
      const xs = meetings(lines, (row + 0.5) * CELL);
      for (let at = 0; at + 1 < xs.length; at += 2) {
        const from = Math.max(0, Math.ceil((xs[at] ?? 0) / CELL - 0.5));
        const to = Math.min(columns, Math.ceil((xs[at + 1] ?? 0) / CELL - 0.5));
        if (from < to) owners.fill(index, row * columns + from, row * columns + to);
      }
    }
  }
  return { columns, rows, owners };
}

/** Whose ground a point is on; on the coast, the country next to it; -1 at sea and outside. */
function ownerAt({ columns, rows, owners }: Grid, [x, y]: Point): number {
  const [column, row] = [Math.floor(x / CELL), Math.floor(y / CELL)];
  const around = [0, -1, 1].flatMap((down) => [0, -1, 1].map((across) => [across, down] as const));
  for (const [across, down] of around) {
    const [c, r] = [column + across, row + down];
    const owner =
      c < 0 || r < 0 || c >= columns || r >= rows ? -1 : (owners[r * columns + c] ?? -1);
    if (owner !== -1) return owner;
  }
  return -1;
}

function boxOf([x, y]: Point, width: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 };
}

/** How much of a box within the grid belongs to `owner`, 0 to 1. */
function shareOf(
  { columns, owners }: Grid,
  { left, right, top, bottom }: Box,
  owner: number,
): number {
  let [own, all] = [0, 0];
  for (let row = Math.floor(top / CELL); row < bottom / CELL; row += 1) {
    for (let column = Math.floor(left / CELL); column < right / CELL; column += 1) {
      all += 1;
      if (owners[row * columns + column] === owner) own += 1;
    }
  }
  return own / all;
}

interface Wanted {
  readonly width: number;
  readonly owner: number;
  readonly share: number;
  /** The nearer to it the better. */
  readonly towards: Point;
  readonly reach: number;
  /** Where it may stand, besides. */
  readonly allowed?: (point: Point) => boolean;
}

/** The best place for a name on its own ground, clear of `taken`; `null` when there is none. */
function bestPoint(grid: Grid, taken: readonly Box[], wanted: Wanted): Point | null {
  const { width, owner, share, towards, reach, allowed } = wanted;
  let [best, least]: [Point | null, number] = [null, reach];
  const [right, bottom] = [grid.columns * CELL, grid.rows * CELL];
  for (let y = HEIGHT / 2 + CELL; y < bottom - HEIGHT / 2 - CELL; y += CELL / 2) {
    for (let x = width / 2 + CELL; x < right - width / 2 - CELL; x += CELL) {
      // Up and down counts double: a wide country is named in its middle.
      const away = Math.hypot(x - towards[0], 2 * (y - towards[1]));
      if (away >= least || allowed?.([x, y]) === false) continue;
      const box = boxOf([x, y], width);
      if (taken.some((other) => overlap(box, other))) continue;
      if (shareOf(grid, box, owner) < share) continue;
      [best, least] = [[x, y], away];
    }
  }
  return best;
}

interface Ground {
  readonly owner: number;
  readonly name: string;
  readonly cells: number;
  readonly middle: Point;
}

function groundsOf(grid: Grid, countries: readonly CountryInView[]): readonly Ground[] {
  const sums = countries.map(() => ({ cells: 0, x: 0, y: 0 }));
  for (const [at, owner] of grid.owners.entries()) {
    const sum = sums[owner];
    if (sum === undefined) continue;
    sum.cells += 1;
    sum.x += ((at % grid.columns) + 0.5) * CELL;
    sum.y += (Math.floor(at / grid.columns) + 0.5) * CELL;
  }
  return countries.flatMap(({ country }, owner) => {
    const { cells, x, y } = sums[owner] ?? { cells: 0, x: 0, y: 0 };
    if (cells === 0 || !country.coded) return [];
    return [{ owner, name: country.name, cells, middle: [x / cells, y / cells] as const }];
  });
}

interface NamesOptions {
  readonly projection: GeoProjection;
  readonly inView: readonly CountryInView[];
  readonly width: number;
  readonly height: number;
  /** Where the story's places are: the countries they are in and the seas near them come first. */
  readonly points: readonly Point[];
  /** Where no name may stand: labels, rings, borders that are places. */
  readonly taken: readonly Box[];
  /** Names the story itself has: those countries come first, with those its places are in. */
  readonly mentioned: ReadonlySet<string>;
}

function distance([x1, y1]: Point, [x2, y2]: Point): number {
  return Math.hypot(x1 - x2, y1 - y2);
}

interface Sea {
  readonly name: string;
  readonly towards: Point;
}

/** Seas by their distance from the story's places; on a map of more than a region, where a name is wider than a sea, oceans alone. */
function seasInOrder({ projection, width, points }: NamesOptions): readonly Sea[] {
  const byDistance = (named: typeof SEAS) =>
    named
      .map(([name, longitude, latitude]) => {
        const towards = projection([longitude, latitude]) ?? OUTSIDE;
        const away = points.map((point) => distance(towards, point));
        return { name, towards, away: Math.min(...away) };
      })
      .toSorted((a, b) => a.away - b.away);
  const isWide = width / projection.scale() > WIDE;
  return byDistance(isWide ? OCEANS : [...SEAS, ...OCEANS]);
}

/** Names of countries and seas in view, as many as have room: those of the story, then the largest. */
export function placeNames(options: NamesOptions): readonly MapName[] {
  const { inView, width, height, mentioned, points } = options;
  const grid = gridOf(inView, width, height);
  const taken = [...options.taken];
  const names: MapName[] = [];
  const add = (kind: MapName['kind'], name: string, wanted: Omit<Wanted, 'width'>) => {
    const room = roomFor(name, SIZE, TRACKING);
    const point = bestPoint(grid, taken, { ...wanted, width: room + 4 });
    if (point === null) return false;
    names.push({ kind, name, x: Math.round(point[0]), y: Math.round(point[1] + BASE) });
    taken.push(boxOf(point, room + 8));
    return true;
  };

  const seas = seasInOrder(options);
  for (const { name, towards } of seas) {
    if (names.length === MOST_SEAS) break;
    if (names.some((other) => other.name === name)) continue;
    // Nearer to its own middle than to that of another: there is water on the other side of a peninsula.
    const allowed = (point: Point) =>
      seas.every((other) => distance(point, towards) <= distance(point, other.towards));
    add('sea', name, {
      owner: -1,
      share: SEA_SHARE,
      towards,
      reach: SEA_REACH,
      allowed,
    });
  }

  const first = names.length;
  const homes = new Set(points.map((point) => ownerAt(grid, point)));
  const isFirst = ({ owner, name }: Ground) => Number(mentioned.has(name) || homes.has(owner));
  const grounds = groundsOf(grid, inView).toSorted(
    (a, b) => isFirst(b) - isFirst(a) || b.cells - a.cells || (a.name < b.name ? -1 : 1),
  );
  for (const { owner, name, middle } of grounds) {
    if (names.length - first === MOST_COUNTRIES) break;
    const isHome = homes.has(owner);
    const share = isHome ? HOME_SHARE : COUNTRY_SHARE;
    const wanted = { owner, share, towards: middle, reach: Infinity };
    [name, ...(isHome ? (SHORT_NAMES[name] ?? []) : [])].find((one) => add('country', one, wanted));
  }
  return names;
}
