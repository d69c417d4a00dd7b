import type { QueryClient } from '@tanstack/react-query';
import { useLayoutEffect, useMemo, useState } from 'react';
import type { Story } from '../story/model.ts';
import type { QuotesOf } from '../timeline/quote-lines.ts';
import { onceLoaded } from '../ui/once-loaded.ts';
import type * as LaneQuotes from './lane-quotes.ts';

let code: typeof LaneQuotes | null = null;

export async function loadLaneQuotes(): Promise<typeof LaneQuotes> {
  return (code = await import('./lane-quotes.ts'));
}

/** The sources' words for the chosen lanes, while any are (`quoting`) and once their code has come; else `null`. */
export function useLaneQuotes(
  quoting: boolean,
  client: QueryClient,
  base: string,
  story: Story,
): QuotesOf | null {
  const [quotesOf, setQuotesOf] = useState<QuotesOf | null>(null);
  // Where their code is there, lanes are first drawn as high as they will be: growing later, they move all below them.
  const first = useMemo(
    () => (quoting && code?.quotesThatHold(client, base, story)) || null,
    [quoting, client, base, story],
  );
  useLayoutEffect(() => {
    if (!quoting) return undefined;
    return onceLoaded(loadLaneQuotes, ({ followQuotes }) =>
      followQuotes(client, base, story, (next) => setQuotesOf(() => next)),
    );
  }, [quoting, client, base, story]);
  return quoting ? (quotesOf ?? first) : null;
}
