import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMap } from '../story/map-schema.ts';
import type { Folder } from './folder-schema.ts';
import { computeMap } from './map.ts';

type Place = Folder['places'][number];
type Event = Folder['events'][number];

function place(id: string, coordinates?: [number, number], more: Partial<Place> = {}): Place {
  return {
    id,
    name: id,
    kind: 'town',
    within: [],
    ...(coordinates === undefined ? {} : { coordinates }),
    ...more,
  };
}

/** The map of a story in which each place has one event. */
function mapOf(...places: readonly Place[]) {
  const events = places.map(({ id }): Event => ({
    id: `at-${id}`,
    formerIds: [],
    title: id,
    shortTitle: id,
    summary: id,
    kind: 'meeting',
    places: [{ place: id, certainty: 'stated' }],
    people: [],
    excerpts: [],
    dateEvidence: [],
  }));
  return computeMap({ places: [...places], events });
}

function drawn(...places: readonly Place[]) {
  const map = mapOf(...places);
  if (map === null) throw new Error('no map');
  const at = (id: string) => {
    const found = map.places.find((other) => other.id === id);
    if (found === undefined) throw new Error(`${id} is not drawn`);
    return found;
  };
  return { map, at };
}

const riga = place('Riga', [24.1, 56.95]);
const vilnius = place('Vilnius', [25.28, 54.69]);
const brussels = place('Brussels', [4.35, 50.85]);

describe('computeMap', () => {
  test('puts north up and east to the right', () => {
    const { at } = drawn(riga, vilnius, brussels);
    expect(at('Riga').y).toBeLessThan(at('Vilnius').y);
    expect(at('Vilnius').y).toBeLessThan(at('Brussels').y);
    expect(at('Brussels').x).toBeLessThan(at('Riga').x);
    expect(at('Riga').x).toBeLessThan(at('Vilnius').x);
  });

  test('shows one town in the middle of its surroundings', () => {
    const { map, at } = drawn(riga);
    expect(at('Riga')).toMatchObject({ x: 200, y: 118, line: null });
    expect(map.names.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Latvia', 'Lithuania', 'Estonia']),
    );
    expect(map.land).toMatch(/^M/);
    expect(map.borders).toMatch(/^M/);
  });

  test.each([
    ['Cusco', [-71.97, -13.53], ['Peru', 'Bolivia']],
    ['Moscow', [37.6, 55.75], ['Russia', 'Belarus']],
    ['Manaus', [-60, -3.1], ['Brazil', 'Guyana']],
  ] as const)(
    'shows around %s, far from coasts and borders, as much as tells where it is',
    (name, at, names) => {
      const { map } = drawn(place(name, [...at]));
      expect(map.places[0]).toMatchObject({ x: 200, y: 118 });
      expect(map.names.map((shown) => shown.name)).toEqual(expect.arrayContaining([...names]));
    },
  );

  test('shows two continents across an ocean', () => {
    const { map, at } = drawn(place('New York', [-74, 40.7]), place('Kyiv', [30.5, 50.45]));
    expect(at('New York').x).toBeLessThan(60);
    expect(at('Kyiv').x).toBeGreaterThan(340);
    expect(map.names.map(({ name }) => name)).toContain('Atlantic Ocean');
  });

  test('looks down on a pole where all places are around it', () => {
    const { map, at } = drawn(place('South Pole', [0, -90]), place('McMurdo', [166.7, -77.85]));
    const [pole, coast] = [at('South Pole'), at('McMurdo')];
    expect(Math.hypot(pole.x - coast.x, pole.y - coast.y)).toBeGreaterThan(100);
    // Land on every side of the pole.
    const ys = [...map.land.matchAll(/[ML]?(-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, , y]) => Number(y));
    expect(Math.min(...ys)).toBeLessThan(pole.y);
    expect(Math.max(...ys)).toBeGreaterThan(pole.y);
  });

  test('takes the shorter way round, across the antimeridian', () => {
    const { map, at } = drawn(
      place('Tokyo', [139.7, 35.7]),
      place('San Francisco', [-122.4, 37.8]),
    );
    expect(at('Tokyo').x).toBeLessThan(at('San Francisco').x);
    expect(map.names.map(({ name }) => name)).toContain('Pacific Ocean');
  });

  test('draws no map when no place has a position, or none an event', () => {
    expect(mapOf(place('Baltic region'))).toBeNull();
    expect(mapOf()).toBeNull();
    expect(computeMap({ places: [riga], events: [] })).toBeNull();
  });

  test('keeps every place in view with air around it, wherever on earth they are', () => {
    const position = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(position, { minLength: 1, maxLength: 6 }), (positions) => {
        const { map } = drawn(...positions.map((at, index) => place(`p${index}`, at)));
        for (const { x, y } of map.places) {
          expect(x).toBeGreaterThanOrEqual(26.9);
          expect(x).toBeLessThanOrEqual(373.1);
          expect(y).toBeGreaterThanOrEqual(26.9);
          expect(y).toBeLessThanOrEqual(209.1);
        }
        expect(map.land).not.toMatch(/NaN|Infinity/);
        expect(parseMap(JSON.parse(JSON.stringify(map)))).toEqual(map);
      }),
      { numRuns: 12 },
    );
  }, 30_000);

  test('gives the same map for the same story', () => {
    expect(mapOf(riga, vilnius)).toEqual(mapOf(riga, vilnius));
  });

  test('lists places without a position beside the map, those without events not at all', () => {
    const region = place('Baltic region', undefined, { kind: 'region' });
    expect(drawn(riga, region).map.offMap).toEqual(['Baltic region']);
    const events = [{ places: [{ place: 'Riga', certainty: 'stated' }] }] as unknown as Event[];
    const map = computeMap({ places: [riga, region, vilnius], events });
    expect(map?.offMap).toEqual([]);
    expect(map?.places.map(({ id }) => id)).toEqual(['Riga']);
  });

  test('draws a border that is a place as its line, with coordinates or without', () => {
    const border = { of: 'Belarus', with: ['Poland', 'Lithuania', 'Latvia'] };
    const { map, at } = drawn(place('Belarus border', undefined, { kind: 'border', border }));
    expect(map.offMap).toEqual([]);
    expect(at('Belarus border').line).toMatch(/^M/);
    expect(at('Belarus border').label).not.toBeNull();
  });

  test('draws a border of unknown lines as a point', () => {
    const { at } = drawn(place('Front', [37.5, 48], { kind: 'border' }));
    expect(at('Front').line).toBeNull();
  });

  test('dashes the line of control on Cyprus and leaves it out of the borders', () => {
    const { map } = drawn(place('Nicosia', [33.37, 35.17]));
    expect(map.disputed).toMatch(/^M/);
    expect(drawn(riga).map.disputed).toBe('');
  });

  test('names the countries the places are in before larger ones, if need be by a short name', () => {
    const washington = place('Washington', [-77.04, 38.91]);
    const { map } = drawn(brussels, washington, place('Nairobi', [36.82, -1.29]));
    const names = map.names.filter(({ kind }) => kind === 'country').map(({ name }) => name);
    expect(names[0]).toBe('USA');
    const seas = map.names.filter(({ kind }) => kind === 'sea').map(({ name }) => name);
    expect(seas).toEqual(['Atlantic Ocean']);
  });

  test('names the countries the story names before larger ones', () => {
    const within = place('Minsk', [27.56, 53.9], { within: ['Romania'] });
    const names = (map: ReturnType<typeof mapOf>) => map?.names.map(({ name }) => name);
    const far = place('Athens', [23.7, 38]);
    expect(names(mapOf(within, far))).toContain('Romania');
    expect(names(mapOf({ ...within, within: [] }, far))).not.toContain('Romania');
  });
});
