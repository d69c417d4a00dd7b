import type { Span } from '../story/anchoring.ts';
import { makeSelector } from '../story/anchoring.ts';
import type { Article, Selector } from '../story/model.ts';

const WORD = /[\p{L}\p{M}\p{N}]/u;

function isWhole(text: string, { start, end }: Span): boolean {
  return !WORD.test(text.charAt(start - 1)) && !WORD.test(text.charAt(end));
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * Where the excerpts use one of the names, as whole words, in the order of sources and text. Of names
 * that overlap the longer counts ("New York Times", not "New York"); each place counts once, also
 * where excerpts overlap.
 */
export function findNamings(
  names: readonly string[],
  excerpts: readonly Selector[],
  articles: ReadonlyMap<string, Article>,
): readonly Selector[] {
  const longestFirst = [...new Set(names)].toSorted(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  );
  const found = new Map<string, Span[]>();
  for (const name of longestFirst) {
    for (const { source, exact, start } of excerpts) {
      const text = articles.get(source)?.text ?? '';
      const spans = found.get(source) ?? [];
      found.set(source, spans);
      for (let at = exact.indexOf(name); at !== -1; at = exact.indexOf(name, at + 1)) {
        const span = { start: start + at, end: start + at + name.length };
        if (isWhole(text, span) && !spans.some((other) => overlaps(span, other))) spans.push(span);
      }
    }
  }
  return [...articles.values()].flatMap(({ id, text }) =>
    (found.get(id) ?? [])
      .toSorted((a, b) => a.start - b.start)
      .map((span) => makeSelector(id, text, span)),
  );
}
