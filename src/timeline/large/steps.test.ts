import { expect, test } from 'vitest';
import { DAY, instantOf } from '../../story/calendar.ts';
import { lanesByPlace, lanesBySource } from '../engine/columns.ts';
import { buildEventIndex } from '../engine/event-index.ts';
import { layoutLanes } from '../engine/lane-layout.ts';
import { generateStory } from '../engine/synthetic.ts';
import { lanesWith } from './large-lanes.ts';
import { stepFrom, type PlacedCluster, type Stop } from './steps.ts';

const { columns } = generateStory(5000, 1, { places: 3, sources: 3, people: 3, kinds: 2 });
const lanes = lanesByPlace(columns);
const laneOf = lanes.of as Int32Array;
const index = buildEventIndex(columns, lanes);
const from = instantOf(2018, 1, 1);
const view = { start: from, end: from + 700 * DAY, widthPx: 1000 };
const clusters: readonly PlacedCluster[] = layoutLanes(index, view).flatMap((layout) =>
  layout.clusters.map((cluster) => ({ lane: layout.lane, cluster })),
);
const step = (at: Stop | null, to: Parameters<typeof stepFrom>[1]) =>
  stepFrom(at, to, { index, inTime: index.all, clusters });
const inLane = (lane: number) => clusters.filter((placed) => placed.lane === lane);

test('`stepFrom` walks all dated events in time, there and back', () => {
  const walked: number[] = [];
  for (let at = step(null, 'later'); at !== null && 'row' in at; at = step(at, 'later')) {
    walked.push(at.row);
  }
  expect(walked).toEqual([...index.all.events]);
  expect(step({ row: walked[7]!, lane: null }, 'earlier')).toMatchObject({ row: walked[6] });
  expect(step({ row: walked[0]!, lane: null }, 'earlier')).toBeNull();
  expect(step({ row: walked[3]!, lane: null }, 'last')).toMatchObject({ row: walked.at(-1) });
});

test('`stepFrom` a cluster leads to the next one of its lane, and from the last to the event beyond', () => {
  const [first, second] = inLane(1);
  expect(step(first!, 'later')).toBe(second);
  expect(step(second!, 'earlier')).toBe(first);
  const last = inLane(1).at(-1)!;
  const beyond = step(last, 'later');
  if (beyond === null || !('row' in beyond)) throw new Error('ensure: an event');
  expect(laneOf[beyond.row]).toBe(1);
  expect(Math.abs(columns.start[beyond.row]! - last.cluster.end)).toBeLessThan(30 * DAY);
});

test('`stepFrom` leads up and down to what is closest in the lane there', () => {
  const [cluster] = inLane(0);
  const below = step(cluster!, 'below');
  if (below === null || 'row' in below) throw new Error('ensure: a cluster');
  const away = ({ cluster: other }: PlacedCluster) =>
    Math.abs(other.center - cluster!.cluster.center);
  expect(away(below)).toBe(Math.min(...inLane(1).map(away)));
  expect(step(cluster!, 'above')).toBeNull();
  const row = index.byLane[1]!.events[10]!;
  const above = stepFrom({ row, lane: 1 }, 'above', { index, inTime: index.all, clusters: [] });
  if (above === null || !('row' in above)) throw new Error('ensure: an event');
  expect(laneOf[above.row]).toBe(0);
});

test('`stepFrom` stays in a lane as long as the next event stands there, too, and crosses to the same event', () => {
  const bySource = lanesBySource(columns);
  const many = buildEventIndex(columns, bySource);
  const of = { index: many, inTime: many.all, clusters: [] };
  for (const row of many.all.events.subarray(0, 200)) {
    const lanesOfRow = lanesWith(bySource, row);
    const lane = lanesOfRow.at(-1)!;
    const next = stepFrom({ row, lane }, 'later', of);
    if (next === null || !('row' in next)) throw new Error('ensure: an event');
    const own = lanesWith(bySource, next.row);
    expect(next.lane).toBe(own.includes(lane) ? lane : own[0]);
    if (lanesOfRow.length < 2) continue;
    const above = stepFrom({ row, lane }, 'above', of);
    expect(above?.lane).toBeLessThan(lane);
  }
});
