import { checkArticle, checkSelectors, hasItsHash } from '../story/integrity.ts';
import type { Article, Selector, Source, Story } from '../story/model.ts';

/**
 * Why a text is not shown although it arrived.
 *
 *   other-text   the story was checked against another text, by id or hash
 *   altered      the text is not the one its hash was made of
 *   misdivided   its paragraphs or sentences do not fit it
 */
export type WithheldWhy = 'other-text' | 'altered' | 'misdivided';

/** A text held against its story. Whatever does not hold is never shown as evidence, and nothing is moved to make it hold. */
export type CheckedArticle =
  | {
      readonly kind: 'ready';
      readonly article: Article;
      /** False where the browser cannot hash (an insecure context): the text is plausible, not proven. */
      readonly hashVerified: boolean;
      /** The story's selectors into this text whose position does not hold their words. */
      readonly broken: readonly Selector[];
    }
  | { readonly kind: 'withheld'; readonly why: WithheldWhy };

/** What of `article`, fetched as the text of `source`, can be shown. */
export async function checkAgainstStory(
  article: Article,
  source: Source,
  story: Story,
): Promise<CheckedArticle> {
  if (article.id !== source.id || article.sha256 !== source.sha256) {
    return { kind: 'withheld', why: 'other-text' };
  }
  const verified = await isVerified(article, source);
  if (verified === false) return { kind: 'withheld', why: 'altered' };
  if (checkArticle(article).length > 0) return { kind: 'withheld', why: 'misdivided' };
  return {
    kind: 'ready',
    article,
    hashVerified: verified === true,
    broken: checkSelectors(story, article).map(({ selector }) => selector),
  };
}

/** `null` where the browser cannot tell. */
async function isVerified(article: Article, source: Source): Promise<boolean | null> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) return null;
  const bytes = new TextEncoder().encode(article.text);
  return hasItsHash(article, source, bytes, (data) => subtle.digest('SHA-256', data));
}
