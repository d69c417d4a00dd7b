import { isAmong } from '../story/event-columns.ts';
import type { LargeColumns } from '../story/large/columns-format.ts';
import { type LargeStory, rowsOf, shardOf } from '../story/large/large-story.ts';
import type { StoryEvent } from '../story/model.ts';
import type { LargeData } from './large-data.ts';

/**
 * Rows of the `most` events told last: by the day of the last text that tells of each, and of one day the latest first,
 * those without a date after all others.
 */
function newestRows(
  { sources }: LargeStory,
  columns: LargeColumns,
  most: number,
): readonly number[] {
  const told = new Float64Array(columns.length);
  for (const [source, { published }] of sources.entries()) {
    const day = published.when?.start ?? 0;
    for (let row = 0; row < columns.length; row++) {
      const carries =
        isAmong(columns.reports, columns, row, source) ||
        isAmong(columns.announces, columns, row, source);
      if (carries && day > told[row]!) told[row] = day;
    }
  }
  const startOf = (row: number) =>
    Number.isNaN(columns.start[row]) ? -Infinity : columns.start[row]!;
  const later = (a: number, b: number) =>
    Number(startOf(b) > startOf(a)) - Number(startOf(a) > startOf(b));
  return Array.from(told.keys())
    .toSorted((a, b) => told[b]! - told[a]! || later(a, b) || a - b)
    .slice(0, most);
}

/** The `most` events told last, as {@link newestRows} has them. Reads the shards that have them, each once. */
export async function newestEvents(
  story: LargeStory,
  { columns, shard }: Pick<LargeData, 'columns' | 'shard'>,
  most: number,
): Promise<readonly StoryEvent[]> {
  const { large } = story;
  const shards = new Map<number, readonly StoryEvent[]>();
  const events: StoryEvent[] = [];
  for (const row of newestRows(story, columns.columns, most)) {
    const number = shardOf(large, row);
    const some = shards.get(number) ?? (await shard(number));
    shards.set(number, some);
    const event = some[row - rowsOf(large, number).first];
    if (event === undefined) throw new Error(`ensure: shard ${number} has row ${row}`);
    events.push(event);
  }
  return events;
}
