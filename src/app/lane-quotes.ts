import type { QueryClient } from '@tanstack/react-query';
import { articleQuery } from '../data/article-query.ts';
import { isBroken } from '../story/article-state.ts';
import type { Excerpt, Story } from '../story/model.ts';
import { quoteLines, type QuotesOf } from '../timeline/quote-lines.ts';

/** The sources' words for chosen lanes, without those that are known not to hold when they are asked for. */
export function quotesThatHold(client: QueryClient, base: string, story: Story): QuotesOf {
  const keys = new Map(
    story.sources.map((source) => [source.id, articleQuery(base, story, source).queryKey]),
  );
  const holds = (excerpt: Excerpt) => {
    const key = keys.get(excerpt.source);
    const checked = key === undefined ? undefined : client.getQueryData(key);
    if (checked === undefined) return true;
    return checked.kind === 'ready' && !isBroken(excerpt, checked.broken);
  };
  return (event, roomPx) =>
    quoteLines({ ...event, excerpts: event.excerpts.filter(holds) }, story, roomPx);
}

/** Gives `onChange` these words now, and again when another text has been checked; what is returned ends that. */
export function followQuotes(
  client: QueryClient,
  base: string,
  story: Story,
  onChange: (quotesOf: QuotesOf) => void,
): () => void {
  onChange(quotesThatHold(client, base, story));
  return client.getQueryCache().subscribe(({ type, query }) => {
    if (type === 'updated' && query.queryKey[0] === 'article' && query.state.data !== undefined) {
      onChange(quotesThatHold(client, base, story));
    }
  });
}
