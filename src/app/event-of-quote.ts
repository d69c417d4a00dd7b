import type { Story } from '../story/model.ts';
import { passagesByOwner } from '../story/passage-ids.ts';

/**
 * The event whose passage `quote` is: an excerpt's or date evidence's own event, or the first event of a wording's
 * statement. `null` for a remark, for an unknown id, and for no quote.
 */
export function eventOfQuote(story: Story, quote: string | null): string | null {
  const isQuote = ({ id }: { readonly id: string }) => id === quote;
  const owner = passagesByOwner(story).find(([, passages]) => passages.some(isQuote))?.[0];
  if (owner === undefined || 'remarks' in owner) return null;
  return 'wordings' in owner ? (owner.events[0] ?? null) : owner.id;
}
