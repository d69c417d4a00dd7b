import { check } from '@placemarkio/check-geojson';
import { describe, expect, test } from 'vitest';
import { formatGeoJson, withoutPlace } from './geojson.ts';
import { NASTY, sampleTake } from './sample-take.ts';

function read(ids?: readonly string[]) {
  const { features } = check(formatGeoJson(sampleTake(ids))) as GeoJSON.FeatureCollection;
  return features;
}

describe('`formatGeoJson`, read by check-geojson', () => {
  test('has a point for a place with coordinates, longitude first', () => {
    const [adazi] = read();
    expect(adazi?.geometry).toEqual({ type: 'Point', coordinates: [24.3229, 57.0738] });
    expect(adazi?.properties).toMatchObject({ name: 'Ādaži, “north”', kind: 'town' });
  });

  test('keeps a place without coordinates, with no geometry', () => {
    const border = read().find(({ id }) => id === 'border');
    expect(border?.geometry).toBeNull();
    expect(border?.properties).toMatchObject({ name: 'גבול', note: NASTY.lines });
  });

  test('puts an event at each of its places, and says where the place is inferred', () => {
    const at = read().map(({ id, properties }) => [
      id,
      (properties as { events: { id: string; place: string }[] }).events.map((event) => [
        event.id,
        event.place,
      ]),
    ]);
    expect(at).toEqual([
      ['adazi', [['talks', 'inferred']]],
      [
        'border',
        [
          ['talks', 'stated'],
          ['meeting', 'stated'],
        ],
      ],
    ]);
  });

  test('has only the places of the events taken', () => {
    expect(read(['meeting']).map(({ id }) => id)).toEqual(['border']);
    expect(read(['month'])).toEqual([]);
    expect(withoutPlace(sampleTake().events)).toHaveLength(4);
  });
});
