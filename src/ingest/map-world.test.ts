import { describe, expect, test } from 'vitest';
import { DISPUTED, FULL_NAMES } from './map-recognised.ts';
import {
  borderBetween,
  bordersAmong,
  COUNTRIES,
  countryAt,
  countryNamed,
  holds,
  isDisputed,
} from './map-world.ts';
import type { Country, Longitudes } from './map-world.ts';

function named(name: string): Country {
  const country = countryNamed(name);
  if (country === null) throw new Error(`no country ${name}`);
  return country;
}

function ownersOf(point: Longitudes): readonly string[] {
  return COUNTRIES.filter(({ polygons }) => polygons.some((polygon) => holds(polygon, point))).map(
    ({ name }) => name,
  );
}

describe('recognised borders', () => {
  test('Crimea is Ukraine’s', () => {
    expect(ownersOf([34.1, 44.95])).toEqual(['Ukraine']);
    expect(ownersOf([36.4, 45.35])).toEqual(['Ukraine']);
    expect(ownersOf([39.7, 47.2])).toEqual(['Russia']);
  });

  test('no line is drawn between Crimea and the rest of Ukraine', () => {
    const drawn = bordersAmong(COUNTRIES, () => true).coordinates.flat();
    const isthmus = drawn.filter(
      ([east = 0, north = 0]) => east > 33 && east < 36 && north > 45.5 && north < 46.4,
    );
    expect(isthmus).toEqual([]);
  });

  test('the border of Ukraine with Russia is the one on land, from Belarus to the Sea of Azov', () => {
    const { coordinates } = borderBetween(named('Ukraine'), named('Russia'));
    expect(coordinates).toHaveLength(1);
    const ends = [coordinates[0]?.[0], coordinates[0]?.at(-1)].map((end) => end?.map(Math.round));
    expect(ends).toEqual([
      [32, 52],
      [38, 47],
    ]);
  });

  test('lines of control are in dispute, in either order, and other borders are not', () => {
    expect(isDisputed('Cyprus', 'Northern Cyprus')).toBe(true);
    expect(isDisputed('Kosovo', 'Serbia')).toBe(true);
    expect(isDisputed('Latvia', 'Lithuania')).toBe(false);
  });

  test('every pair in dispute and every name written in full is in the data', () => {
    const names = [
      ...DISPUTED.flat().map((name) => FULL_NAMES[name] ?? name),
      ...Object.values(FULL_NAMES),
    ];
    expect(names.filter((name) => countryNamed(name) === null)).toEqual([]);
  });
});

test('countries have names of their own', () => {
  expect(new Set(COUNTRIES.map(({ name }) => name)).size).toBe(COUNTRIES.length);
});

describe('countryAt', () => {
  test.each<[string, Longitudes, string | null]>([
    ['Washington', [-77.04, 38.91], 'United States'],
    ['a pier of Bergen', [5.31, 60.4], 'Norway'],
    ['Suva, next to the antimeridian', [178.44, -18.14], 'Fiji'],
    ['the Indian Ocean', [60.39, 5.32], null],
  ])('%s', (_, position, name) => expect(countryAt(position)?.name ?? null).toBe(name));
});
