import { useQueries, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { DataError } from '../data/data-error.ts';
import { articleQuery } from '../data/article-query.ts';
import type { CheckedArticle } from '../data/check-article.ts';
import type { Articles, ArticleState } from '../story/article-state.ts';
import type { Story } from '../story/model.ts';
import { failureWords, withheldWords } from '../words/data.ts';

/** The texts a view needs, loaded when it needs them, and a way to ask for one again. */
export function useArticles(base: string, story: Story, needed: readonly string[]) {
  const client = useQueryClient();
  const sources = story.sources.filter(({ id }) => needed.includes(id));
  const results = useQueries({
    queries: sources.map((source) => articleQuery(base, story, source)),
  });
  const articles: Articles = new Map(
    sources.map((source, index) => [source.id, stateOf(results[index])]),
  );
  const retry = useCallback(
    (id: string) => void client.refetchQueries({ queryKey: ['article', story.id, id] }),
    [client, story.id],
  );
  return { articles, retry };
}

type Result = ReturnType<typeof useQueries<ReturnType<typeof articleQuery>[]>>[number];

function stateOf(result: Result | undefined): ArticleState {
  if (result?.data !== undefined) return stateOfChecked(result.data);
  if (result?.error instanceof DataError) {
    return { kind: 'unavailable', reason: failureWords(result.error, 'text').sentence };
  }
  return { kind: 'loading' };
}

function stateOfChecked(checked: CheckedArticle): ArticleState {
  return checked.kind === 'ready'
    ? checked
    : { kind: 'withheld', reason: withheldWords(checked.why) };
}

/** The texts that are here already, whoever asked for them. */
export function articlesAtHand(client: QueryClient, base: string, story: Story): Articles {
  return new Map(
    story.sources.flatMap((source) => {
      const checked = client.getQueryData(articleQuery(base, story, source).queryKey);
      return checked === undefined ? [] : [[source.id, stateOfChecked(checked)] as const];
    }),
  );
}

/**
 * Has the texts of `ids` at hand before they are asked for. Resolves to whether all have come and hold; what failed is
 * asked for again when it is needed.
 */
export async function prefetchArticles(
  client: QueryClient,
  base: string,
  story: Story,
  ids: readonly string[],
): Promise<boolean> {
  const queries = story.sources
    .filter(({ id }) => ids.includes(id))
    .map((source) => articleQuery(base, story, source));
  await Promise.all(queries.map((query) => client.prefetchQuery(query)));
  return queries.every(({ queryKey }) => {
    const checked = client.getQueryData(queryKey);
    return checked?.kind === 'ready' && checked.hashVerified && checked.broken.length === 0;
  });
}
