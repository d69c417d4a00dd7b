import type { Modality, Order } from '../story/model.ts';
import { capitalised } from './capitalised.ts';
import { grouped } from './grouped.ts';
import { counted, ordinalInWords } from './numbers.ts';
import { inWords } from './sentences.ts';

export const PREVIOUS = 'Previous event';
export const NEXT = 'Next event';
export const NO_PREVIOUS = 'No previous event: this is the first';
export const NO_NEXT = 'No next event: this is the last';
export const SHARE = 'Share';
export const CLOSE = 'Close';
export const WHEN = 'When';
export const WHERE = 'Where';
export const WHO = 'Who';
export const NOT_STATED = 'Not stated';
export const INFERRED = 'inferred';
export const HOW_WE_KNOW = 'How we know the date';
export const NO_RESULT = 'no date by itself';
export const GIVES = 'gives';
export const SOURCES_DIFFER = 'sources differ';
export const HOW_READ = 'How the words were read';
export const IN_THEIR_WORDS = 'In their words';
export const READ_IN_FULL = 'Read in full';
export const STATEMENTS = 'Said in different words';
export const DIFFER = 'Where the sources differ';
export const COPY_LINK = 'Copy link';
export const EXPORT = 'Export event';
export const READ_SOURCES = 'Read the sources';
export const BROKEN_WORDS =
  'These words are withheld: they do not stand at their place in the text as published.';

/** "Event 14 of 14". `index` counts from 0. */
export function eventNumber(index: number, all: number): string {
  return `Event ${grouped(index + 1)} of ${grouped(all)}`;
}

/** "Third in order that day; hours not given" */
export function orderWords({ position, basis }: Order): string {
  const inferred = basis === 'inferred' ? ', inferred' : '';
  return `${capitalised(ordinalInWords(position))} in order that day${inferred}; hours not given`;
}

/** "in texts published Sun 28 Nov 2021" */
export function inTextsPublished(texts: number, label: string): string {
  return `in ${texts === 1 ? 'a text' : 'texts'} published ${label}`;
}

/** After the letters of those that tell of the event and do not date it. */
export const NO_TIME_WORDS = 'no words for the date';

/** Before what speaks of the event as over, when no words date it: "told as past in a text published …". */
export function toldAsPast(texts: number, label: string): string {
  return `Told as past ${inTextsPublished(texts, label)}.`;
}

/** After the letters of sources whose time words may not be shown. */
export const WITHHELD_TIME_WORDS = 'words withheld: they do not hold in the text as it came';

/** In the place of a reading's words. */
export const WITHHELD_READING = 'Withheld: the words do not hold in the text as it came.';

/** After words that are a link themselves: ", in the text of EFE via Infobae". */
export function inTextOf(source: string): string {
  return `, in the text of ${source}`;
}

/** "8 passages in 5 texts" */
export function passageCount(passages: number, texts: number): string {
  return `${counted(passages, 'passage')} in ${counted(texts, 'text')}`;
}

/** "Reading the texts: 3 of 5": until all have come, the passages are shown without their paragraphs. */
export function readingTexts(read: number, all: number): string {
  return `Reading the texts: ${read} of ${all}`;
}

/** "Two texts could not be loaded, so that their quotes stand alone." */
export function textsMissing(count: number): string {
  return count === 1
    ? 'One text could not be loaded, so that its quotes stand alone.'
    : `${capitalised(inWords(count))} texts could not be loaded, so that their quotes stand alone.`;
}

/** "¶ 8 of 8", "¶ 8–9 of 21" */
export function paragraphNumber(from: number, to: number, all: number): string {
  const numbers = from === to ? grouped(from) : `${grouped(from)}–${grouped(to)}`;
  return `¶ ${numbers} of ${grouped(all)}`;
}

/** The same aloud: "paragraph 8 of 8". */
export function paragraphName(from: number, to: number, all: number): string {
  return from === to ? `paragraph ${from} of ${all}` : `paragraphs ${from} to ${to} of ${all}`;
}

/** Where an excerpt outside numbered paragraphs stands. */
export const OUTSIDE_BODY = 'heading';

/** How the source speaks of the event, beside its words; nothing for a plain report. */
export function modalityWords(modality: Modality): string | null {
  return { reported: null, announced: 'announced', background: 'background' }[modality];
}

/** "Read in full, EFE via Infobae": what the link is called among several. */
export function readName(source: string): string {
  return `${READ_IN_FULL}: ${source}`;
}

/** A remark on a date of publication that is not stated in the text. */
export function publishedNote(source: string, note: string): string {
  return `${source}: ${note}`;
}

/**
 * A date's label for a narrow line beside a date of `year`: without that year at its end, and without weekdays in
 * a range. "Tue 30 Nov", "30 Nov – 1 Dec".
 */
export function shortDate(label: string, year: string): string {
  const ending = ` ${year}`;
  const short = label.endsWith(ending) ? label.slice(0, -ending.length) : label;
  return short.includes(' – ') ? short.replace(/\b[A-Z][a-z]{2} (?=\d)/g, '') : short;
}
