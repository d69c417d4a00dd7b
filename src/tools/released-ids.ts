import type { Story } from '../story/model.ts';

/** The ids that addresses of a story were given out with, per kind. */
export interface StoryIds {
  readonly event: readonly string[];
  readonly source: readonly string[];
  readonly statement: readonly string[];
}

/** Per story what the last release had. */
export type ReleasedIds = Readonly<Record<string, StoryIds>>;

const KINDS = ['event', 'source', 'statement'] as const;

/** The ids of a story under which something can be opened, former ones included, in alphabetical order. */
export function idsOf(story: Story): StoryIds {
  const all = (list: readonly { readonly id: string; readonly formerIds?: readonly string[] }[]) =>
    list.flatMap(({ id, formerIds = [] }) => [id, ...formerIds]).toSorted();
  return {
    event: all(story.events),
    source: all(story.sources),
    statement: all(story.statements),
  };
}

/** Paths, from the site's base on, that the last release answered and `stories` no longer do. */
export function vanishedPaths(released: ReleasedIds, stories: readonly Story[]): readonly string[] {
  return Object.entries(released).flatMap(([id, ids]) => {
    const story = stories.find((candidate) => candidate.id === id);
    if (story === undefined) return [`${id}/`];
    const now = idsOf(story);
    return KINDS.flatMap((kind) =>
      ids[kind].filter((old) => !now[kind].includes(old)).map((old) => `${id}/${kind}/${old}/`),
    );
  });
}
