import { expect, test } from 'vitest';
import { DAY, instantOf } from '../../story/calendar.ts';
import { lanesByPlace } from '../engine/columns.ts';
import { buildEventIndex } from '../engine/event-index.ts';
import { layoutLanes } from '../engine/lane-layout.ts';
import { generateStory } from '../engine/synthetic.ts';
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
  stepFrom(at, to, { index, laneOf, clusters });
const inLane = (lane: number) => clusters.filter((placed) => placed.lane === lane);

test('`stepFrom` walks all dated events in time, there and back', () => {
  const walked: number[] = [];
  for (let at = step(null, 'later'); at !== null && 'row' in at; at = step(at, 'later')) {
    walked.push(at.row);
  }
  expect(walked).toEqual([...index.all.events]);
  expect(step({ row: walked[7]! }, 'earlier')).toEqual({ row: walked[6] });
  expect(step({ row: walked[0]! }, 'earlier')).toBeNull();
  expect(step({ row: walked[3]! }, 'last')).toEqual({ row: walked.at(-1) });
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
  const above = stepFrom({ row }, 'above', { index, laneOf, clusters: [] });
  if (above === null || !('row' in above)) throw new Error('ensure: an event');
  expect(laneOf[above.row]).toBe(0);
});
