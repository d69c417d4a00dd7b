import { QueryClient, queryOptions } from '@tanstack/react-query';
import type { Story } from '../story/model.ts';
import { DataError } from './data-error.ts';
import { fetchData } from './fetch-data.ts';
import { isVouchedFor } from './vouched.ts';

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
  const url = `${base}stories/index.json`;
  return queryOptions({
    queryKey: ['index'],
    queryFn: () => fetchData(url, async (json) => (await loadParsers(url)).parseIndex(json)),
  });
}

/** A story. Its id may come from an address and be anything. */
export function storyQuery(base: string, id: string) {
  const url = `${folder(base, id)}story.json`;
  return queryOptions({
    queryKey: ['story', id],
    queryFn: () =>
      fetchData(url, async (json, text) =>
        isVouchedFor(url, text) ? (json as Story) : (await loadParsers(url)).parseStoryOf(id, json),
      ),
  });
}

/** The means to check what the page itself does not vouch for, 5 KB gzip, loaded when first needed. */
async function loadParsers(url: string) {
  try {
    return await import('../story/schema.ts');
  } catch (cause) {
    throw new DataError('code', url, null, { cause });
  }
}

/** Where a story's files lie. */
export function folder(base: string, story: string): string {
  return `${base}stories/${encodeURIComponent(story)}/`;
}
