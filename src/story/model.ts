/**
 * The story as published (contract 2) and as the app holds it: plain readonly data, no behaviour.
 *
 *   story folder ──ingest──▶ story.json + articles/<source>.json ──fetch, check──▶ Story, Article
 *
 * Offsets are UTF-16 code units into `Article.text`; intervals are `[start, end)`.
 * Instants are milliseconds on the UTC line. Ids are permanent and unique within their list.
 */

/** Version of the published data. A reader of it accepts this number and no other. */
export const PUBLISHED_VERSION = 1;

/** Milliseconds since 1970-01-01T00:00Z, proleptic Gregorian, no leap seconds. */
export type Instant = number;

/** A calendar date written `YYYY-MM-DD`, without a time zone. */
export type CalendarDate = string;

/** Half-open: `start` inclusive, `end` exclusive. */
export interface Interval {
  readonly start: Instant;
  readonly end: Instant;
}

/** How a source speaks of an event: as having happened, as still to come, or as what led up to the story. */
export type Modality = 'reported' | 'announced' | 'background';

/** What the finest stated unit of a date is. */
export type Precision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';

/** How well an end of an interval is known: to its precision, roughly, or not at all. */
export type Edge = 'exact' | 'approximate' | 'open';

/** A date as the story gives it, with everything a view needs computed at ingest. */
export interface When {
  /** The date in EDTF (ISO 8601-2), as the editor wrote it. */
  readonly edtf: string;
  /** First instant; `null` when the start is open or unknown. */
  readonly start: Instant | null;
  /** First instant after; `null` when the event is ongoing or its end unknown. */
  readonly end: Instant | null;
  readonly precision: Precision;
  readonly startEdge: Edge;
  readonly endEdge: Edge;
  /** Short words for a reader: "Tue 30 Nov – Wed 1 Dec 2021". */
  readonly label: string;
  /** The same in full, for a screen reader: "Tuesday 30 November to Wednesday 1 December 2021". */
  readonly longLabel: string;
}

/**
 * Exact words of a source and where they stand (W3C TextQuoteSelector and TextPositionSelector in one).
 * Holds: `article.text.slice(start, end) === exact`.
 */
export interface Selector {
  /** Id of the source. */
  readonly source: string;
  readonly exact: string;
  /** Up to 32 code units before and after, cut at the text's ends. */
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}

/** Words of a source that links can name. */
export interface Passage extends Selector {
  readonly id: string;
  /** Present when it had others before: links to them lead here. */
  readonly formerIds?: readonly string[];
}

export interface Excerpt extends Passage {
  readonly modality: Modality;
  /** The editor's remark on these words, or `null`. */
  readonly note: string | null;
  /** Where the source published these words, when that is not the source's own address. */
  readonly address?: string;
}

/** The words that give an event its date in one source, and how they were resolved. */
export interface DateEvidence extends Passage {
  /** What the words are relative to; `null` when they state a date by themselves. */
  readonly relativeTo: { readonly date: CalendarDate; readonly label: string } | null;
  /** Permanent name of the rule, and what it says in plain words. */
  readonly rule: { readonly id: string; readonly words: string };
  /** The date the words give; `null` when they give none by themselves ("recently"). */
  readonly result: { readonly edtf: string; readonly label: string } | null;
  /** The disagreement that explains a result other than the event's date; `null` when they agree. */
  readonly disagreement: string | null;
}

export type PlaceKind = 'town' | 'country' | 'border' | 'region';

export interface Place {
  readonly id: string;
  readonly name: string;
  readonly kind: PlaceKind;
  /** `[longitude, latitude]` in degrees, WGS 84, as GeoJSON has it; `null` when it has none. */
  readonly coordinates: readonly [number, number] | null;
  readonly note: string | null;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly kind: 'person' | 'group';
  readonly role: string | null;
  /** Other spellings the sources use, broken ones included. */
  readonly aliases: readonly string[];
}

export interface Kind {
  readonly id: string;
  readonly name: string;
}

export interface Source {
  readonly id: string;
  /** One letter, unique in the story. */
  readonly letter: string;
  /** "EFE via Infobae" */
  readonly name: string;
  /** "EFE / Infobae": for a narrow row. */
  readonly shortName: string;
  /** "Agency report, machine-translated" */
  readonly genre: string;
  readonly publisher: string | null;
  readonly agency: string | null;
  readonly title: string | null;
  /** When it was published and how that is known. `when` is `null` when it is not known. */
  readonly published: {
    readonly when: When | null;
    readonly basis: 'stated' | 'inferred' | 'unknown';
    readonly note: string | null;
  };
  readonly dateline: string | null;
  readonly language: string;
  readonly translation: 'none' | 'machine' | 'human' | 'unknown';
  /** The source's own address, or `null`. Never fetched; offered as a link. */
  readonly address: string | null;
  readonly note: string | null;
  /** Remarks on single words of the text, misleading spellings first of all. */
  readonly remarks: readonly Remark[];
  /** Present when there is no text as received, and the article is made of the passages the story quotes. */
  readonly gathered?: true;
  /** Hash of the article's text, so that a story and its articles cannot drift apart. */
  readonly sha256: string;
}

export interface Remark extends Passage {
  readonly note: string;
}

export interface EventPlace {
  readonly place: string;
  readonly certainty: 'stated' | 'inferred';
  readonly note: string | null;
  /** Where the event's own excerpts name the place, or what it lies in ("Latvia"). */
  readonly namings: readonly Selector[];
}

export interface EventPerson {
  readonly person: string;
  /** Where the event's own excerpts name them. */
  readonly namings: readonly Selector[];
}

/** Where only a sequence is known: the position within the day, counted from 1. */
export interface Order {
  readonly position: number;
  readonly basis: 'stated' | 'inferred';
  readonly note: string | null;
}

export interface StoryEvent {
  readonly id: string;
  readonly formerIds: readonly string[];
  readonly title: string;
  readonly shortTitle: string;
  readonly summary: string;
  /** Id of a kind. */
  readonly kind: string;
  /** `null`: no source gives a date. */
  readonly when: When | null;
  /** The source's own words where the date is vague or missing: "in recent months". */
  readonly dateWords: string | null;
  readonly order: Order | null;
  /** The first is the event's lane. Empty: not stated. */
  readonly places: readonly EventPlace[];
  readonly people: readonly EventPerson[];
  /** In the order of the sources, then of the text. At least one. */
  readonly excerpts: readonly Excerpt[];
  readonly dateEvidence: readonly DateEvidence[];
}

export interface Wording extends Passage {
  readonly note: string | null;
}

/** Something said, with one wording per source that carries it. */
export interface Statement {
  readonly id: string;
  readonly formerIds: readonly string[];
  readonly title: string;
  /** Id of a person; `null` when the sources do not say who. */
  readonly speaker: string | null;
  /** Ids of the events at which it was said, or which it is about. */
  readonly events: readonly string[];
  readonly note: string | null;
  readonly wordings: readonly Wording[];
}

export type DisagreementAbout = 'time' | 'place' | 'person' | 'wording' | 'name';

export interface Reading {
  readonly id: string;
  /** What these sources say, in the editor's words: "Mon 29 Nov". */
  readonly label: string;
  /** The other dating, for a disagreement about time; `null` otherwise. */
  readonly when: When | null;
  /** The event this reading stands at, when the readings stand at different ones. */
  readonly event: string | null;
  readonly evidence: readonly Selector[];
}

/** A fact on which sources give different readings. Nobody is scored. */
export interface Disagreement {
  readonly id: string;
  readonly title: string;
  readonly about: DisagreementAbout;
  readonly events: readonly string[];
  readonly statement: string | null;
  /** One sentence of the editor's. */
  readonly note: string;
  readonly readings: readonly Reading[];
}

/** What was published once and has been taken out of the story: links to it say so. */
export interface Withdrawn {
  /** A passage has no page of its own: a link to it opens what held it. */
  readonly kind: 'event' | 'source' | 'statement' | 'passage';
  /** No id, nor former id, of what the story has. */
  readonly id: string;
  /** What it was called. */
  readonly title: string;
  readonly date: CalendarDate;
  /** The date for a reader: "Thu 2 Dec 2021". */
  readonly label: string;
  /** The editor's reason, in a sentence. */
  readonly why: string;
}

/**
 * Where the events of a story are that has too many for one file: a row for each, from 0, in the order
 * of `Story.events`. `events.bin` has what the axis needs of every row, `shards/<n>.json` the events
 * whole, `ids/<n>.json` the row of each id. See docs/published-data.md.
 */
export interface LargeForm {
  readonly events: number;
  /** Shard `n` has the rows from `n * shardSize`; all but the last have this many. */
  readonly shardSize: number;
  readonly shards: number;
  /** An id is in the bucket `fnv1a(id) % idBuckets`. */
  readonly idBuckets: number;
  /** The size of events.bin, and the checksum of its header, hexadecimal. */
  readonly columns: { readonly bytes: number; readonly checksum: string };
}

export interface Story {
  readonly version: typeof PUBLISHED_VERSION;
  readonly id: string;
  readonly title: string;
  readonly standfirst: string;
  readonly language: string;
  /** IANA zone the story's calendar dates are in. */
  readonly zone: string;
  /** The interval the timeline opens on. */
  readonly opening: Interval & { readonly edtf: string };
  readonly kinds: readonly Kind[];
  readonly places: readonly Place[];
  readonly people: readonly Person[];
  /** In the fixed order of every row of dots. */
  readonly sources: readonly Source[];
  /** In time: by start, then order, then end, then place in the story file; undated last. */
  readonly events: readonly StoryEvent[];
  readonly statements: readonly Statement[];
  readonly disagreements: readonly Disagreement[];
  /** Present when something was. */
  readonly withdrawn?: readonly Withdrawn[];
  /** Of a large story, whose `events` is empty. */
  readonly large?: LargeForm;
  /** Never published: how many events of a faulty file the reader has left out to open the rest. */
  readonly unread?: number;
}

export type ParagraphRole = 'heading' | 'byline' | 'body' | 'furniture';

export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly role: ParagraphRole;
  /** Counted from 1 over body paragraphs; `null` for all others. */
  readonly number: number | null;
}

export interface Article {
  readonly version: typeof PUBLISHED_VERSION;
  /** Id of its source. */
  readonly id: string;
  /** The file as received, decoded as UTF-8 and in Unicode normal form C. */
  readonly text: string;
  /** SHA-256 of `text` as UTF-8, lower-case hexadecimal. */
  readonly sha256: string;
  /** SHA-256 of the file's bytes as received; differs only when the file was not in normal form C. */
  readonly fileSha256: string;
  readonly language: string;
  readonly paragraphs: readonly Paragraph[];
  /** `[start, end)` of each sentence of heading and body, in order. */
  readonly sentences: readonly (readonly [number, number])[];
}

/** One line of `stories/index.json`. */
export interface StoryEntry {
  readonly id: string;
  readonly title: string;
  readonly standfirst: string;
  readonly language: string;
  readonly events: number;
  readonly sources: number;
}

export interface StoryIndex {
  readonly version: typeof PUBLISHED_VERSION;
  readonly stories: readonly StoryEntry[];
}
