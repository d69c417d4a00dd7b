import { fnv1a } from '../fnv1a.ts';
import type { LargeForm, Story, StoryEvent } from '../model.ts';

/** A story whose events are in files of their own. */
export type LargeStory = Story & { readonly large: LargeForm };

/** From how many events on, exclusive, a story is published in the large form. */
export const MOST_INLINE = 500;

/** Events of consecutive rows, whole: one `shards/<n>.json`. */
export interface Shard {
  /** Its number, from 0. */
  readonly shard: number;
  /** The row of its first event. */
  readonly first: number;
  readonly events: readonly StoryEvent[];
}

/** What a line of a list needs of an event besides its row. */
export type EventTitle = readonly [id: string, title: string];

export function isLarge(story: Story): story is LargeStory {
  return story.large !== undefined;
}

/** The number of the shard that has a row. */
export function shardOf({ shardSize }: LargeForm, row: number): number {
  return Math.floor(row / shardSize);
}

/** The rows of a shard, `[first, end)`. */
export function rowsOf(
  { shardSize, events }: LargeForm,
  shard: number,
): { readonly first: number; readonly end: number } {
  return { first: shard * shardSize, end: Math.min((shard + 1) * shardSize, events) };
}

/** The number of the bucket that has an id, present or former, if any has. */
export function bucketOf({ idBuckets }: Pick<LargeForm, 'idBuckets'>, id: string): number {
  return fnv1a(id) % idBuckets;
}
