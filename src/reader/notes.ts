import type {
  DateEvidence,
  Disagreement,
  Modality,
  Paragraph,
  Reading,
  Remark,
  Selector,
  Source,
  Statement,
  StoryEvent,
} from '../story/model.ts';
import { type Passage, wordsOf } from './passages.ts';

/** A source with its place in the story's fixed order, counted from 1. */
export interface PlacedSource {
  readonly source: Source;
  readonly place: number;
}

/** What stands in the margin beside a paragraph. `at` is the position of its first words in the text. */
export type Note = { readonly at: number } & (
  | {
      readonly kind: 'event';
      readonly event: StoryEvent;
      /** The strongest this paragraph has for the event. */
      readonly modality: Modality;
      /** Whether words of the event stand further up, too: the first note gives the date for all. */
      readonly continued: boolean;
      /** The time words of the event that stand in this paragraph. */
      readonly evidence: readonly DateEvidence[];
      /** The editor's notes on its excerpts, and remarks on words within them. */
      readonly comments: readonly Comment[];
    }
  | { readonly kind: 'remark'; readonly remark: Remark }
  | {
      readonly kind: 'disagreement';
      readonly disagreement: Disagreement;
      /** The readings other than this source's, each with the sources that give it. */
      readonly others: readonly {
        readonly reading: Reading;
        readonly by: readonly PlacedSource[];
      }[];
    }
  | {
      readonly kind: 'statement';
      readonly statement: Statement;
      /** The other sources that carry it. */
      readonly others: readonly PlacedSource[];
    }
);

export interface Comment {
  /** Id of the remark or excerpt. */
  readonly id: string;
  /** The words it is about, where they are fewer than the excerpt; `null` otherwise. */
  readonly words: string | null;
  readonly note: string;
}

const BY_STRENGTH: readonly Modality[] = ['reported', 'announced', 'background'];

type OfKind<K extends Passage['kind']> = Extract<Passage, { kind: K }>;

function isOf<K extends Passage['kind']>(kind: K) {
  return (passage: Passage): passage is OfKind<K> => passage.kind === kind;
}

function within(inner: Passage, outer: Passage): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function carriers(
  selectors: readonly Selector[],
  sources: readonly Source[],
): readonly PlacedSource[] {
  return sources
    .map((source, index) => ({ source, place: index + 1 }))
    .filter(({ source }) => selectors.some((selector) => selector.source === source.id));
}

function eventNotes(
  here: readonly Passage[],
  all: readonly Passage[],
  from: number,
): readonly Note[] {
  const excerpts = here.filter(isOf('excerpt'));
  const remarks = here.filter(isOf('remark'));
  const events = new Set(excerpts.map(({ event }) => event));
  // A remark is told once, beside the first event whose words it is about.
  const told = new Set<Passage>();
  return [...events].map((event): Note => {
    const own = excerpts.filter((excerpt) => excerpt.event === event);
    const inside = remarks.filter(
      (remark) => !told.has(remark) && own.some((excerpt) => within(remark, excerpt)),
    );
    for (const remark of inside) told.add(remark);
    return {
      kind: 'event',
      at: Math.max(from, Math.min(...own.map(({ start }) => start))),
      event,
      modality:
        BY_STRENGTH.find((modality) => own.some(({ excerpt }) => excerpt.modality === modality)) ??
        'background',
      continued: all
        .filter(isOf('excerpt'))
        .some((excerpt) => excerpt.event === event && excerpt.start < from),
      evidence: here
        .filter(isOf('evidence'))
        .filter((passage) => passage.event === event)
        .map(({ evidence }) => evidence),
      comments: [
        ...own.flatMap(({ excerpt }) =>
          excerpt.note === null ? [] : [{ id: excerpt.id, words: null, note: excerpt.note }],
        ),
        ...inside.map(({ remark }) => ({
          id: remark.id,
          words: remark.exact,
          note: remark.note,
        })),
      ],
    };
  });
}

function remarkNotes(here: readonly Passage[], from: number): readonly Note[] {
  const excerpts = here.filter(isOf('excerpt'));
  return here
    .filter(isOf('remark'))
    .filter((remark) => !excerpts.some((excerpt) => within(remark, excerpt)))
    .map(({ remark, start }) => ({ kind: 'remark', at: Math.max(from, start), remark }));
}

/** Each disagreement once in a text: beside the first of its words there. */
function disagreementNotes(
  here: readonly Passage[],
  all: readonly Passage[],
  sources: readonly Source[],
): readonly Note[] {
  const disagreements = new Set(here.filter(isOf('reading')).map((one) => one.disagreement));
  return [...disagreements].flatMap((disagreement): Note[] => {
    const own = all.filter(isOf('reading')).filter((one) => one.disagreement === disagreement);
    const first = own.reduce((a, b) => (b.start < a.start ? b : a));
    if (!here.includes(first)) return [];
    const others = disagreement.readings
      .filter((reading) => !own.some((one) => one.reading === reading))
      .map((reading) => ({ reading, by: carriers(reading.evidence, sources) }));
    return [{ kind: 'disagreement', at: first.start, disagreement, others }];
  });
}

function statementNotes(here: readonly Passage[], sources: readonly Source[]): readonly Note[] {
  const compared = new Set(
    here.filter(isOf('reading')).map(({ disagreement }) => disagreement.statement),
  );
  return here
    .filter(isOf('wording'))
    .filter(({ statement }) => !compared.has(statement.id))
    .map(({ statement, wording, start }) => ({
      kind: 'statement',
      at: start,
      statement,
      others: carriers(statement.wordings, sources).filter(
        ({ source }) => source.id !== wording.source,
      ),
    }));
}

/**
 * The notes beside a paragraph, by where their words begin: one per event with words in it, one per
 * disagreement and statement that begins in it, and the remarks that belong to no event's words. A
 * statement whose disagreement stands beside the same paragraph has no note of its own.
 * `passages` are all of the article's that may be shown.
 */
export function notesOf(
  paragraph: Paragraph,
  passages: readonly Passage[],
  sources: readonly Source[],
): readonly Note[] {
  const here = passages.filter(({ start, end }) => start < paragraph.end && end > paragraph.start);
  const beginning = here.filter(({ start }) => start >= paragraph.start);
  return [
    ...eventNotes(here, passages, paragraph.start),
    ...disagreementNotes(beginning, passages, sources),
    ...statementNotes(beginning, sources),
    ...remarkNotes(here, paragraph.start),
  ].toSorted((a, b) => a.at - b.at);
}

/** Unique within the story: "event-riga-ministerial". */
export function noteName(note: Note): string {
  switch (note.kind) {
    case 'event':
      return `event-${note.event.id}`;
    case 'remark':
      return `remark-${note.remark.id}`;
    case 'disagreement':
      return `disagreement-${note.disagreement.id}`;
    case 'statement':
      return `statement-${note.statement.id}`;
  }
}

/** Paragraphs in which the words stand, by their numbers; empty where they have none (a heading). */
export function numbersOf(passage: Passage, paragraphs: readonly Paragraph[]): readonly number[] {
  const { start, end } = wordsOf(passage);
  return paragraphs
    .filter((paragraph) => paragraph.start < end && paragraph.end > start)
    .flatMap(({ number }) => (number === null ? [] : [number]));
}
