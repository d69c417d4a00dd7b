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
