import type { Person, Statement, Story, When } from '../story/model.ts';
import { counted, joined } from './numbers.ts';
import { capitalised } from './capitalised.ts';
import { inWords } from './sentences.ts';
import { shortDate } from './reader.ts';

export const TITLE = 'Said in different words';
export const DIFFER = 'Where the sources differ';
export const ALL_STATEMENTS = 'All statements';
export const COPY_LINK = 'Copy link';
/** What a wording's or a reading's link does. */
export const READ = 'read in full';
/** Of the wording a link leads to, for those who do not see its mark. */
export const ASKED = 'The link leads to these words.';
export const SOURCES_DIFFER = 'sources differ';
export const EVENTS = 'At these events';
export const CONTINUED = 'continued';
export const NOT_SAID = 'not said';
export const TWO_SOURCES = 'With two sources no wording counts as shared.';
const WITHHELD_WORDS = 'its words are not at the place the story gives for them.';

export const KEY = 'How to read this';
export const KEY_LINES = {
  word: 'words',
  parts: 'a place where the wordings part',
  own: 'a wording no other source shares',
  order: 'second in the order of the text',
} as const;

/** "Seven statements that more than one source carries." */
export function introduction(statements: readonly Statement[]): string {
  const several = statements.filter(
    ({ wordings }) => new Set(wordings.map(({ source }) => source)).size > 1,
  ).length;
  if (several === 0) {
    return statements.length === 0
      ? 'This story compares no statements.'
      : 'No statement that more than one source carries.';
  }
  const count = capitalised(inWords(several));
  return several === 1
    ? 'One statement that more than one source carries.'
    : `${count} statements that more than one source carries.`;
}

/** "11 points on which the sources give different readings. Nobody is scored." */
export function differIntroduction(count: number): string {
  return `${counted(count, 'point')} on which the sources give different readings. Nobody is scored.`;
}

/** "Stoltenberg": the last name of a person, the whole name of a group; `null` when nobody is named. */
export function speakerName(speaker: string | null, people: readonly Person[]): string | null {
  const person = people.find(({ id }) => id === speaker);
  if (person === undefined) return null;
  if (person.kind === 'group') return person.name;
  // From the first name part in lower case on, so that "von der Leyen" stays whole.
  const parts = person.name.split(' ');
  const particle = parts.findIndex((part) => /^\p{Ll}/u.test(part));
  return capitalised(parts.slice(particle > 0 ? particle : -1).join(' '));
}

/** "Fri 26 or Sun 28 Nov"; without the year everybody is in. `null` when no day is known. */
export function saidOnWords(days: readonly When[], story: Story): string | null {
  if (days.length === 0) return null;
  const labels = days.map(({ label }) => shortDate(label, story.opening.edtf.slice(0, 4)));
  const month = / [A-Z][a-z]{2}$/.exec(labels.at(-1) ?? '')?.[0] ?? null;
  return labels
    .map((label, index) =>
      month !== null && index < labels.length - 1 && label.endsWith(month)
        ? label.slice(0, -month.length)
        : label,
    )
    .join(' or ');
}

/** "Sun 28 Nov · three of five", of the parts that are known. */
export function metaLine(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(' · ');
}

/** "three of five", "all five", "both", "the only source" */
export function carriers(count: number, all: number): string {
  if (count === 2 && all === 2) return 'both';
  if (count === 1 && all === 1) return 'the only source';
  return count === all ? `all ${inWords(all)}` : `${inWords(count)} of ${inWords(all)}`;
}

/** "Reading the texts: 3 of 5": until all have come, it cannot always be told what is direct speech. */
export function readingTexts(read: number, all: number): string {
  return `Reading the texts: ${read} of ${all}`;
}

/** "EFE via Infobae and NEAR could not be loaded, so that it is not always told whether their words are direct speech." */
export function textsMissing(names: readonly string[]): string {
  const of = names.length === 1 ? 'its' : 'their';
  return `${joined(names)} could not be loaded, so that it is not always told whether ${of} words are direct speech.`;
}

/** "2 of its own", or "2 of its own in all" beside only some of the words it is about. */
export function ofItsOwn(count: number, isInAll: boolean): string {
  return `${count} of its own${isInAll ? ' in all' : ''}`;
}

export const SHARED_WORDING = 'shared wording';

/** How much of a wording a source prints inside quotation marks. */
export const SPEECH = {
  all: 'direct speech',
  some: 'partly direct speech',
  none: 'in the source’s own words',
} as const;

/** Before what a source leaves out, for those who do not see the empty place. */
export const LEAVES_OUT = 'Does not say:';

/** Phrases of a source in one line. */
export function phrases(words: readonly string[]): string {
  return words.join('; ');
}

/** After those that are silent: "do not carry it." */
export function doNotCarry(count: number): string {
  return count === 1 ? 'does not carry it.' : 'do not carry it.';
}

/** "“Very worrying”: wordings, part 2 of 3" */
export function listName(title: string, block: number, blocks: number): string {
  const part = blocks > 1 ? `, part ${block + 1} of ${blocks}` : '';
  return `${title}: wordings${part}`;
}

/** "EFE via Infobae is withheld: its words are not at the place the story gives for them." */
export function withheldLine(source: string, reason: string | null): string {
  return `${source} is withheld: ${reason ?? WITHHELD_WORDS}`;
}
