import { QueryClient, queryOptions } from '@tanstack/react-query';
import { parseIndex, parseStory } from '../story/schema.ts';
import { StoryFault } from '../story/story-fault.ts';
import { DataError } from './data-error.ts';
import { fetchData } from './fetch-data.ts';

/** Further attempts when the network fails, and the pause before each, in milliseconds. */
const PAUSES = [400, 1200];

/**
 * Nothing is fetched twice: published data does not change under a reader. What failed is asked for again when the
 * reader says so or the connection returns.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        gcTime: Infinity,
        refetchOnWindowFocus: false,
        refetchOnReconnect: true,
        // Not `offlineFirst`, which waits for the connection before it tries again: the reader would see a page that
        // loads for ever. A service worker is asked either way.
        networkMode: 'always',
        retry: (failures, error) =>
          error instanceof DataError && error.reason === 'network' && failures < PAUSES.length,
        retryDelay: (failures) => PAUSES[failures] ?? 0,
      },
    },
  });
}

/** The list of stories. */
export function indexQuery(base: string) {
  return queryOptions({
    queryKey: ['index'],
    queryFn: () => fetchData(`${base}stories/index.json`, parseIndex),
  });
}

/** A story. Its id may come from an address and be anything. */
export function storyQuery(base: string, id: string) {
  return queryOptions({
    queryKey: ['story', id],
    queryFn: () =>
      fetchData(`${folder(base, id)}story.json`, (json) => {
        const story = parseStory(json);
        if (story.id === id) return story;
        throw new StoryFault('The story', [{ path: 'id', found: story.id, expected: id }]);
      }),
  });
}

/** Where a story's files lie. */
export function folder(base: string, story: string): string {
  return `${base}stories/${encodeURIComponent(story)}/`;
}
