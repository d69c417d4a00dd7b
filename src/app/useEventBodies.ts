import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { shardQuery } from '../data/large-queries.ts';
import { rowsOf, shardOf, type LargeStory, type Shard } from '../story/large/large-story.ts';
import type { StoryEvent } from '../story/model.ts';

/** More shards at once than this are not what a reader looks at. */
const AT_ONCE = 12;

/** The bodies of a large story's events: what has arrived, and a way to ask for more. A shard is fetched once. */
export function useEventBodies(base: string, story: LargeStory) {
  const client = useQueryClient();
  const [shards, setShards] = useState<ReadonlyMap<number, Shard>>(new Map());
  const need = useCallback(
    (rows: readonly number[]) => {
      const wanted = [...new Set(rows.map((row) => shardOf(story.large, row)))].slice(0, AT_ONCE);
      for (const number of wanted) {
        const put = async () => {
          const shard = await client.fetchQuery(shardQuery(base, story, number));
          setShards((last) =>
            last.get(number) === shard ? last : new Map(last).set(number, shard),
          );
        };
        // A shard that does not come leaves its titles out; the bars stand, and the next rest asks again.
        put().catch(() => {});
      }
    },
    [client, base, story],
  );
  const bodyOf = useCallback(
    (row: number): StoryEvent | null => {
      const number = shardOf(story.large, row);
      return shards.get(number)?.events[row - rowsOf(story.large, number).first] ?? null;
    },
    [shards, story],
  );
  return useMemo(() => ({ bodyOf, need }), [bodyOf, need]);
}
