import type { Article, Source, Story } from '../story/model.ts';
import { dateOf } from '../words/event.ts';

/** What is found, in the order it is shown in. */
export const GROUPS = ['event', 'person', 'place', 'difference', 'statement', 'text'] as const;

export type Group = (typeof GROUPS)[number];

/** A text a hit can be shown in, and whose words it is: a source's id, or `null` for Dateline's own. */
export interface Line {
  readonly text: string;
  readonly source: string | null;
}

/** One thing that can be found. */
export interface SearchDocument {
  /** Unique among the documents of a story. */
  readonly key: string;
  readonly group: Group;
  /** Id of the event, person, place, disagreement or statement; of the source for its text. */
  readonly id: string;
  /** Its name; empty for a sentence of a text. */
  readonly title: string;
  /** Where else its words are looked for, what tells most first. */
  readonly lines: readonly Line[];
  /** For a sentence of a text: `[start, end)` in it and the number of its paragraph, if it has one. */
  readonly at: {
    readonly start: number;
    readonly end: number;
    readonly paragraph: number | null;
  } | null;
}

/** Events, people, places, disagreements and statements of a story, in the story's order. */
export function documentsOfStory(story: Story): readonly SearchDocument[] {
  return [
    ...eventDocuments(story),
    ...story.people.map(({ id, name, role, aliases }) =>
      document('person', id, name, [...own(role), ...aliases.map(ownLine)]),
    ),
    ...story.places.map(({ id, name, note }) => document('place', id, name, own(note))),
    ...differenceDocuments(story),
    ...statementDocuments(story),
  ];
}

/** The sentences of a source's text, in its order. Furniture has none. */
export function documentsOfText(source: Source, article: Article): readonly SearchDocument[] {
  const { text, paragraphs } = article;
  const bylines = paragraphs
    .filter(({ role }) => role === 'byline')
    .map(({ start, end }) => [start, end] as const);
  const sentences = [...article.sentences, ...bylines].toSorted(([a], [b]) => a - b);
  return sentences.flatMap(([start, end]) => {
    const paragraph = paragraphs.find((one) => one.start <= start && start < one.end);
    if (paragraph === undefined || paragraph.role === 'furniture') return [];
    const line = { text: text.slice(start, end), source: source.id };
    return {
      key: `text ${source.id} ${start}`,
      group: 'text' as const,
      id: source.id,
      title: '',
      lines: [line],
      at: { start, end, paragraph: paragraph.number },
    };
  });
}

/** The lines have what the filter by words looks in (`story/facets.ts`), so that both find the same events. */
function eventDocuments({ events, places, people }: Story): readonly SearchDocument[] {
  const placeNames = new Map(places.map(({ id, name }) => [id, name]));
  const personNames = new Map(people.map(({ id, name }) => [id, name]));
  const personAliases = new Map(people.map(({ id, aliases }) => [id, aliases]));
  return events.map((event) =>
    document('event', event.id, event.title, [
      ...own(event.summary),
      ...event.excerpts.map(({ exact, source }) => ({ text: exact, source })),
      ...own(
        [
          ...event.people.map(({ person }) => personNames.get(person)),
          ...event.places.map(({ place }) => placeNames.get(place)),
        ]
          .filter((name) => name !== undefined)
          .join(', '),
      ),
      ...own(event.shortTitle),
      ...own(event.when === null && event.dateWords === null ? null : dateOf(event)),
      ...own(event.when?.longLabel ?? null),
      ...event.people.flatMap(({ person }) => personAliases.get(person)?.map(ownLine) ?? []),
    ]),
  );
}

/** What each source says of it first: "Mon 29 Nov", "tomorrow". */
function differenceDocuments({ disagreements }: Story): readonly SearchDocument[] {
  return disagreements.map(({ id, title, note, readings }) =>
    document('difference', id, title, [
      ...readings.map(({ label }) => ownLine(label)),
      ...readings.flatMap(({ evidence }) =>
        evidence.map(({ exact, source }) => ({ text: exact, source })),
      ),
      ...own(note),
    ]),
  );
}

function statementDocuments({ statements, people }: Story): readonly SearchDocument[] {
  return statements.map(({ id, title, speaker, note, wordings }) =>
    document('statement', id, title, [
      ...wordings.map(({ exact, source }) => ({ text: exact, source })),
      ...own(people.find((person) => person.id === speaker)?.name ?? null),
      ...own(note),
    ]),
  );
}

function document(group: Group, id: string, title: string, lines: readonly Line[]): SearchDocument {
  return { key: `${group} ${id}`, group, id, title, lines, at: null };
}

function ownLine(text: string): Line {
  return { text, source: null };
}

function own(text: string | null): readonly Line[] {
  return text === null || text === '' ? [] : [ownLine(text)];
}
