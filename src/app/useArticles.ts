import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { DataError } from '../data/data-error.ts';
import { articleQuery } from '../data/queries.ts';
import type { Articles, ArticleState } from '../story/article-state.ts';
import type { Story } from '../story/model.ts';
import { failureWords, withheldWords } from '../words/data.ts';

/** The texts a view needs, loaded when it needs them, and a way to have one at hand before it is asked for. */
export function useArticles(base: string, story: Story, needed: ReadonlySet<string>) {
  const client = useQueryClient();
  const sources = story.sources.filter(({ id }) => needed.has(id));
  const results = useQueries({
    queries: sources.map((source) => articleQuery(base, story, source)),
  });
  const articles: Articles = new Map(
    sources.map((source, index) => [source.id, stateOf(results[index])]),
  );
  const prefetch = useCallback(
    (ids: readonly string[]) => {
      for (const source of story.sources) {
        if (ids.includes(source.id)) void client.prefetchQuery(articleQuery(base, story, source));
      }
    },
    [client, base, story],
  );
  const retry = useCallback(
    (id: string) => void client.refetchQueries({ queryKey: ['article', story.id, id] }),
    [client, story.id],
  );
  return useMemo(() => ({ articles, prefetch, retry }), [articles, prefetch, retry]);
}

type Result = ReturnType<typeof useQueries<ReturnType<typeof articleQuery>[]>>[number];

function stateOf(result: Result | undefined): ArticleState {
  if (result?.data !== undefined) {
    const { data } = result;
    return data.kind === 'ready' ? data : { kind: 'withheld', reason: withheldWords(data.why) };
  }
  if (result?.error instanceof DataError) {
    return { kind: 'unavailable', reason: failureWords(result.error, 'text').sentence };
  }
  return { kind: 'loading' };
}
