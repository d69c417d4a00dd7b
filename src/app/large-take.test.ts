import { describe, expect, test, vi } from 'vitest';
import { createQueryClient } from '../data/queries.ts';
import { columnsOfStory } from '../story/columns-of-story.ts';
import type { LargeStory } from '../story/large/large-story.ts';
import type { StoryEvent } from '../story/model.ts';
import { sampleEvent, sampleStory } from '../story/sample-story.ts';
import { buildEventIndex } from '../timeline/engine/event-index.ts';
import { countOverlapping, sequenceOf } from '../timeline/engine/sequence.ts';
import { trayGroups } from '../timeline/large/tray-groups.ts';
import { carriersOf, countUndated, readEvents, rowsInView } from './large-take.ts';
import { withoutLanes } from './without-lanes.ts';

const EVENTS = [
  sampleEvent('before', '../2021-11-25', ['a reported One']),
  sampleEvent('long', '2021-11-01/2021-11-26', ['a reported Two']),
  sampleEvent('day', '2021-11-26', ['b announced Three']),
  sampleEvent('later', '2021-11-28', ['c background Four']),
  sampleEvent('undated', null, ['a reported Five']),
];
const columns = columnsOfStory(sampleStory({ events: EVENTS }));
const dated = Uint32Array.from([0, 1, 2, 3]);
const story: LargeStory = {
  ...sampleStory(),
  large: { events: 5, shardSize: 2, shards: 3, idBuckets: 1, columns: { bytes: 0, checksum: '' } },
};
const idsOf = (rows: Iterable<number>) => Array.from(rows, (row) => EVENTS[row]!.id);

describe('rows to take', () => {
  test('`rowsInView` gives what lasts into the view, what begins at its end left out', () => {
    const view = { start: Date.UTC(2021, 10, 26), end: Date.UTC(2021, 10, 28) };
    expect(idsOf(rowsInView(columns, dated, view, null))).toEqual(['long', 'day']);
  });

  test('`rowsInView` gives as many as the timeline counts in view, without those in the tray', () => {
    const view = { start: Date.UTC(2021, 10, 1), end: Date.UTC(2021, 11, 1) };
    const large = { ...columns, position: new Uint16Array(columns.length) };
    const trayed = trayGroups(large);
    const index = buildEventIndex(columns, withoutLanes(columns.length));
    const timeline = sequenceOf(index, (row) => trayed[row] === 0);
    const rows = rowsInView(columns, index.all.events, view, trayed);
    expect(idsOf(rows)).toEqual(['long', 'day', 'later']);
    expect(rows).toHaveLength(countOverlapping(timeline, view));
  });

  test('`countUndated` counts what a calendar has no day for', () => {
    expect(countUndated(columns, Uint32Array.from([0, 1, 2, 3, 4]))).toBe(1);
  });

  test('`carriersOf` gives the sources of some events, in whatever way they tell them', () => {
    const ids = (rows: number[]) =>
      carriersOf(sampleStory(), columns, Uint32Array.from(rows)).map(({ id }) => id);
    expect(ids([0, 4])).toEqual(['a']);
    expect(ids([3, 2])).toEqual(['b', 'c']);
    expect(ids([])).toEqual([]);
  });
});

describe('`readEvents`', () => {
  function setup() {
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (url: string) => {
      asked.push(url);
      const shard = Number(/(\d+)\.json$/.exec(url)?.[1]);
      const events = EVENTS.slice(shard * 2, shard * 2 + 2);
      return Response.json({ version: 1, shard, first: shard * 2, events });
    });
    const controller = new AbortController();
    const told: number[] = [];
    const read = (rows: number[]) =>
      readEvents(createQueryClient(), '/', story, Uint32Array.from(rows), {
        signal: controller.signal,
        onRead: (done, all) => told.push(done / all),
      });
    return { asked, controller, told, read };
  }

  test('gives the events of rows in their order, of the shards that have them alone', async () => {
    const { asked, told, read } = setup();
    const files: (readonly StoryEvent[])[] = [];
    for await (const events of read([1, 4])) files.push(events);
    expect(files.map((events) => events.map(({ id }) => id))).toEqual([['long'], ['undated']]);
    expect(asked).toEqual(['/stories/sample/shards/0.json', '/stories/sample/shards/2.json']);
    expect(told).toEqual([0, 0.5, 1]);
  });

  test('ends with the reason once it is aborted', async () => {
    const { controller, read } = setup();
    const events = read([0, 4]);
    await events.next();
    controller.abort(new Error('enough'));
    await expect(events.next()).rejects.toThrow('enough');
  });
});
