import type { Article, Selector } from './model.ts';

/**
 * What is known of one article while a view is drawn. A text that does not hold is never evidence:
 * `withheld` carries the sentence that tells the reader why, and no text at all.
 */
export type ArticleState =
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'ready';
      readonly article: Article;
      /** False where the browser offers no hashing (an insecure context). */
      readonly hashVerified: boolean;
      /** Selectors of this source whose position does not hold their exact words: flagged, never moved. */
      readonly broken: readonly Selector[];
    }
  | { readonly kind: 'withheld'; readonly reason: string }
  | { readonly kind: 'unavailable'; readonly reason: string };

/** Whether words of a text are among those whose position does not hold them. */
export function isBroken(words: Selector, broken: readonly Selector[]): boolean {
  const { start, end, exact } = words;
  return broken.some(
    (other) => other.start === start && other.end === end && other.exact === exact,
  );
}

/** By source id. A source that is not in the map has not been asked for: treat it as loading. */
export type Articles = ReadonlyMap<string, ArticleState>;
