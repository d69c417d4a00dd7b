import { counted, joined } from './numbers.ts';
import { capitalised } from './capitalised.ts';
import { inWords } from './sentences.ts';
import { DIFFER } from './story.ts';

export const RESULTS = 'Found in this story';
export const NEARLY = 'Nothing has exactly these words. Found with similar ones:';
export const ENTER = 'Enter';
export const READ_AGAIN = 'Try again';

/** Headings of what is found, by kind. */
export const GROUP_NAMES = {
  event: 'Events',
  person: 'People',
  place: 'Places',
  difference: DIFFER,
  statement: 'Statements',
  text: 'In the texts',
} as const;

type GroupName = keyof typeof GROUP_NAMES;

export const NONE: Readonly<Record<GroupName, number>> = {
  event: 0,
  person: 0,
  place: 0,
  difference: 0,
  statement: 0,
  text: 0,
};

const NOUNS: Readonly<Record<GroupName, readonly [one: string, many: string]>> = {
  event: ['event', 'events'],
  person: ['person', 'people'],
  place: ['place', 'places'],
  difference: ['difference', 'differences'],
  statement: ['statement', 'statements'],
  text: ['sentence in the texts', 'sentences in the texts'],
};

/** "Show 3 events with these words"; "Show 1 of 3 events with these words: filters leave out 2" */
export function showEvents(count: number, all: number): string {
  return count === all
    ? `Show ${counted(count, 'event')} with these words`
    : `Show ${count} of ${counted(all, 'event')} with these words: filters leave out ${all - count}`;
}

/** "All 23 in the texts" */
export function showAll(count: number, group: GroupName): string {
  return `All ${count} ${group === 'text' ? 'in the texts' : NOUNS[group][1]}`;
}

/** "2 events, 1 person and 8 sentences in the texts"; kinds without hits are left out. For none a way on. */
export function foundSentence(counts: Readonly<Record<GroupName, number>>): string {
  const groups = Object.keys(NOUNS) as GroupName[];
  const parts = groups
    .filter((group) => counts[group] > 0)
    .map((group) => counted(counts[group], ...NOUNS[group]));
  return parts.length === 0
    ? 'Nothing found. Fewer words, or the beginning of a word, find more.'
    : joined(parts);
}

/** "Reading the texts: 3 of 5" */
export function reading(done: number, all: number): string {
  return `Reading the texts: ${done} of ${all}`;
}

/** "One text could not be read." for those the search has to do without. */
export function notRead(count: number): string {
  return count === 1
    ? 'One text could not be read and is not searched.'
    : `${capitalised(inWords(count))} texts could not be read and are not searched.`;
}

/** "paragraph 7" */
export function paragraphName(number: number): string {
  return `paragraph ${number}`;
}

/** "2 events" beside a name. */
export function inEvents(count: number): string {
  return counted(count, 'event');
}

/** "in 3 of 5 sources" beside a statement. */
export function carriedBy(carriers: number, all: number): string {
  return `in ${carriers} of ${counted(all, 'source')}`;
}
