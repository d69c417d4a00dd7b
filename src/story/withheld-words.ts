import { isBroken, type Articles } from './article-state.ts';
import type { Selector } from './model.ts';

/**
 * Why these words may not be shown as their source's: the sentence for the whole text, or `null` within when it
 * holds but not these words at their place. `null` when nothing speaks against them, as while the text is on its way.
 */
export function problemOf(
  words: Selector,
  articles: Articles,
): { readonly reason: string | null } | null {
  const state = articles.get(words.source);
  if (state?.kind === 'withheld') return { reason: state.reason };
  if (state?.kind !== 'ready') return null;
  return isBroken(words, state.broken) ? { reason: null } : null;
}
