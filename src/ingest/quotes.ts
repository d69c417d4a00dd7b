import type { Selector } from '../story/model.ts';
import { anchorInArticle } from './anchors.ts';
import type { FolderQuote } from './folder-schema.ts';
import { selectorId } from './identifiers.ts';
import type { Workspace } from './workspace.ts';
import type { Keys } from './yaml-document.ts';

export interface Placed<T> {
  readonly item: T;
  /** Where the editor's entry stands. */
  readonly keys: Keys;
  readonly selector: Selector;
}

function bySourceThenPlace(work: Workspace) {
  const order = [...work.articles.keys()];
  return ({ selector: a }: Placed<unknown>, { selector: b }: Placed<unknown>) =>
    order.indexOf(a.source) - order.indexOf(b.source) || a.start - b.start || a.end - b.end;
}

/**
 * The entries with the selectors of their quotes, by source, then place in the text. Quotes that
 * cannot be anchored are reported and left out; so are those of a source without a readable text,
 * which is reported elsewhere.
 */
export function placeQuotes<T extends FolderQuote>(
  work: Workspace,
  keys: Keys,
  items: readonly T[],
): readonly Placed<T>[] {
  const placed: Placed<T>[] = [];
  for (const [index, item] of items.entries()) {
    const article = work.articles.get(item.source);
    if (article === undefined) continue;
    const at = [...keys, index];
    const { selector, fault } = anchorInArticle(item, article, work.articles);
    if (fault === undefined) placed.push({ item, keys: at, selector });
    else work.report([...at, 'quote'], fault);
  }
  return placed.toSorted(bySourceThenPlace(work));
}

/** As published: the key is there where there are some. */
export function formerOf({ formerIds }: { readonly formerIds: readonly string[] }): {
  readonly formerIds?: readonly string[];
} {
  return formerIds.length === 0 ? {} : { formerIds };
}

/** Gives each its id; the same words given twice are reported. */
export function identify<T>(
  work: Workspace,
  owner: string,
  placed: readonly Placed<T>[],
): readonly (Placed<T> & { readonly id: string })[] {
  const taken = new Set<string>();
  return placed.map((one) => {
    const text = work.articles.get(one.selector.source)?.text ?? '';
    const id = selectorId(owner, one.selector, text);
    if (taken.has(id)) {
      work.report([...one.keys, 'quote'], {
        found: `“${one.selector.exact}”, which stands in this list already`,
        expected: 'the same words once',
      });
    }
    taken.add(id);
    return { ...one, id };
  });
}
