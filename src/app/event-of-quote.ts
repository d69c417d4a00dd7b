import type { Story } from '../story/model.ts';

/**
 * The event whose passage `quote` is: an excerpt's or date evidence's own event, or the first event of a wording's
 * statement. `null` for a remark, for an unknown id, and for no quote.
 */
export function eventOfQuote(story: Story, quote: string | null): string | null {
  if (quote === null) return null;
  const isQuote = ({ id }: { readonly id: string }) => id === quote;
  const event = story.events.find(
    ({ excerpts, dateEvidence }) => excerpts.some(isQuote) || dateEvidence.some(isQuote),
  );
  if (event !== undefined) return event.id;
  const statement = story.statements.find(({ wordings }) => wordings.some(isQuote));
  return statement?.events[0] ?? null;
}
