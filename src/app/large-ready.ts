import type { QueryClient } from '@tanstack/react-query';
import { columnsQuery } from '../data/large-queries.ts';
import type { LargeStory } from '../story/large/large-story.ts';
import { LargeStoryPage } from './large-part.ts';

/** Has at hand what the page of a large story shows before anything is asked for; resolves to whether it is sound. */
export async function makeLargeReady(
  client: QueryClient,
  base: string,
  story: LargeStory,
): Promise<boolean> {
  const [{ faults }] = await Promise.all([
    client.fetchQuery(columnsQuery(base, story)),
    LargeStoryPage.load(),
  ]);
  return faults.length === 0;
}
