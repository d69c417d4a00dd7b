import type { Story } from '../story/model.ts';
import { passagesByOwner, presentPassage } from '../story/passage-ids.ts';
import { withdrawnPassage } from '../story/withdrawn-passage.ts';

/** The ids that addresses of a story were given out with, per kind. */
export interface StoryIds {
  readonly event: readonly string[];
  readonly source: readonly string[];
  readonly statement: readonly string[];
  readonly place: readonly string[];
  readonly person: readonly string[];
  readonly kind: readonly string[];
  /** What `quote` names. Those of a large story's events are not held: they follow from the event and its words. */
  readonly passage: readonly string[];
}

/** Per story what the last release had; kinds of ids that were not held then are missing. */
export type ReleasedIds = Readonly<Record<string, Partial<StoryIds>>>;

/** An address that leads nowhere now. */
export interface Vanished {
  /** From the site's base on. */
  readonly path: string;
  /** What an editor can do about it, in a sentence. */
  readonly remedy: string;
}

/** How an address names one, from the story's own on. */
const PATHS: Readonly<Record<keyof StoryIds, (id: string) => string>> = {
  event: (id) => `event/${id}/`,
  source: (id) => `source/${id}/`,
  statement: (id) => `statement/${id}/`,
  place: (id) => `?place=${id}`,
  person: (id) => `?person=${id}`,
  kind: (id) => `?kind=${id}`,
  passage: (id) => `?quote=${id}`,
};
const KINDS = ['event', 'source', 'statement', 'place', 'person', 'kind', 'passage'] as const;

interface Identified {
  readonly id: string;
  readonly formerIds?: readonly string[];
}

/**
 * The ids of a story that links may have, in alphabetical order: those under which something can be opened, former ones
 * included, and those of what was withdrawn. `ofLarge`: ids and former ids of the events that `story` does not hold.
 */
export function idsOf(story: Story, ofLarge: readonly string[] = []): StoryIds {
  const all = (kind: keyof StoryIds, list: readonly Identified[]) =>
    [
      ...list.flatMap(({ id, formerIds = [] }) => [id, ...formerIds]),
      ...(story.withdrawn ?? []).filter((gone) => gone.kind === kind).map(({ id }) => id),
    ].toSorted();
  const passages = passagesByOwner(story).flatMap(([, owned]) => owned);
  return {
    event: [...all('event', story.events), ...ofLarge].toSorted(),
    source: all('source', story.sources),
    statement: all('statement', story.statements),
    place: all('place', story.places),
    person: all('person', story.people),
    kind: all('kind', story.kinds),
    passage: all('passage', passages),
  };
}

/**
 * Addresses that the last release answered and `stories` no longer do. `ofLarge`: the events of a large story, as for
 * {@link idsOf}.
 */
export function vanishedAddresses(
  released: ReleasedIds,
  stories: readonly Story[],
  ofLarge: (story: Story) => readonly string[] = () => [],
): readonly Vanished[] {
  return Object.entries(released).flatMap(([storyId, ids]) => {
    const story = stories.find((candidate) => candidate.id === storyId);
    if (story === undefined) {
      return [{ path: `${storyId}/`, remedy: 'Keep the story’s folder, and its name.' }];
    }
    const now = idsOf(story, ofLarge(story));
    return KINDS.flatMap((kind) => {
      const known = new Set(now[kind]);
      return (ids[kind] ?? [])
        .filter((id) => !known.has(id) && !(kind === 'passage' && isAnswered(story, id)))
        .map((id) => ({
          path: `${storyId}/${PATHS[kind](id)}`,
          remedy: remedyFor(kind, id, story),
        }));
    });
  });
}

/** Whether a link to the passage leads to it, or to what says that it went. */
function isAnswered(story: Story, id: string): boolean {
  return presentPassage(story, id) !== null || withdrawnPassage(story, id) !== undefined;
}

function remedyFor(kind: keyof StoryIds, id: string, story: Story): string {
  const former = `\`formerIds: [${id}]\``;
  const gone = `\`- { kind: ${kind}, id: ${id}, title: …, date: …, why: … }\` under \`withdrawn\``;
  switch (kind) {
    case 'event':
    case 'statement':
      return `Write ${former} at the ${kind} that took its place, or ${gone}.`;
    case 'source':
      return `Keep the source’s id, or write ${gone}.`;
    case 'place':
    case 'person':
    case 'kind':
      return `Keep the ${kind}’s id: filters in links name it.`;
    case 'passage':
      return `Write ${former} at the quote${ownerWords(id, story)} that has these words now, or ${gone}.`;
  }
}

/** " of “duda-meeting”", when something the id begins with is still there. */
function ownerWords(id: string, story: Story): string {
  const owners = passagesByOwner(story)
    .map(([owner]) => owner.id)
    .filter((owner) => id.startsWith(`${owner}-`));
  const [longest] = owners.toSorted((a, b) => b.length - a.length);
  return longest === undefined ? '' : ` of “${longest}”`;
}
