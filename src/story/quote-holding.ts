import type { Selector, Story } from './model.ts';

/**
 * The id of the passage at which a reader finds these words: the shortest excerpt, wording or date evidence that
 * holds them all, else the one that holds most of them. `null` when the story marks none of them; then only the
 * whole text can be opened.
 */
export function quoteHolding(words: Selector, story: Story): string | null {
  const held = ({ start, end }: Selector) =>
    Math.min(end, words.end) - Math.max(start, words.start);
  const passages = [
    ...story.events.flatMap(({ excerpts, dateEvidence }) => [...excerpts, ...dateEvidence]),
    ...story.statements.flatMap(({ wordings }) => wordings),
  ].filter((passage) => passage.source === words.source && held(passage) > 0);
  const [best] = passages.toSorted(
    (a, b) => held(b) - held(a) || a.end - a.start - (b.end - b.start),
  );
  return best?.id ?? null;
}
