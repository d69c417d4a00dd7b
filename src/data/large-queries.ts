import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { decodeColumns, type DecodedColumns } from '../story/large/decode-columns.ts';
import { bucketOf, rowsOf, shardOf, type LargeStory } from '../story/large/large-story.ts';
import { parseIds, parseShard, parseTitles } from '../story/large/schema.ts';
import type { StoryEvent } from '../story/model.ts';
import type { FieldFault } from '../story/story-fault.ts';
import { DataError } from './data-error.ts';
import { fetchBytes } from './fetch-bytes.ts';
import { fetchData } from './fetch-data.ts';
import { folder } from './queries.ts';

/** Shards nobody looks at are let go after this time, in milliseconds: all of them are more than a phone holds. */
const SHARD_KEPT = 300_000;

/** An event of a large story, and its row. */
export interface FoundEvent {
  readonly row: number;
  readonly event: StoryEvent;
}

/**
 * What the axis needs of all events of a large story. A damaged file gives the rows that are sound, and
 * says so in `faults`; one of which nothing can be read, or that is of another story, is an error.
 */
export function columnsQuery(base: string, story: LargeStory) {
  return queryOptions({
    queryKey: ['columns', story.id],
    queryFn: async () => {
      const url = `${folder(base, story.id)}events.bin`;
      return checkColumns(decodeColumns(await fetchBytes(url)), story, url);
    },
  });
}

function checkColumns(decoded: DecodedColumns, story: LargeStory, url: string): DecodedColumns {
  const { columns, checksum, faults } = decoded;
  if (checksum === '') throw new DataError('damaged', url, 200, { cause: new Error(faults[0]) });
  const expected: readonly (readonly [string, number | string, number | string])[] = [
    ['checksum', checksum, story.large.columns.checksum],
    ['rows', columns.length, story.large.events],
    ['kinds', columns.kindCount, story.kinds.length],
    ['places', columns.placeCount, story.places.length],
    ['people', columns.personCount, story.people.length],
    ['sources', columns.sourceCount, story.sources.length],
  ];
  const wrong = expected.flatMap(([path, found, wanted]): FieldFault[] =>
    found === wanted ? [] : [{ path, found: String(found), expected: String(wanted) }],
  );
  if (wrong.length > 0) throw new DataError('broken', url, 200, { faults: wrong });
  return decoded;
}

/** The events of one shard of a large story, whole. */
export function shardQuery(base: string, story: LargeStory, shard: number) {
  return queryOptions({
    queryKey: ['shard', story.id, shard],
    queryFn: () =>
      fetchData(`${folder(base, story.id)}shards/${shard}.json`, (json) =>
        parseShard(json, story, shard),
      ),
    gcTime: SHARD_KEPT,
  });
}

/** Id and title of all events of a large story by row: for lists, and to search in. */
export function titlesQuery(base: string, story: LargeStory) {
  return queryOptions({
    queryKey: ['titles', story.id],
    queryFn: () =>
      fetchData(`${folder(base, story.id)}titles.json`, (json) => parseTitles(json, story)),
  });
}

function idsQuery(base: string, story: LargeStory, bucket: number) {
  return queryOptions({
    queryKey: ['ids', story.id, bucket],
    queryFn: () =>
      fetchData(`${folder(base, story.id)}ids/${bucket}.json`, (json) =>
        parseIds(json, story, bucket),
      ),
  });
}

/** The row of the event with an id, present or former; `null` when there is none. Fetches one list of ids. */
export async function findRow(
  client: QueryClient,
  base: string,
  story: LargeStory,
  id: string,
): Promise<number | null> {
  const rows = await client.fetchQuery(idsQuery(base, story, bucketOf(story.large, id)));
  return rows.get(id) ?? null;
}

/**
 * The event with an id, present or former; `null` when the story has none. Fetches one list of ids and
 * one shard, neither of them twice. Rejects with a `DataError`.
 */
export async function findEvent(
  client: QueryClient,
  base: string,
  story: LargeStory,
  id: string,
): Promise<FoundEvent | null> {
  const row = await findRow(client, base, story, id);
  if (row === null) return null;
  const shard = shardOf(story.large, row);
  const { events } = await client.fetchQuery(shardQuery(base, story, shard));
  const event = events[row - rowsOf(story.large, shard).first];
  if (event?.id === id || event?.formerIds.includes(id)) return { row, event };
  const url = `${folder(base, story.id)}shards/${shard}.json`;
  const fault = { path: `row ${row}`, found: event?.id ?? 'nothing', expected: id };
  throw new DataError('broken', url, 200, { faults: [fault] });
}

/** {@link findEvent} as a query of its own. */
export function eventQuery(base: string, story: LargeStory, id: string) {
  return queryOptions({
    queryKey: ['event', story.id, id],
    queryFn: ({ client }) => findEvent(client, base, story, id),
    // The files it is found by are asked for again by themselves.
    retry: false,
    gcTime: SHARD_KEPT,
  });
}
