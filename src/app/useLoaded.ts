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
  const { data, error, errorUpdateCount, fetchStatus } = entry.state;
  let promise = fetching.get(entry) as Promise<Data> | undefined;
  // What a render has waited for is asked again when it is done over, as React wants it; but for what failed and was
  // put right by hand.
  if (data !== undefined && (promise === undefined || errorUpdateCount > 0)) return data;
  if (promise === undefined) {
    if (error !== null && fetchStatus === 'idle') throw error;
    fetching.set(entry, (promise = client.fetchQuery(query)));
  }
  return use(promise);
}
