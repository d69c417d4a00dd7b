import type { StoryEvent } from '../../story/model.ts';

/** The bodies of a large story's events, which arrive in shards. */
export interface EventBodies {
  /** The event of a row; `null` while its shard has not arrived. */
  readonly bodyOf: (row: number) => StoryEvent | null;
  /** Asks for the shards of these rows. */
  readonly need: (rows: readonly number[]) => void;
}
