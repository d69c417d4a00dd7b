import type { Story } from '../story/model.ts';

/** The ids that addresses of a story were given out with, per kind. */
export interface StoryIds {
  readonly event: readonly string[];
  readonly source: readonly string[];
  readonly statement: readonly string[];
  readonly place: readonly string[];
  readonly person: readonly string[];
}

/** Per story what the last release had. */
export type ReleasedIds = Readonly<Record<string, StoryIds>>;

/** How an address names one, from the story's own on. */
const PATHS: Readonly<Record<keyof StoryIds, (id: string) => string>> = {
  event: (id) => `event/${id}/`,
  source: (id) => `source/${id}/`,
  statement: (id) => `statement/${id}/`,
  place: (id) => `?place=${id}`,
  person: (id) => `?person=${id}`,
};
const KINDS = ['event', 'source', 'statement', 'place', 'person'] as const;

interface Identified {
  readonly id: string;
  readonly formerIds?: readonly string[];
}

/**
 * The ids of a story that links may have, in alphabetical order: those under which something can be opened, former ones
 * included, and those of what was withdrawn.
 */
export function idsOf(story: Story): StoryIds {
  const all = (kind: keyof StoryIds, list: readonly Identified[]) =>
    [
      ...list.flatMap(({ id, formerIds = [] }) => [id, ...formerIds]),
      ...(story.withdrawn ?? []).filter((gone) => gone.kind === kind).map(({ id }) => id),
    ].toSorted();
  return {
    event: all('event', story.events),
    source: all('source', story.sources),
    statement: all('statement', story.statements),
    place: all('place', story.places),
    person: all('person', story.people),
  };
}

/** Paths, from the site's base on, that the last release answered and `stories` no longer do. */
export function vanishedPaths(released: ReleasedIds, stories: readonly Story[]): readonly string[] {
  return Object.entries(released).flatMap(([id, ids]) => {
    const story = stories.find((candidate) => candidate.id === id);
    if (story === undefined) return [`${id}/`];
    const now = idsOf(story);
    return KINDS.flatMap((kind) =>
      ids[kind].filter((old) => !now[kind].includes(old)).map((old) => `${id}/${PATHS[kind](old)}`),
    );
  });
}
