import { columnsOfEvents, type ColumnEvent, type Terms } from '../story/columns-of-story.ts';
import { checksumOf } from '../story/large/columns-format.ts';
import { encodeColumns } from '../story/large/encode-columns.ts';
import { bucketOf, rowsOf } from '../story/large/large-story.ts';
import { PUBLISHED_VERSION, type LargeForm, type StoryEvent, type When } from '../story/model.ts';
import type { PublishedFiles } from './publish.ts';

/**
 * Events of a shard: one view of a month of a dense story needs two or three, and a link to one event
 * costs little more than its own words.
 */
const SHARD_SIZE = 200;

/** Ids of a bucket, on average: as little to fetch as a shard. */
const BUCKET_SIZE = 500;

/** What of an event the large form needs apart from its body. */
export interface LargeEvent extends ColumnEvent {
  readonly id: string;
  readonly formerIds: readonly string[];
  readonly title: string;
  readonly when: When | null;
  readonly order: StoryEvent['order'];
}

/** The large form of events in their order, and its files. Shards are made when they are written. */
export function largeForm<Event extends LargeEvent>(
  story: string,
  terms: Terms,
  events: readonly Event[],
  bodyOf: (event: Event) => StoryEvent,
): { readonly large: LargeForm; readonly files: PublishedFiles } {
  const columns = encodeColumns({
    ...columnsOfEvents(terms, events),
    position: Uint16Array.from(events, ({ order }) => order?.position ?? 0),
  });
  const ids = events.flatMap(({ id, formerIds }, row) =>
    [id, ...formerIds].map((one): IdRow => [one, row]),
  );
  const large: LargeForm = {
    events: events.length,
    shardSize: SHARD_SIZE,
    shards: Math.ceil(events.length / SHARD_SIZE),
    idBuckets: Math.ceil(ids.length / BUCKET_SIZE),
    columns: { bytes: columns.length, checksum: checksumOf(columns) },
  };
  const folder = `stories/${story}`;
  const files = new Map<string, Uint8Array | (() => string)>([[`${folder}/events.bin`, columns]]);
  files.set(`${folder}/titles.json`, () =>
    formatLines(
      { version: PUBLISHED_VERSION },
      'titles',
      events.map(({ id, title }) => [id, title]),
    ),
  );
  for (let shard = 0; shard < large.shards; shard += 1) {
    const { first, end } = rowsOf(large, shard);
    files.set(`${folder}/shards/${shard}.json`, () =>
      formatLines(
        { version: PUBLISHED_VERSION, shard, first },
        'events',
        events.slice(first, end).map(bodyOf),
      ),
    );
  }
  for (const [bucket, rows] of intoBuckets(large, ids).entries()) {
    files.set(`${folder}/ids/${bucket}.json`, () =>
      formatLines({ version: PUBLISHED_VERSION, bucket }, 'rows', rows),
    );
  }
  return { large, files };
}

type IdRow = readonly [id: string, row: number];

function intoBuckets(large: LargeForm, ids: readonly IdRow[]): readonly (readonly IdRow[])[] {
  const buckets = Array.from({ length: large.idBuckets }, (): IdRow[] => []);
  for (const id of ids) buckets[bucketOf(large, id[0])]!.push(id);
  return buckets.map((rows) => rows.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** JSON of a group whose last field is a list, with a line for each item: small, and a change shows as its lines. */
function formatLines(group: object, name: string, items: readonly unknown[]): string {
  const lines = items.map((item) => JSON.stringify(item)).join(',\n');
  return `${JSON.stringify(group).slice(0, -1)},${JSON.stringify(name)}:[\n${lines}\n]}\n`;
}
