import type { QueryClient } from '@tanstack/react-query';
import { useLayoutEffect, useState } from 'react';
import type { Story } from '../story/model.ts';
import type { QuotesOf } from '../timeline/quote-lines.ts';
import { onceLoaded } from '../ui/once-loaded.ts';

/** The sources' words for the chosen lanes, while any are (`quoting`) and once their code has come; else `null`. */
export function useLaneQuotes(
  quoting: boolean,
  client: QueryClient,
  base: string,
  story: Story,
): QuotesOf | null {
  const [quotesOf, setQuotesOf] = useState<QuotesOf | null>(null);
  useLayoutEffect(() => {
    if (!quoting) return undefined;
    return onceLoaded(
      () => import('./lane-quotes.ts'),
      ({ followQuotes }) => followQuotes(client, base, story, (next) => setQuotesOf(() => next)),
    );
  }, [quoting, client, base, story]);
  return quoting ? quotesOf : null;
}
