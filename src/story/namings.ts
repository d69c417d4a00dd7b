import { foldText } from './fold-text.ts';
import type { Selector } from './model.ts';

export interface NamingGroups {
  /** Ids of the sources that use the name, or part of it, each once. */
  readonly own: readonly string[];
  /** What the other sources write instead, one entry per wording, in order of appearance. */
  readonly others: readonly { readonly words: string; readonly sources: readonly string[] }[];
}

/**
 * How sources name a place or person. A naming that shares a word with `name`, letter case and diacritics
 * aside, is the name itself ("stoltenberg", "Krisjanis Karins"); anything else is kept as written ("Latvia" for
 * Riga, "Polish president", a broken spelling). A source that uses the name is not listed for its other wordings,
 * and each other source once, under its first. Order follows `namings`.
 */
export function groupNamings(name: string, namings: readonly Selector[]): NamingGroups {
  const nameWords = new Set(wordsIn(name));
  const isOwn = ({ exact }: Selector) => wordsIn(exact).some((word) => nameWords.has(word));
  const own = new Set(namings.filter(isOwn).map(({ source }) => source));

  const placed = new Set(own);
  const others = new Map<string, string[]>();
  for (const { source, exact } of namings) {
    if (placed.has(source)) continue;
    placed.add(source);
    others.set(exact, [...(others.get(exact) ?? []), source]);
  }
  return {
    own: [...own],
    others: [...others].map(([words, sources]) => ({ words, sources })),
  };
}

/** Words of three letters or more: "of" and "de" name nobody. */
function wordsIn(text: string): readonly string[] {
  return foldText(text).match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}
