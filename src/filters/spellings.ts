import { foldText } from '../story/fold-text.ts';
import type { Person, Selector, Source, StoryEvent } from '../story/model.ts';

/** One way a person is written. */
export interface Spelling {
  readonly words: string;
  /** Ids of the sources that write it so, each once. */
  readonly sources: readonly string[];
  /** What the editor remarks on these words, each remark once: "Machine translation of Andrzej Duda." */
  readonly remarks: readonly string[];
}

/**
 * How the sources write a person in these events, letter for letter, every spelling once: names first, broken ones
 * among them, then what is no name ("Polish president"); each by how many sources write it, then in order of appearance.
 */
export function spellingsOf(
  { id, name }: Pick<Person, 'id' | 'name'>,
  events: readonly StoryEvent[],
  sources: readonly Source[],
): readonly Spelling[] {
  const spellings = new Map<string, { sources: Set<string>; remarks: Set<string> }>();
  const namings = events.flatMap(({ people }) =>
    people.filter((named) => named.person === id).flatMap((named) => named.namings),
  );
  for (const naming of namings) {
    const known = spellings.get(naming.exact) ?? { sources: new Set(), remarks: new Set() };
    known.sources.add(naming.source);
    for (const note of remarksOn(naming, sources)) known.remarks.add(note);
    spellings.set(naming.exact, known);
  }
  return [...spellings]
    .map(([words, known]) => ({ words, sources: [...known.sources], remarks: [...known.remarks] }))
    .toSorted((a, b) => rankOf(b, name) - rankOf(a, name) || b.sources.length - a.sources.length);
}

/** 1 for a name: it shares a word with the person's own, or the editor says what it stands for. */
function rankOf({ words, remarks }: Spelling, name: string): 0 | 1 {
  const own = foldText(name).split(' ');
  const isName = foldText(words)
    .split(' ')
    .some((word) => own.includes(word));
  return isName || remarks.length > 0 ? 1 : 0;
}

/** Remarks on these very words, or on more that begins with them. */
function remarksOn(
  { source, start, end }: Selector,
  sources: readonly Source[],
): readonly string[] {
  const remarks = sources.find(({ id }) => id === source)?.remarks ?? [];
  return remarks.filter((one) => one.start === start && one.end >= end).map(({ note }) => note);
}
