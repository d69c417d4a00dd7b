import {
  type DefaultError,
  type FetchQueryOptions,
  type QueryKey,
  useQueryClient,
} from '@tanstack/react-query';
import { use } from 'react';

const fetching = new WeakMap<object, Promise<unknown>>();

/**
 * What `query` fetches. Suspends until it has come; what went wrong is thrown, on every render until the failed query is
 * removed. The library's own hooks also watch for changes, which published data never has: they and their observers are
 * left to what is loaded later.
 */
export function useLoaded<Data, Key extends QueryKey>(
  query: FetchQueryOptions<Data, DefaultError, Data, Key>,
): Data {
  const client = useQueryClient();
  const entry = client.getQueryCache().build(client, client.defaultQueryOptions(query));
  const { data, error, fetchStatus } = entry.state;
  if (data !== undefined) return data;
  if (error !== null && fetchStatus === 'idle') throw error;
  const promise = (fetching.get(entry) as Promise<Data> | undefined) ?? client.fetchQuery(query);
  fetching.set(entry, promise);
  return use(promise);
}
