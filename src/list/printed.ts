import type { Instant, Source, Statement, Story, StoryEvent } from '../story/model.ts';

/** What is put on paper. */
export type Printed =
  /** `visible`: ids of the events the filter leaves in; `null`: no filter. */
  | { readonly kind: 'story'; readonly visible: ReadonlySet<string> | null }
  | { readonly kind: 'event'; readonly event: StoryEvent }
  | { readonly kind: 'source'; readonly source: Source }
  | { readonly kind: 'sources' }
  | { readonly kind: 'statement'; readonly statement: Statement }
  | { readonly kind: 'statements' }
  | { readonly kind: 'stretch'; readonly stretch: Stretch };

/** Some events of a story that has too many for paper. */
export interface Stretch {
  /** Which they are, and what is left out: a sentence each. */
  readonly about: readonly string[];
  /** In time. `start`: first instant of the day they begin on. */
  readonly days: readonly {
    readonly start: Instant;
    readonly lines: readonly StretchLine[];
  }[];
}

export interface StretchLine {
  readonly id: string;
  readonly title: string;
  /** Its page, where the line leads to it. */
  readonly href: string | null;
  /** When, where that is no single day, where, and how many sources carry it. */
  readonly facts: string;
}

/** The number of each excerpt of `events`, by id: from 1, in the order in which they stand on paper. */
export function numberExcerpts(events: readonly StoryEvent[]): ReadonlyMap<string, number> {
  const excerpts = events.flatMap((event) => event.excerpts);
  return new Map(excerpts.map(({ id }, index) => [id, index + 1]));
}

/** The sources that any of these words are from, in the story's order. */
export function sourcesOf(
  { sources }: Pick<Story, 'sources'>,
  words: readonly { readonly source: string }[],
): readonly Source[] {
  return sources.filter(({ id }) => words.some(({ source }) => source === id));
}
