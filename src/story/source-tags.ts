import type { Source } from './model.ts';

/** What a tag shows of a source: its letter, its name aloud, and its place in the fixed order, from 1. */
export interface Tag {
  readonly letter: string;
  readonly name: string;
  readonly place: number;
}

/** Tags of the sources in `ids`, each once, in the order of `sources` whatever the order of `ids`. */
export function tagsOf(sources: readonly Source[], ids: Iterable<string>): readonly Tag[] {
  const wanted = new Set(ids);
  return sources
    .map(({ id, letter, name }, index) => ({ id, letter, name, place: index + 1 }))
    .filter(({ id }) => wanted.has(id));
}

/**
 * The day all these sources were published, as its label; `null` when they differ, when one has no date, or
 * when there are none.
 */
export function commonPublication(sources: readonly Source[]): string | null {
  const labels = new Set(sources.map(({ published }) => published.when?.label ?? null));
  return labels.size === 1 ? ([...labels][0] ?? null) : null;
}
