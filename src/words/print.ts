import type { Coverage } from '../story/coverage.ts';
import type {
  Disagreement,
  Interval,
  Modality,
  Source,
  Story,
  StoryEvent,
} from '../story/model.ts';
import { dateOf, placesAloud } from './event.ts';
import { begunEarlier, events, listLine } from './large.ts';
import { counted, joined, ordinalInWords } from './numbers.ts';
import { capitalised } from './capitalised.ts';
import { silence } from './coverage-sentence.ts';
import { languageName, publishedLine, translationWords } from './reader.ts';
import { doNotCarry } from './wordings.ts';

export const PRINT = {
  sources: 'Sources',
  statements: 'Statements',
  dates: 'How the date is known',
  differ: 'Sources differ.',
  remarks: 'Remarks on the words',
  withheld: 'These words are withheld: they do not stand at their place in the text.',
  textMissing: 'The text has not been loaded.',
  from: 'From Dateline:',
} as const;

/** "3 of 20 events, as filtered" */
export function filteredLine(shown: number, all: number): string {
  return `${shown} of ${counted(all, 'event')}, as filtered`;
}

/** Events of a large story. */
export interface StretchCounts {
  /** That begin in the time in view; that began before and last into it. */
  readonly inView: number;
  readonly earlier: number;
  /** Of those that begin in it, the ones that stand there. */
  readonly shown: number;
  /** All that the story has. */
  readonly all: number;
}

/** What of a large story stands on paper, and how to have the rest. `named`: whether the titles of all were at hand. */
export function stretchAbout(
  counts: StretchCounts,
  view: Interval,
  { filtered, named }: { readonly filtered: boolean; readonly named: boolean },
): readonly string[] {
  const { inView, shown, all } = counts;
  const some = named
    ? `Here are the first ${shown} of them.`
    : `Their titles were not${shown === 0 ? '' : ' all'} at hand; print the list to have them.`;
  return [
    `${listLine(inView, view)}${filtered ? ', as filtered' : ''}.`,
    ...(shown === inView ? [] : [some]),
    ...begunBefore(counts),
    `The story has ${events(all)}; with less of its time in view, or a narrower filter, others stand here.`,
  ];
}

/** The same of a page made beforehand, which nobody can change without code. */
export function stretchWithoutCode(counts: StretchCounts, view: Interval): readonly string[] {
  const { inView, shown, all } = counts;
  return [
    `${listLine(inView, view)}.`,
    ...(shown === inView ? [] : [`Here are the first ${shown} of them.`]),
    ...begunBefore(counts),
    `The timeline, the search and the quotations of the story’s ${events(all)} need JavaScript, which is switched off here.`,
  ];
}

function begunBefore({ earlier }: StretchCounts): readonly string[] {
  return earlier === 0 ? [] : [`${begunEarlier(earlier)}.`];
}

/** "Sunday 28 November 2021, third in order, hours not given. Riga." */
export function whenAndWhere(event: StoryEvent, { places }: Pick<Story, 'places'>): string {
  const { when, order } = event;
  const date = capitalised(when?.longLabel ?? dateOf(event));
  const placed =
    order === null ? '' : `, ${ordinalInWords(order.position)} in order, hours not given`;
  return `${date}${placed}. ${placesAloud(event.places, places)}.`;
}

const TOLD: readonly (readonly [Modality, string])[] = [
  ['reported', 'reported by'],
  ['announced', 'announced by'],
  ['background', 'told as background by'],
];

/**
 * "Reported by N and A, announced by E; AFP rewrite is silent." with the letters of the sources, but the names of those
 * that are silent, of which no quotation on the paper says what their letter stands for.
 */
export function carriedBy(coverage: readonly Coverage[]): string {
  const sourcesOf = (wanted: Coverage['modality']) =>
    coverage.filter(({ modality }) => modality === wanted).map(({ source }) => source);
  const parts = TOLD.flatMap(([modality, told]) => {
    const letters = sourcesOf(modality).map(({ letter }) => letter);
    return letters.length === 0 ? [] : [`${told} ${joined(letters)}`];
  });
  const silent = sourcesOf('silent').map(({ name }) => name);
  return `${capitalised(parts.join(', '))}${silence(silent)}.`;
}

/** "AFP rewrite does not carry it." of sources that have no wording of a statement; `null` when there are none. */
export function notCarriedBy(silent: readonly Source[]): string | null {
  if (silent.length === 0) return null;
  return `${joined(silent.map(({ name }) => name))} ${doNotCarry(silent.length)}`;
}

/** "Mon 29 Nov (I); Tue 30 Nov – Wed 1 Dec (N, A): One sentence." */
export function readingsLine({ readings, note }: Disagreement, sources: readonly Source[]): string {
  const told = readings.map(({ label, evidence }) => {
    const letters = sources
      .filter(({ id }) => evidence.some(({ source }) => source === id))
      .map(({ letter }) => letter);
    return letters.length === 0 ? label : `${label} (${letters.join(', ')})`;
  });
  return `${told.join('; ')}. ${note}`;
}

/** Who published a source, what it is, when, and in which language, a sentence each; its name stands before. */
export function sourceFacts(source: Source): readonly string[] {
  const { title, publisher, agency, genre, note } = source;
  const by = [publisher, agency].filter((name) => name !== null);
  const language = `${languageName(source.language)}. ${translationWords[source.translation]}`;
  return [title, by.length === 0 ? null : by.join(', '), genre, publishedLine(source), language]
    .filter((fact) => fact !== null)
    .map((fact) => (/[.?!…]$/.test(fact) ? fact : `${fact}.`))
    .concat(note === null ? [] : [note]);
}

/** After a quotation: ", announced"; nothing for a plain report. */
export function modalityNote(modality: Modality): string {
  return modality === 'reported' ? '' : `, ${modality}`;
}
