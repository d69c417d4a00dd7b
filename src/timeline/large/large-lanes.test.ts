import { expect, test } from 'vitest';
import type { Place } from '../../story/model.ts';
import { generateStory } from '../engine/synthetic.ts';
import { largeLanes } from './large-lanes.ts';

const { columns } = generateStory(3000, 1, { places: 12, sources: 5, people: 5, kinds: 3 });
const places: readonly Place[] = Array.from({ length: 12 }, (_, place) => ({
  id: `place-${place}`,
  name: `Place ${place}`,
  kind: 'town',
  coordinates: null,
  note: null,
}));

test('the six fullest places have lanes of their own, the rest share one', () => {
  const { rows } = largeLanes({ places }, columns, []);
  expect(rows.filter(({ kind }) => kind === 'place')).toHaveLength(6);
  expect(rows.find(({ kind }) => kind === 'others')?.places).toBe(6);
});

test('a chosen place has a lane of its own, however few its events', () => {
  const { rows } = largeLanes({ places }, columns, ['place-11']);
  expect(rows.map(({ id }) => id)).toContain('place-11');
});

test('every event stands in exactly one lane', () => {
  const { rows, lanes } = largeLanes({ places }, columns, []);
  expect(lanes.of).toHaveLength(columns.length);
  for (const lane of lanes.of as Int32Array) {
    expect(lane).toBeGreaterThanOrEqual(0);
    expect(lane).toBeLessThan(rows.length);
  }
});
