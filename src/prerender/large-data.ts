import type { DecodedColumns } from '../story/large/decode-columns.ts';
import type { EventTitle } from '../story/large/large-story.ts';
import type { Article, StoryEvent } from '../story/model.ts';

/** A large story's files, of which the greater ones are read when they are asked for. */
export interface LargeData {
  readonly columns: DecodedColumns;
  /** By row. */
  readonly titles: readonly EventTitle[];
  readonly shard: (number: number) => Promise<readonly StoryEvent[]>;
  readonly article: (source: string) => Promise<Article>;
  /** Whether its events are to have pages: some hosts take a limited number of files. */
  readonly eventPages: boolean;
}
