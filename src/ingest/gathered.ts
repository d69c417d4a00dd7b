import type { CsvEvent } from './csv-events.ts';

/** Said of a source whose text is made of its quotes. */
export const GATHERED_NOTE =
  'Only the passages this story quotes are kept here, each as a paragraph; the whole text is not.';

/** The text of a source that has no file, and where each of its quotes stands. */
export interface GatheredText {
  readonly text: string;
  readonly starts: ReadonlyMap<string, number>;
}

/**
 * A text for each source that events quote and that has none of its own: every quote once, as a
 * paragraph, in the order of the file. So the words of such a source are held to their places like any.
 */
export function gatherTexts(
  events: readonly CsvEvent[],
  hasText: (source: string) => boolean,
): ReadonlyMap<string, GatheredText> {
  const sources = new Map<string, { starts: Map<string, number>; length: number }>();
  for (const { excerpts } of events) {
    for (const { source, quote } of excerpts) {
      if (source === '' || quote === '' || hasText(source)) continue;
      const gathered = sources.get(source) ?? { starts: new Map(), length: 0 };
      sources.set(source, gathered);
      if (gathered.starts.has(quote)) continue;
      gathered.starts.set(quote, gathered.length);
      gathered.length += quote.length + 1;
    }
  }
  return new Map(
    Array.from(sources, ([id, { starts }]) => [
      id,
      { text: `${[...starts.keys()].join('\n')}\n`, starts },
    ]),
  );
}
