import { expect, test } from 'vitest';
import type { Place } from '../../story/model.ts';
import { generateStory } from '../engine/synthetic.ts';
import { sampleSource } from '../../story/sample-story.ts';
import { largeLanes, lanesWith } from './large-lanes.ts';

const { columns } = generateStory(3000, 1, { places: 12, sources: 5, people: 5, kinds: 3 });
const places: readonly Place[] = Array.from({ length: 12 }, (_, place) => ({
  id: `place-${place}`,
  name: `Place ${place}`,
  kind: 'town',
  coordinates: null,
  note: null,
}));

const sources = Array.from({ length: 5 }, (_, at) => sampleSource(`source-${at}`, '2021-11-28'));
const kinds = Array.from({ length: 3 }, (_, at) => ({ id: `kind-${at}`, name: `Kind ${at}` }));
const story = { places, sources, kinds };
const byPlace = (chosen: readonly string[]) => largeLanes(story, columns, 'place', chosen, null);

test('the six fullest places have lanes of their own, the rest share one', () => {
  const { rows } = byPlace([]);
  expect(rows.filter(({ kind }) => kind === 'own')).toHaveLength(6);
  expect(rows.find(({ kind }) => kind === 'others')?.terms).toBe(6);
});

test('a chosen place has a lane of its own, however few its events', () => {
  expect(byPlace(['place-11']).rows.map(({ id }) => id)).toContain('place-11');
});

test('by place and by kind every event stands in exactly one lane', () => {
  for (const by of ['place', 'kind'] as const) {
    const { rows, lanes } = largeLanes(story, columns, by, [], null);
    for (let event = 0; event < columns.length; event++) {
      const [lane, ...more] = lanesWith(lanes, event);
      expect(more).toEqual([]);
      expect(rows[lane!]).toBeDefined();
      if (by === 'kind') expect(rows[lane!]!.id).toBe(`kind-${columns.kind[event]}`);
    }
  }
});

test('by source an event stands in the lane of each source that carries it', () => {
  const { rows, lanes } = largeLanes(story, columns, 'source', [], null);
  for (let event = 0; event < columns.length; event++) {
    const carriers = columns.reports[event]! | columns.announces[event]!;
    expect(lanesWith(lanes, event).map((lane) => rows[lane]!.id)).toEqual(
      sources.flatMap(({ id }, at) => ((carriers >> at) & 1 ? [id] : [])),
    );
  }
});

test('of several sources that share a lane, an event stands there once', () => {
  const many = generateStory(500, 2, { places: 2, sources: 40, people: 2, kinds: 2 }).columns;
  const forty = Array.from({ length: 40 }, (_, at) => sampleSource(`source-${at}`, '2021-11-28'));
  const { rows, lanes } = largeLanes({ ...story, sources: forty }, many, 'source', [], null);
  expect(rows.map(({ kind }) => kind)).toEqual([...Array<string>(6).fill('own'), 'others']);
  expect(rows.at(-1)?.terms).toBe(34);
  for (let event = 0; event < many.length; event++) {
    const own = lanesWith(lanes, event);
    expect(new Set(own).size).toBe(own.length);
    expect(own.length).toBeGreaterThan(0);
  }
});

test('what waits in the tray stands in no lane', () => {
  const trayed = new Uint8Array(columns.length);
  trayed[5] = 1;
  for (const by of ['place', 'source', 'kind'] as const) {
    const { lanes } = largeLanes(story, columns, by, [], trayed);
    expect(lanesWith(lanes, 5)).toEqual([]);
    expect(lanesWith(lanes, 6)).not.toEqual([]);
  }
});
