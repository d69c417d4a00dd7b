import { afterEach, describe, expect, test, vi } from 'vitest';
import { columnsOfStory } from '../story/columns-of-story.ts';
import { checksumOf } from '../story/large/columns-format.ts';
import { encodeColumns } from '../story/large/encode-columns.ts';
import { bucketOf, type LargeStory } from '../story/large/large-story.ts';
import { sampleEvent, sampleStory } from '../story/sample-story.ts';
import { DataError } from './data-error.ts';
import {
  columnsQuery,
  eventQuery,
  findEvent,
  findRow,
  shardQuery,
  titlesQuery,
} from './large-queries.ts';
import { createQueryClient } from './queries.ts';

const events = Array.from({ length: 5 }, (_, index) =>
  sampleEvent(`e-${index}`, `2021-11-0${index + 1}`, ['a reported Words'], {
    formerIds: index === 3 ? ['was-3'] : [],
  }),
);
const whole = sampleStory({ events });
const bytes = encodeColumns({
  ...columnsOfStory(whole),
  dating: new Uint8Array(5),
  position: new Uint16Array(5),
});
const story: LargeStory = {
  ...whole,
  events: [],
  large: {
    events: 5,
    shardSize: 2,
    shards: 3,
    idBuckets: 2,
    columns: { bytes: bytes.length, checksum: checksumOf(bytes) },
  },
};

const FOLDER = '/sub/stories/sample';
const shard = (number: number, changed = {}) => ({
  version: 1,
  shard: number,
  first: number * 2,
  events: events.slice(number * 2, number * 2 + 2),
  ...changed,
});
const bucket = (number: number) => ({
  version: 1,
  bucket: number,
  rows: events
    .flatMap(({ id, formerIds }, row) => [id, ...formerIds].map((one) => [one, row] as const))
    .filter(([id]) => bucketOf(story.large, id) === number),
});

/** A site with the story's files, of which some are as given; `asked` lists the requests. */
function site(files: Record<string, unknown> = {}) {
  const asked: string[] = [];
  const all: Record<string, unknown> = {
    'events.bin': bytes,
    'shards/0.json': shard(0),
    'shards/1.json': shard(1),
    'shards/2.json': shard(2),
    'ids/0.json': bucket(0),
    'ids/1.json': bucket(1),
    ...files,
  };
  vi.stubGlobal('fetch', async (url: string) => {
    const path = url.slice(FOLDER.length + 1);
    asked.push(path);
    const file = all[path];
    if (file === undefined) {
      return new Response('<h1>Not found</h1>', { headers: { 'content-type': 'text/html' } });
    }
    return file instanceof Uint8Array ? new Response(file.slice()) : Response.json(file);
  });
  return { asked, client: createQueryClient() };
}

/** Why a fetch fails. */
async function failure(fetching: Promise<unknown>): Promise<DataError> {
  const error: unknown = await fetching.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof DataError) return error;
  throw new Error(`expected a DataError, got ${String(error)}`);
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('columnsQuery', () => {
  test('gives the columns of the story, fetched once', async () => {
    const { asked, client } = site();
    for (let round = 0; round < 2; round += 1) {
      const decoded = await client.fetchQuery(columnsQuery('/sub/', story));
      expect(decoded.columns).toMatchObject(columnsOfStory(whole));
      expect(decoded.faults).toEqual([]);
    }
    expect(asked).toEqual(['events.bin']);
  });

  test('of a file cut short gives what is sound, and says so', async () => {
    const { client } = site({ 'events.bin': bytes.slice(0, -1) });
    const decoded = await client.fetchQuery(columnsQuery('/sub/', story));
    expect(decoded).toMatchObject({ sound: 0, faults: ['Events 1 to 5 of 5 are missing.'] });
  });

  test.each([
    ['nothing', new Uint8Array(), 'damaged'],
    ['no columns', new TextEncoder().encode('{"version":1}'.repeat(9)), 'damaged'],
    ['a page', undefined, 'missing'],
  ])('of %s is an error', async (_, file, reason) => {
    const { client } = site({ 'events.bin': file });
    expect(await failure(client.fetchQuery(columnsQuery('/sub/', story)))).toMatchObject({
      reason,
    });
  });

  test('of another state of the story is an error that says what differs', async () => {
    const { client } = site();
    const other = { ...story, large: { ...story.large, events: 6 }, places: [] };
    const error = await failure(client.fetchQuery(columnsQuery('/sub/', other)));
    expect(error.reason).toBe('broken');
    expect(error.faults).toEqual([{ path: 'rows', found: '5', expected: '6' }]);
  });
});

describe('shardQuery', () => {
  test('gives the events of its rows', async () => {
    const { client } = site();
    const { first, events: some } = await client.fetchQuery(shardQuery('/sub/', story, 2));
    expect([first, some]).toEqual([4, events.slice(4)]);
  });

  test.each([
    ['rows of another', { shard: 0, first: 0 }, ['shard', 'first']],
    ['too few events', { events: events.slice(2, 3) }, ['events.length']],
    [
      'an unknown place and source',
      {
        events: [
          events[2],
          sampleEvent('e-3', null, ['x reported Words'], {
            places: [{ place: 'atlantis', certainty: 'stated', note: null, namings: [] }],
          }),
        ],
      },
      ['events[1].places', 'events[1].excerpts[0].source'],
    ],
    [
      'an event without a title',
      { events: [events[2], { ...events[3], title: 3 }] },
      ['events[1].title'],
    ],
  ])('of a file with %s is an error that says where', async (_, changed, paths) => {
    const { client } = site({ 'shards/1.json': shard(1, changed) });
    const error = await failure(client.fetchQuery(shardQuery('/sub/', story, 1)));
    expect(error.reason).toBe('broken');
    expect(error.faults.map(({ path }) => path)).toEqual(paths);
  });
});

describe('findEvent', () => {
  test.each(['e-0', 'e-1', 'e-2', 'e-3', 'e-4'])('finds %s with two files', async (id) => {
    const { asked, client } = site();
    const row = Number(id.slice(2));
    expect(await findEvent(client, '/sub/', story, id)).toEqual({ row, event: events[row] });
    expect(await client.fetchQuery(eventQuery('/sub/', story, id))).toMatchObject({ row });
    expect(asked).toEqual([`ids/${bucketOf(story.large, id)}.json`, `shards/${row >> 1}.json`]);
  });

  test('finds an event by an id it had before', async () => {
    const { client } = site();
    expect(await findEvent(client, '/sub/', story, 'was-3')).toMatchObject({ row: 3 });
    expect(await findRow(client, '/sub/', story, 'was-3')).toBe(3);
  });

  test.each(['e-9', '', 'constructor', '../x'])('of «%s» finds nothing', async (id) => {
    const { asked, client } = site();
    expect(await findEvent(client, '/sub/', story, id)).toBeNull();
    expect(asked).toHaveLength(1);
  });

  test('is an error when the row has another event', async () => {
    const { client } = site({ 'shards/0.json': shard(0, { events: [events[1], events[0]] }) });
    const error = await failure(findEvent(client, '/sub/', story, 'e-0'));
    expect(error.faults).toEqual([{ path: 'row 0', found: 'e-1', expected: 'e-0' }]);
  });
});

describe('titlesQuery', () => {
  const titles = events.map(({ id, title }) => [id, title]);

  test('gives the titles by row', async () => {
    const { client } = site({ 'titles.json': { version: 1, titles } });
    expect(await client.fetchQuery(titlesQuery('/sub/', story))).toEqual(titles);
  });

  test('is an error when there are not as many as events', async () => {
    const { client } = site({ 'titles.json': { version: 1, titles: titles.slice(1) } });
    const error = await failure(client.fetchQuery(titlesQuery('/sub/', story)));
    expect(error.faults).toEqual([{ path: 'titles.length', found: '4', expected: '5' }]);
  });
});
