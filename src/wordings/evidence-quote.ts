import type { Selector, Story } from '../story/model.ts';

/**
 * The id of the passage at which a reader finds these words: the shortest excerpt, wording or date evidence
 * that holds them all. `null` when the story marks none; then only the whole text can be opened.
 */
export function quoteHolding(words: Selector, story: Story): string | null {
  const passages = [
    ...story.events.flatMap(({ excerpts, dateEvidence }) => [...excerpts, ...dateEvidence]),
    ...story.statements.flatMap(({ wordings }) => wordings),
  ].filter(
    ({ source, start, end }) => source === words.source && start <= words.start && words.end <= end,
  );
  const [shortest] = passages.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  return shortest?.id ?? null;
}
