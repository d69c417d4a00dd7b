import { encodeAddress, plainState, type ExplorerState, type Open } from '../sharing/address.ts';
import { withDays } from '../sharing/handed-on.ts';
import { isLarge } from '../story/large/large-story.ts';
import type { Story, Withdrawn } from '../story/model.ts';

/** A page of the site: a story, or something of it, at its own address. */
export interface Page {
  readonly story: Story;
  readonly open: Open;
  /** Where it stands, from the site's base on; ends in a slash. */
  readonly path: string;
  /** Other addresses that lead to it, written like `path`: those of former ids. */
  readonly formerPaths: readonly string[];
}

const LISTS: readonly Open[] = [{ kind: 'story' }, { kind: 'sources' }, { kind: 'statements' }];

/**
 * Every page of a story that the app is rendered to: itself, its lists, then events, sources and statements in the
 * story's order. Of a large story itself and its lists: the rest has pages of another make (`alonePages`).
 */
export function pagesOf(story: Story): readonly Page[] {
  const { id } = story;
  const lists = LISTS.map((open) => ({ story, open, path: pathOf(id, open), formerPaths: [] }));
  if (isLarge(story)) return lists;
  return [
    ...lists,
    ...story.events.map((event) => pageOf(story, 'event', event)),
    ...story.sources.map((source) => pageOf(story, 'source', { ...source, formerIds: [] })),
    ...story.statements.map((statement) => pageOf(story, 'statement', statement)),
  ];
}

interface Named {
  readonly id: string;
  readonly formerIds: readonly string[];
}

/** The page of something that the story holds. */
export function pageOf(
  story: Story,
  kind: 'event' | 'source' | 'statement',
  { id, formerIds }: Named,
): Page {
  const open = { kind, id };
  return {
    story,
    open,
    path: pathOf(story.id, open),
    formerPaths: formerIds.map((former) => pathOf(story.id, { kind, id: former })),
  };
}

/** A page that says of something that the story no longer has it. */
export interface WithdrawnPage {
  readonly story: Story;
  readonly gone: Withdrawn;
  /** As in {@link Page}. */
  readonly path: string;
}

/** One for each; a passage has none. */
export function withdrawnPagesOf(story: Story): readonly WithdrawnPage[] {
  return (story.withdrawn ?? []).flatMap((gone) => {
    const { kind, id } = gone;
    return kind === 'passage' ? [] : { story, gone, path: pathOf(story.id, { kind, id }) };
  });
}

/** Where something of a story stands, from the site's base on: "nato-baltic-2021/event/duda-meeting/". */
export function pathOf(story: string, open: Open, part: Partial<ExplorerState> = {}): string {
  return encodeAddress({ ...plainState(story), ...part, open }, '/').slice(1);
}

/** Where its compact form stands, on the days the story opens with now: a link like any that is handed on. */
export function embedPathOf({ story, open }: Page): string {
  const { from, to } = withDays({ ...plainState(story.id), open }, story.opening);
  return pathOf(story.id, open, { from, to, embed: true });
}

/** The entry with this id. Throws when there is none: the story was checked. */
export function entryOf<Entry extends { readonly id: string }>(
  list: readonly Entry[],
  id: string,
): Entry {
  const entry = list.find((candidate) => candidate.id === id);
  if (entry === undefined) throw new Error(`ensure: ${id} is in the story`);
  return entry;
}
