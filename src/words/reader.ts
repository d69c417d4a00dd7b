import type { DateEvidence, Modality, Source, StoryEvent } from '../story/model.ts';
import { capitalised } from './capitalised.ts';
import { dateOf } from './event.ts';
import { grouped } from './grouped.ts';
import { counted, quoted } from './numbers.ts';

/** The words as quoted, cut at a word's end when they are long. */
export function quotation(words: string, longest = 120): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return quoted(line);
  return `“${line.slice(0, line.lastIndexOf(' ', longest))} …”`;
}

/** The label without the year where that is the year everybody is in: "Fri 26 Nov". */
export function shortDate(label: string, year: string | null): string {
  if (year === null) return label;
  return label.replace(/(\d [A-Z][a-z]{2}) (\d{4})/g, (date, day: string, of: string) =>
    of === year ? day : date,
  );
}

/** When an event was, as a margin note has room for it. */
export function noteDate(event: StoryEvent, year: string | null): string {
  return shortDate(dateOf(event), year);
}

/** "2021" of "Sun 28 Nov 2021": the year the text speaks from; `null` when that is not known. */
export function publishedYear({ published }: Source): string | null {
  return published.when?.edtf.match(/^\d{4}/)?.[0] ?? null;
}

export const modalityWord: Record<Modality, string> = {
  reported: 'reported',
  announced: 'announced',
  background: 'background',
};

/** "Sun 28 Nov 2021 (inferred)"; `null` when it is not known. */
function publishedDate({ published }: Source): string | null {
  if (published.when === null) return null;
  return published.basis === 'inferred'
    ? `${published.when.label} (inferred)`
    : published.when.label;
}

export function publishedLine(source: Source): string {
  const date = publishedDate(source);
  return date === null ? 'Date of publication not known' : `Published ${date}`;
}

/** The date of publication and how it is known. */
export function publishedFact(source: Source): string {
  const { basis, note } = source.published;
  return `${publishedDate(source) ?? words.notKnown}. ${note ?? BASIS[basis]}`;
}

const TRANSLATION: Record<Source['translation'], string> = {
  none: 'printed as published',
  machine: 'machine-translated, printed as published',
  human: 'translated, printed as published',
  unknown: 'printed as published',
};

/**
 * `paragraphs` is `null` while the text is not there to count them, `events` where the story does not hold them all.
 */
export function headLine(source: Source, paragraphs: number | null, events: number | null): string {
  const size = [
    ...(paragraphs === null ? [] : [counted(paragraphs, 'paragraph')]),
    ...(events === null ? [] : [counted(events, 'event')]),
  ].join(', ');
  return [publishedLine(source), TRANSLATION[source.translation], size]
    .filter((part) => part !== '')
    .join(' · ');
}

const LANGUAGES: Record<string, string> = {
  ar: 'Arabic',
  be: 'Belarusian',
  bg: 'Bulgarian',
  cs: 'Czech',
  da: 'Danish',
  de: 'German',
  el: 'Greek',
  en: 'English',
  es: 'Spanish',
  et: 'Estonian',
  fa: 'Persian',
  fi: 'Finnish',
  fr: 'French',
  he: 'Hebrew',
  hi: 'Hindi',
  hr: 'Croatian',
  hu: 'Hungarian',
  it: 'Italian',
  ja: 'Japanese',
  ka: 'Georgian',
  ko: 'Korean',
  lt: 'Lithuanian',
  lv: 'Latvian',
  nb: 'Norwegian',
  nl: 'Dutch',
  no: 'Norwegian',
  pl: 'Polish',
  pt: 'Portuguese',
  ro: 'Romanian',
  ru: 'Russian',
  sk: 'Slovak',
  sl: 'Slovenian',
  sr: 'Serbian',
  sv: 'Swedish',
  tr: 'Turkish',
  uk: 'Ukrainian',
  ur: 'Urdu',
  yi: 'Yiddish',
  zh: 'Chinese',
};

export function languageName(tag: string): string {
  return LANGUAGES[tag.split('-')[0] ?? ''] ?? tag;
}

export const translationWords: Record<Source['translation'], string> = {
  none: 'Not translated',
  machine: 'Translated by machine',
  human: 'Translated by a person',
  unknown: 'Not known whether translated',
};

const BASIS: Record<Source['published']['basis'], string> = {
  stated: 'The text states it.',
  inferred: 'The text does not state it.',
  unknown: 'Nothing in the text says.',
};

export function furnitureLine(lines: number): string {
  return lines === 1
    ? '1 line of the file that is not the article'
    : `${lines} lines of the file that are not the article: navigation, links, comments`;
}

/** `events` is `null` when the passages are those of the selected event. */
export function passagesLine(passages: number, events: number | null): string {
  const count = passages === 0 ? 'No passage' : counted(passages, 'passage');
  return events === null ? `${count} on this event` : `${count} on ${counted(events, 'event')}`;
}

/** Said once when a link opens the reader at its words. */
export function markedWords(words: string, paragraphs: readonly number[]): string {
  const first = paragraphs[0];
  const last = paragraphs.at(-1);
  const where =
    first === undefined || last === undefined
      ? ''
      : first === last
        ? `, paragraph ${first}`
        : `, paragraphs ${first} to ${last}`;
  return `Marked: ${quotation(words)}${where}`;
}

/** How time words give the date, after them: "in a text published Sun 28 Nov 2021". */
export function dateBasis({ relativeTo }: DateEvidence): string {
  return relativeTo === null ? 'states the date' : `in a text published ${relativeTo.label}`;
}

/** The whole chain, for the title of the time words. */
export function evidenceTitle(evidence: DateEvidence): string {
  const { rule, result } = evidence;
  // The rule for words that give no date says so.
  const chain = result === null ? rule.words : `gives ${result.label}. ${capitalised(rule.words)}`;
  return `${quotation(evidence.exact)} ${dateBasis(evidence)}: ${chain}`;
}

export function commentsLine(count: number): string {
  return `${counted(count, 'remark')} on the words`;
}

export function withheldPassages(count: number): string {
  return count === 1
    ? 'One passage is withheld, because its words do not stand where the story says they do:'
    : `${count} passages are withheld, because their words do not stand where the story says they do:`;
}

export const words = {
  tabs: 'Sources',
  event: 'Event',
  backToEvent: 'Back to the event',
  copyLink: 'Copy link to this text',
  share: 'Share this text',
  close: 'Close the text',
  about: 'About this text',
  publisher: 'Publisher',
  agency: 'Agency',
  titled: 'Title',
  published: 'Published',
  dateline: 'Dateline',
  language: 'Language',
  hash: 'SHA-256',
  hashVerified: 'Checked: this is the text the story was built from.',
  hashUnverified: 'Not checked: this browser offers no hashing on this connection.',
  notKnown: 'Not known',
  storedText: 'Open the stored text',
  openAtPublisher: 'Open at the publisher',
  copyWithCitation: 'When I copy words, add where they come from',
  previous: 'Previous',
  next: 'Next',
  /** After either; unseen where there is no room for it. */
  mark: 'mark',
  paragraph: 'Paragraph',
  notes: 'Notes',
  fullNotes: 'Notes in full',
  shortNotes: 'Fewer notes',
  differ: 'Sources differ:',
  compare: 'Compare',
  onlyHere: 'In no other text',
  alsoIn: 'Also in',
  quoteWithheld: 'The words this link names are withheld.',
  loading: 'Loading the text',
  unavailableTitle: 'This text could not be loaded',
  retry: 'Try again',
  withheldTitle: 'This text is withheld',
  withheldRest: 'The timeline, the events and the other texts still work.',
  backToStory: 'Back to the story',
} as const;

/** After the names of so many texts: "have it otherwise." */
export function otherwise(sources: number): string {
  return sources === 1 ? 'has it otherwise.' : 'have it otherwise.';
}

/** "3 events, 1 difference": what notes are about. */
export function notesCounted(of: {
  readonly events: number;
  readonly differences: number;
  readonly statements: number;
  readonly remarks: number;
}): string {
  const parts = [
    [of.events, 'event'],
    [of.differences, 'difference'],
    [of.statements, 'statement'],
    [of.remarks, 'remark'],
  ] as const;
  return parts.flatMap(([count, one]) => (count === 0 ? [] : [counted(count, one)])).join(', ');
}

/** The list of sources. */
export const sourcesWords = {
  title: 'Sources',
  reported: 'Reports',
  announced: 'Only announces',
  background: 'Mentions as background',
  alone: 'Only this source carries',
  silent: 'Does not carry',
  none: 'Nothing',
  read: 'Read in full',
} as const;

export function andMore(count: number): string {
  return `and ${count} more`;
}

/** "1 event", "20 000 events" */
export function eventsCounted(count: number): string {
  return `${grouped(count)} ${count === 1 ? 'event' : 'events'}`;
}

export function sourcesLine(sources: number, events: number): string {
  return `${counted(sources, 'text')}, ${eventsCounted(events)}. What each carries, what it alone carries, and what it leaves out.`;
}
