import type { Coverage } from '../story/coverage.ts';
import type { Excerpt, Source, Story, StoryEvent, When } from '../story/model.ts';
import { dateOf } from './event.ts';
import { grouped } from './grouped.ts';
import { counted, joined, ordinalInWords, quoted } from './numbers.ts';
import { capitalised } from './capitalised.ts';

export const EXPORT = {
  title: 'Export',
  close: 'Close',
  scope: 'What to take',
  groups: {
    calendar: 'Calendar',
    table: 'Tables and data',
    citation: 'Sources, to cite',
    picture: 'Picture and paper',
  },
  printName: 'Print or PDF',
  print: 'The list with numbered quotes and sources, through your browser.',
  failed: 'That could not be made in this browser.',
} as const;

/** What each format is called and good for. */
export const FORMATS = {
  ics: { name: 'Calendar (.ics)', about: 'The days in your calendar program.' },
  'events-csv': { name: 'Events (.csv)', about: 'A spreadsheet, one row for each event.' },
  'excerpts-csv': {
    name: 'Passages (.csv)',
    about: 'A spreadsheet, one row for each quoted passage.',
  },
  json: { name: 'Story data (.json)', about: 'Everything Dateline knows, as it publishes it.' },
  'json-ld': {
    name: 'Linked data (.jsonld)',
    about: 'Events and sources as search engines read them.',
  },
  geojson: { name: 'Places (.geojson)', about: 'The places with their events, for a map program.' },
  annotations: {
    name: 'Annotations (.jsonld)',
    about: 'Each passage with its exact position in the text (W3C Web Annotation).',
  },
  bibtex: { name: 'BibTeX (.bib)', about: 'For LaTeX.' },
  ris: { name: 'RIS (.ris)', about: 'For Zotero, EndNote, Mendeley and most others.' },
  'csl-json': { name: 'CSL-JSON (.json)', about: 'For Zotero, Pandoc and Quarto.' },
  svg: { name: 'Drawing (.svg)', about: 'The timeline as you see it, sharp at any size.' },
  png: { name: 'Picture (.png)', about: 'The timeline as you see it, for slides and posts.' },
} as const;

export type FormatId = keyof typeof FORMATS;

/** The choices of what to take, with how much each is. */
export const SCOPES = {
  event: 'This event',
  inView: (count: number) => `The ${eventsOf(count)} in view`,
  view: (count: number) => `The ${eventsOf(count)} your filter leaves`,
  story: (count: number) =>
    count === 1 ? 'The story, 1 event' : `The whole story, ${eventsOf(count)}`,
} as const;

function eventsOf(count: number): string {
  return `${grouped(count)} ${count === 1 ? 'event' : 'events'}`;
}

/** What is said of a story whose events come in files of their own. */
export const LARGE_EXPORT = {
  cancel: 'Cancel',
  cancelled: 'Cancelled. Nothing was saved.',
  notRead: 'Not all events could be read, so nothing was saved. Try again.',
  print: 'The first events in view by day, through your browser.',
  picture: 'The events in view, each drawn by itself.',
} as const;

/** "Reading the events: 12 of 100 files" */
export function reading(done: number, all: number): string {
  return `Reading the events: ${grouped(done)} of ${grouped(all)} ${all === 1 ? 'file' : 'files'}`;
}

/** In place of what a format is good for. */
export function tooManyHeld(most: number): string {
  return `Of ${eventsOf(most)} at most. Filter, or zoom in, to take fewer.`;
}

/** In place of the pictures. */
export function tooManyDrawn(most: number): string {
  return `A picture shows each event by itself, so there is one of ${eventsOf(most)} in view at most. Filter, or zoom in.`;
}

/** "nato-baltic.ics is saved. 4 events without a date are not in it." */
export function savedLine(file: string, left: string | null): string {
  return [`${file} is saved.`, ...(left === null ? [] : [left])].join(' ');
}

/** `null` when nothing is left out. */
export function undatedLeftOut(count: number): string | null {
  if (count === 0) return null;
  return `${counted(count, 'event')} without a date ${count === 1 ? 'is' : 'are'} not in it.`;
}

/** `null` when nothing is left out. */
export function placelessLeftOut(count: number): string | null {
  if (count === 0) return null;
  return `${counted(count, 'event')} without a place ${count === 1 ? 'is' : 'are'} not in it.`;
}

/** `null` when every position is known. */
export function positionsLeftOut(texts: number): string | null {
  if (texts === 0) return null;
  return `Positions in ${counted(texts, 'text')} that could not be loaded are left out; the words are there.`;
}

/** Said of a calendar by itself, where the menu that told what is left out is long closed. */
export function calendarAbout({ standfirst }: Story, undated: number): string {
  return [standfirst, undatedLeftOut(undated) ?? ''].filter((part) => part !== '').join('\n\n');
}

/**
 * What a calendar entry says: the summary; the date where it is uncertain, with why; the order; who carries it; the
 * passages with their sources; the address. Parts are parted by empty lines.
 */
export function calendarDescription(
  event: StoryEvent,
  coverage: readonly Coverage[],
  address: string,
): string {
  const { order, when } = event;
  const uncertain = when === null ? [] : uncertainties(when);
  const nameOf = (excerpt: Excerpt) =>
    coverage.find(({ source }) => source.id === excerpt.source)?.source.name ?? excerpt.source;
  return [
    event.summary,
    uncertain.length === 0 ? '' : `Date uncertain: ${dateOf(event)}. ${uncertain.join(' ')}`,
    order === null
      ? ''
      : `${capitalised(ordinalInWords(order.position))} in order that day; hours not given.`,
    event.places.some(({ certainty }) => certainty === 'inferred') ? 'The place is inferred.' : '',
    carriedLine(coverage),
    event.excerpts.map((excerpt) => `${quoted(excerpt.exact)} — ${nameOf(excerpt)}`).join('\n'),
    address,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Why an entry's days are not the event's own, a sentence for each reason; empty when they are. */
function uncertainties({ start, end, startEdge, endEdge, precision }: When): readonly string[] {
  const whole = start !== null && end !== null;
  const knownEnds = whole ? 'Known' : `Its ${start === null ? 'end' : 'beginning'} is known`;
  const fills = whole ? '; this entry fills it' : '';
  return [
    start === null ? 'When it began is not known; this entry is its last possible day.' : '',
    end === null ? 'It was going on when the story was told; this entry ends there.' : '',
    startEdge === 'approximate' || endEdge === 'approximate' ? 'The date is approximate.' : '',
    precision === 'day' ? '' : `${knownEnds} to the ${precision} only${fills}.`,
  ].filter((sentence) => sentence !== '');
}

function carriedLine(coverage: readonly Coverage[]): string {
  const by = (modality: Coverage['modality'], verb: string) => {
    const names = coverage.filter((entry) => entry.modality === modality);
    return names.length === 0 ? '' : `${verb} ${joined(names.map(({ source }) => source.name))}.`;
  };
  return [
    by('reported', 'Reported by'),
    by('announced', 'Announced by'),
    by('background', 'Background in'),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

export function annotationsLabel({ title }: Story): string {
  return `Passages of “${title}”`;
}

/** What a source without a title is called in a bibliography: "[Press release]". */
export function untitled({ genre }: Source): string {
  return `[${genre}]`;
}

/** What a bibliography notes of a source besides; empty for nothing. */
export function sourceNote({ published, note }: Source): string {
  const inferred = published.basis === 'inferred' ? 'Date of publication inferred.' : '';
  return [inferred, published.note ?? '', note ?? ''].filter((part) => part !== '').join(' ');
}

/** "EFE via Infobae, 28 Nov 2021, ¶ 13, https://…"; what is not known is left out. */
export function citation(
  { name, published }: Pick<Source, 'name' | 'published'>,
  paragraphs: readonly number[],
  address: string,
): string {
  const first = paragraphs[0];
  const last = paragraphs.at(-1);
  const date = published.when?.label.replace(/\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?=\d)/g, '');
  const where = first === last ? `¶ ${first}` : `¶ ${first}–${last}`;
  return [name, date, first === undefined ? undefined : where, address]
    .filter((part) => part !== undefined)
    .join(', ');
}

export const SHARE = {
  title: 'Share',
  close: 'Close',
  scope: 'What to share',
  /** What is open, without the filter. */
  things: {
    story: 'The story',
    event: 'This event',
    source: 'This text',
    statement: 'This statement',
    sources: 'The sources',
    statements: 'The wordings',
  },
  passage: 'This passage',
  view: 'This view, with its filter',
  link: 'Link',
  linkAbout: 'Opens exactly this.',
  copyLink: 'Copy link',
  device: 'Share with …',
  deviceAbout: 'Send it with what this device offers.',
  quotation: 'Quotation',
  quotationAbout: 'The words with their source and link.',
  copyQuotation: 'Copy quotation',
  embed: 'Embed',
  embedAbout: 'HTML that shows this in your own page.',
  copyEmbed: 'Copy code',
  copied: { link: 'Link copied', quotation: 'Quotation copied', embed: 'Code copied' },
  shared: 'Shared',
  notCopied: 'Your browser did not let Dateline copy it. It is selected: copy it by hand.',
  notShared: 'Your device did not share it. The link above works everywhere.',
} as const;
