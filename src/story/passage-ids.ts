import type { Passage, Source, Statement, Story, StoryEvent } from './model.ts';

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

/** The id of what a passage belongs to, with which its own begins; empty when `id` is of no passage. */
export function ownerOfPassage(id: string): string {
  return id.slice(0, Math.max(id.lastIndexOf('-'), 0));
}

/**
 * The present id of the passage that goes by `id` or went by it; `null` when the story has none. A passage's id begins
 * with that of what it belongs to, so that one of a renamed event is found without a word of its own.
 */
export function presentPassage(story: Story, id: string): string | null {
  const owners = passagesByOwner(story);
  const passages = owners.flatMap(([, owned]) => owned);
  const presentOf = (one: string) =>
    passages.find((passage) => passage.id === one || passage.formerIds?.includes(one))?.id;
  const renamed = () =>
    owners
      .flatMap(([owner]) =>
        ('formerIds' in owner ? owner.formerIds : []).map((old) =>
          id.startsWith(`${old}-`) ? presentOf(owner.id + id.slice(old.length)) : undefined,
        ),
      )
      .find((found) => found !== undefined);
  return presentOf(id) ?? renamed() ?? null;
}
