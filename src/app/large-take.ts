import type { QueryClient } from '@tanstack/react-query';
import { shardQuery } from '../data/large-queries.ts';
import { sourceWords, type EventColumns } from '../story/event-columns.ts';
import { rowsOf, shardOf, type LargeStory } from '../story/large/large-story.ts';
import type { Interval, Source, Story, StoryEvent } from '../story/model.ts';

/**
 * The rows, ascending, of dated events that last into `view`. Those that wait in the tray, not 0 in `trayed`, are
 * left out; `null` where there is no tray.
 */
export function rowsInView(
  { start, end }: EventColumns,
  dated: Uint32Array,
  view: Interval,
  trayed: Uint8Array | null,
): Uint32Array {
  return dated
    .filter(
      (row) =>
        start[row]! < view.end &&
        Math.max(end[row]!, start[row]! + 1) > view.start &&
        (trayed === null || trayed[row] === 0),
    )
    .toSorted();
}

/** How many of these events have no day that is known: no date at all, or one open at both ends. */
export function countUndated({ start, end }: EventColumns, rows: Uint32Array): number {
  return rows.reduce((count, row) => {
    const isOpen = start[row] === -Infinity && end[row] === Infinity;
    return count + Number(Number.isNaN(start[row]) || isOpen);
  }, 0);
}

/** The sources that carry one of these events, in the story's order. */
export function carriersOf(
  story: Story,
  columns: EventColumns,
  rows: Uint32Array,
): readonly Source[] {
  const words = sourceWords(columns);
  const carried = new Uint32Array(words);
  for (const row of rows) {
    for (let word = 0; word < words; word++) {
      const at = row * words + word;
      carried[word]! |= columns.reports[at]! | columns.announces[at]!;
    }
  }
  return story.sources.filter((_, index) => (carried[index >> 5]! >>> (index & 31)) & 1);
}

/** Shards on their way at once: enough that the network does not wait for the writing. */
const AHEAD = 4;

interface Reading {
  readonly signal: AbortSignal;
  readonly onRead: (done: number, all: number) => void;
}

/**
 * The events of these rows, which ascend, a shard's worth at a time. A shard is let go once it is read. Rejects when one
 * cannot be had, and with the signal's reason once it is aborted.
 */
export async function* readEvents(
  client: QueryClient,
  base: string,
  story: LargeStory,
  rows: Uint32Array,
  { signal, onRead }: Reading,
): AsyncGenerator<readonly StoryEvent[]> {
  const wanted = new Map<number, number[]>();
  for (const row of rows) {
    const shard = shardOf(story.large, row);
    const there = wanted.get(shard);
    if (there === undefined) wanted.set(shard, [row]);
    else there.push(row);
  }
  const numbers = [...wanted.keys()];
  const fetchOf = (number: number) => {
    const fetched = client.fetchQuery({ ...shardQuery(base, story, number), gcTime: 0 });
    // Told where it is waited for.
    fetched.catch(() => {});
    return fetched;
  };
  const ended = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  ended.catch(() => {});
  const coming = numbers.slice(0, AHEAD).map(fetchOf);
  onRead(0, numbers.length);
  for (const [index, number] of numbers.entries()) {
    signal.throwIfAborted();
    const { events } = await Promise.race([coming.shift()!, ended]);
    const next = numbers[index + AHEAD];
    if (next !== undefined) coming.push(fetchOf(next));
    const { first } = rowsOf(story.large, number);
    yield wanted.get(number)!.flatMap((row) => events[row - first] ?? []);
    onRead(index + 1, numbers.length);
  }
}
