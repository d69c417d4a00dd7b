import type { Passage, Source, Statement, Story, StoryEvent, Withdrawn } from './model.ts';

type Owner = StoryEvent | Statement | Source;

/** What has passages, each beside them: events their excerpts and date evidence, statements wordings, sources remarks. */
export function passagesByOwner({
  events,
  statements,
  sources,
}: Pick<Story, 'events' | 'statements' | 'sources'>): readonly (readonly [
  owner: Owner,
  passages: readonly Passage[],
])[] {
  return [
    ...events.map((event) => [event, [...event.excerpts, ...event.dateEvidence]] as const),
    ...statements.map((statement) => [statement, statement.wordings] as const),
    ...sources.map((source) => [source, source.remarks] as const),
  ];
}

/**
 * The present id of the passage that goes by `id` or went by it; `null` when the story has none. A passage's id begins
 * with that of what it belongs to, so that one of a renamed event is found without a word of its own.
 */
export function presentPassage(story: Story, id: string): string | null {
  const owners = passagesByOwner(story);
  const all = owners.flatMap(([, passages]) => passages);
  const isThere = (one: string) => all.some((passage) => passage.id === one);
  if (isThere(id)) return id;
  const former = all.find(({ formerIds }) => formerIds?.includes(id));
  if (former !== undefined) return former.id;
  const renamed = owners.flatMap(([owner]) =>
    ('formerIds' in owner ? owner.formerIds : [])
      .filter((old) => id.startsWith(`${old}-`))
      .map((old) => owner.id + id.slice(old.length)),
  );
  return renamed.find(isThere) ?? null;
}

/** What says that this passage was withdrawn, by itself or with what it belonged to; `undefined`: nothing does. */
export function withdrawnPassage(
  { withdrawn = [] }: Pick<Story, 'withdrawn'>,
  id: string,
): Withdrawn | undefined {
  return (
    withdrawn.find((gone) => gone.kind === 'passage' && gone.id === id) ??
    withdrawn.find((gone) => gone.kind !== 'passage' && id.startsWith(`${gone.id}-`))
  );
}
