import { foldText } from '../fold-text.ts';
import type { EventColumns, ListColumn } from '../event-columns.ts';
import type { Story } from '../model.ts';

/** Titles ready to be searched. */
export interface TitleIndex {
  /** All of them, folded, each after the other. */
  readonly text: string;
  /** Where each begins in `text`, and where the last ends. */
  readonly starts: Uint32Array;
}

/** Stands between titles: no text has it, and folding leaves it alone. */
const BETWEEN = '\uE000';

/** The index of titles by row. Costs one pass over all their letters. */
export function indexTitles(titles: readonly string[]): TitleIndex {
  const text = foldText(titles.join(BETWEEN));
  const starts = new Uint32Array(titles.length + 1);
  let from = 0;
  for (let row = 0; row < titles.length; row++) {
    starts[row] = from;
    const next = text.indexOf(BETWEEN, from);
    from = next === -1 ? text.length + 1 : next + 1;
  }
  starts[titles.length] = from;
  return { text, starts };
}

/**
 * A byte per row, 1 where every word of `q` stands in the event's title or in the name of one of its places or people,
 * in any order; `null` when `q` has no words.
 */
export function searchTitles(
  index: TitleIndex,
  { length, places, people }: Pick<EventColumns, 'length' | 'places' | 'people'>,
  story: Pick<Story, 'places' | 'people'>,
  q: string,
): Uint8Array | null {
  const words = foldText(q).split(' ').filter(Boolean);
  if (words.length === 0) return null;
  const found = new Uint8Array(length).fill(1);
  const placeNames = story.places.map(({ name }) => foldText(name));
  const personNames = story.people.map(({ name, aliases }) =>
    foldText([name, ...aliases].join('\n')),
  );
  for (const word of words) {
    const passes = new Uint8Array(length);
    inTitles(index, word, passes);
    inNames(places, placeNames, word, passes);
    inNames(people, personNames, word, passes);
    for (let row = 0; row < length; row++) found[row]! &= passes[row]!;
  }
  return found;
}

function inTitles({ text, starts }: TitleIndex, word: string, passes: Uint8Array): void {
  let row = 0;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, starts[row + 1])) {
    while (starts[row + 1]! <= at) row++;
    passes[row] = 1;
  }
}

function inNames(
  { offsets, values }: ListColumn,
  names: readonly string[],
  word: string,
  passes: Uint8Array,
): void {
  const has = Uint8Array.from(names, (name) => (name.includes(word) ? 1 : 0));
  if (!has.includes(1)) return;
  for (let row = 0; row < passes.length; row++) {
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) passes[row]! |= has[values[at]!]!;
  }
}
