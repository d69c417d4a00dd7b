import type { Passage, Story } from '../story/model.ts';
import { passagesByOwner } from '../story/passage-ids.ts';

/**
 * The event whose passage `quote` is: an excerpt's or date evidence's own event. Of a wording, the first of its statement's
 * events that its source tells in these words, else the first it tells at all. `null` for a wording whose source tells of
 * none of them, for a remark, for an unknown id, and for no quote.
 */
export function eventOfQuote(story: Story, quote: string | null): string | null {
  const isQuote = ({ id }: { readonly id: string }) => id === quote;
  const owned = passagesByOwner(story).find(([, passages]) => passages.some(isQuote));
  if (owned === undefined) return null;
  const [owner, passages] = owned;
  if ('remarks' in owner) return null;
  if (!('wordings' in owner)) return owner.id;
  const { source, start, end } = passages.find(isQuote)!;
  const tellingWith = (fits: (told: Passage) => boolean) =>
    owner.events.find((id) =>
      story.events
        .find((event) => event.id === id)
        ?.excerpts.some((told) => told.source === source && fits(told)),
    );
  const inTheseWords = tellingWith((told) => told.start < end && start < told.end);
  return inTheseWords ?? tellingWith(() => true) ?? null;
}
