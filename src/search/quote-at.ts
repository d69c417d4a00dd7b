import type { Selector, Story } from '../story/model.ts';

/**
 * Id of the passage of `source` that holds all of `[start, end)`, the shortest one, so that a link can lead to these
 * words: an event's excerpt or a statement's wording. `null` when none does.
 */
export function quoteAt(
  { events, statements }: Pick<Story, 'events' | 'statements'>,
  source: string,
  start: number,
  end: number,
): string | null {
  let shortest: (Selector & { readonly id: string }) | null = null;
  const passages = [
    ...events.flatMap(({ excerpts }) => excerpts),
    ...statements.flatMap(({ wordings }) => wordings),
  ];
  for (const passage of passages) {
    if (passage.source !== source || passage.start > start || passage.end < end) continue;
    if (shortest === null || lengthOf(passage) < lengthOf(shortest)) shortest = passage;
  }
  return shortest?.id ?? null;
}

function lengthOf({ start, end }: Selector): number {
  return end - start;
}
