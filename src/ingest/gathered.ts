import type { Span } from '../story/anchoring.ts';

/** Said of a source whose text is made of its quotes. */
export const GATHERED_NOTE =
  'Only the passages this story quotes are kept here, each as a paragraph; the whole text is not.';

/** Quotes of sources that have no text, becoming one. */
export interface Passages {
  /** Where the quote will stand in the text of its source. */
  readonly add: (source: string, quote: string) => Span;
  /** By source: every quote once, as a paragraph, in the order they came. */
  readonly texts: () => ReadonlyMap<string, string>;
}

/** So that the words of a source without a text are held to their places like any. */
export function createPassages(): Passages {
  const sources = new Map<string, { readonly starts: Map<string, number>; length: number }>();
  return {
    add: (source, quote) => {
      const gathered = sources.get(source) ?? { starts: new Map<string, number>(), length: 0 };
      sources.set(source, gathered);
      const start = gathered.starts.get(quote) ?? gathered.length;
      if (start === gathered.length) {
        gathered.starts.set(quote, start);
        gathered.length += quote.length + 1;
      }
      return { start, end: start + quote.length };
    },
    texts: () =>
      new Map(
        Array.from(sources, ([id, { starts }]) => [id, `${[...starts.keys()].join('\n')}\n`]),
      ),
  };
}
