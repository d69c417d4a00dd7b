import * as v from 'valibot';
import { parseCalendarDate } from '../story/calendar.ts';
import { writtenDate } from './written-date.ts';

/*
 * story.yaml (contract 1) as a schema: checked by ingest, and given to editors' tools as a JSON Schema
 * with the descriptions below. Unknown fields are faults: most are a slip of the pen.
 */

function described<const T extends v.GenericSchema>(schema: T, words: string) {
  return v.pipe(schema, v.description(words));
}

const text = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty('some words'),
  v.transform((value) => value.normalize('NFC')),
);

/** YAML reads a lone year or a lone figure of a text as a number. */
const written = v.pipe(
  v.union([v.string(), v.number()], 'text'),
  v.transform((value) => String(value).trim().normalize('NFC')),
);

/** The language, then the script, the region and a variant, if need be (RFC 5646); the words for a language are none. */
const LANGUAGE_TAG =
  /^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))?$/;

const language = described(
  v.pipe(text, v.regex(LANGUAGE_TAG, 'a language tag, such as en, ar, nb or pt-BR')),
  'A language tag: en, ar, nb, pt-BR.',
);

export const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const id = v.pipe(v.string(), v.regex(ID_PATTERN, 'lower-case words joined by hyphens'));

const date = described(
  v.pipe(
    v.union([v.string(), v.number()], 'a date in EDTF, such as 2021-11-25'),
    v.transform((value) =>
      typeof value === 'number' ? String(value).padStart(4, '0') : value.trim(),
    ),
  ),
  'A date in EDTF: 2021-11-25, 2021-11, 2014, 2020-05~, ../2021-11-28, 2021-11/..',
);

function listOf<const T extends v.GenericSchema>(item: T) {
  return v.optional(v.array(item), []);
}

function atLeastOne<const T extends v.GenericSchema>(item: T) {
  return v.pipe(v.array(item), v.minLength(1, 'at least one'));
}

const note = v.optional(described(text, 'A remark for the reader, in a sentence or two.'));
const formerIds = described(listOf(id), 'Ids it had before; links to them lead here.');

const wordsFields = {
  quote: described(text, 'The words as they stand in the text, to the letter.'),
  prefix: v.optional(
    described(text, 'Words directly before the quote, where it stands more than once.'),
  ),
  suffix: v.optional(
    described(text, 'Words directly after the quote, where it stands more than once.'),
  ),
};

const quoteFields = {
  source: described(id, 'Id of the source whose text holds the words.'),
  ...wordsFields,
};

const formerPassageIds = described(
  listOf(id),
  'Ids these words had before they were cut anew; links to them lead here.',
);

function degrees(most: number) {
  const words = `degrees from -${most} to ${most}; the longitude comes first`;
  return v.pipe(v.number(words), v.minValue(-most, words), v.maxValue(most, words));
}

const kind = v.strictObject({ id, name: text });

const place = v.strictObject({
  id,
  name: text,
  kind: v.picklist(['town', 'country', 'border', 'region']),
  coordinates: v.optional(
    described(
      v.strictTuple(
        [degrees(180), degrees(90)],
        '[longitude, latitude], such as [24.1052, 56.9496]; no such field when it has none',
      ),
      'Longitude, latitude in degrees. Left out when the place has none.',
    ),
  ),
  border: v.optional(
    described(
      v.strictObject({
        of: described(text, 'A country, by its usual name in English.'),
        with: described(atLeastOne(text), 'The neighbours it is the border with.'),
      }),
      'Which lines the map draws for a place of kind border.',
    ),
  ),
  names: v.optional(described(v.array(text), 'How the texts write it. Its name, if left out.')),
  within: described(
    listOf(text),
    'Wider names that count as naming it, and are shown as such: a country for its town.',
  ),
  note,
});

const person = v.strictObject({
  id,
  name: text,
  kind: v.optional(v.picklist(['person', 'group']), 'person'),
  role: v.optional(text),
  aliases: described(listOf(text), 'Other spellings and words the texts use for them.'),
});

/** What is asked for in place of a publication that is a date alone. */
function expectedPublication({ input }: v.BaseIssue<unknown>): string {
  const given = typeof input === 'string' ? input : '';
  const day = writtenDate(given) ?? (parseCalendarDate(given) === null ? '2023-05-03' : given);
  const [first = '', ...other] = day.split(',');
  return ['the date and how it is known: { date: ' + first + ', basis: stated }', ...other].join(
    ',',
  );
}

const paragraphStarts = described(
  listOf(written),
  'The first words of each such paragraph, or the whole of it.',
);

const source = v.strictObject({
  id: described(id, 'Also the name of its text: sources/<id>.txt.'),
  letter: v.pipe(
    v.string(),
    v.maxLength(1, 'one letter'),
    v.check((value) => /\p{L}/u.test(value), 'one letter'),
  ),
  name: text,
  shortName: described(text, 'For a narrow row.'),
  genre: described(text, 'What kind of text it is: “Agency report, machine-translated”.'),
  publisher: v.optional(text),
  agency: v.optional(text),
  title: v.optional(text),
  published: v.optional(
    v.strictObject(
      {
        date: v.optional(date),
        basis: described(
          v.optional(v.picklist(['stated', 'inferred', 'unknown']), 'unknown'),
          'How the date is known. Without a date: unknown.',
        ),
        note,
      },
      expectedPublication,
    ),
    {},
  ),
  dateline: v.optional(text),
  language,
  translation: v.picklist(['none', 'machine', 'human', 'unknown']),
  address: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/, 'an http or https address'))),
  note,
  layout: described(
    v.optional(
      v.strictObject({
        heading: paragraphStarts,
        byline: paragraphStarts,
        furniture: paragraphStarts,
        furnitureFrom: v.optional(
          described(written, 'This paragraph and all after it are not part of the article.'),
        ),
      }),
      {},
    ),
    'The paragraphs that are not body.',
  ),
  remarks: listOf(v.strictObject({ ...wordsFields, note: text, formerIds: formerPassageIds })),
});

const event = v.strictObject({
  id: described(id, 'Permanent: it is in the addresses readers share.'),
  formerIds,
  title: text,
  shortTitle: text,
  summary: described(text, 'One or two sentences, facts from the texts only.'),
  kind: described(id, 'Id of a kind.'),
  when: v.optional(date),
  order: described(
    v.optional(
      v.strictObject({
        position: v.pipe(v.number(), v.integer(), v.minValue(1, 'a position, counted from 1')),
        basis: v.picklist(['stated', 'inferred']),
        note,
      }),
    ),
    'Where only a sequence within a day is known.',
  ),
  places: described(
    listOf(
      v.strictObject({
        place: described(id, 'Id of a place.'),
        certainty: v.picklist(['stated', 'inferred']),
        note,
      }),
    ),
    'The first is the event’s lane.',
  ),
  people: described(listOf(id), 'Ids of people.'),
  excerpts: described(
    atLeastOne(
      v.strictObject({
        ...quoteFields,
        modality: v.picklist(['reported', 'announced', 'background']),
        note,
        formerIds: formerPassageIds,
      }),
    ),
    'Every passage that bears on the event.',
  ),
  dateEvidence: described(
    listOf(
      v.strictObject({
        ...quoteFields,
        direction: described(
          v.optional(v.picklist(['past', 'future'])),
          'Where the tense of the sentence misleads.',
        ),
        disagreement: described(
          v.optional(id),
          'Id of the disagreement, where this source gives another date than the event has.',
        ),
        formerIds: formerPassageIds,
      }),
    ),
    'The words that give the event its date, source by source.',
  ),
});

const statement = v.strictObject({
  id,
  formerIds,
  title: text,
  speaker: v.optional(described(id, 'Id of a person.')),
  events: described(listOf(id), 'Ids of the events at which it was said, or which it is about.'),
  note,
  wordings: described(
    atLeastOne(v.strictObject({ ...quoteFields, note, formerIds: formerPassageIds })),
    'One per source that carries it.',
  ),
});

const disagreement = v.strictObject({
  id,
  title: text,
  about: v.picklist(['time', 'place', 'person', 'wording', 'name']),
  events: listOf(id),
  statement: v.optional(described(id, 'Id of a statement.')),
  note: described(text, 'One sentence, no verdict.'),
  readings: v.pipe(
    v.array(
      v.strictObject({
        label: described(text, 'What these sources say, in a few words.'),
        when: v.optional(date),
        event: v.optional(described(id, 'The event this reading stands at.')),
        evidence: atLeastOne(v.strictObject(quoteFields)),
      }),
    ),
    v.minLength(2, 'at least two readings'),
  ),
});

const withdrawn = v.strictObject({
  kind: v.picklist(['event', 'source', 'statement', 'passage']),
  id: described(id, 'An id it had. What had several has an entry for each.'),
  title: described(text, 'What it was called; of a passage, its words or some of them.'),
  date: described(
    v.pipe(
      v.string('a calendar date'),
      v.check((value) => parseCalendarDate(value) !== null, 'a day, such as 2021-12-02'),
    ),
    'The day it was withdrawn.',
  ),
  why: described(text, 'One sentence, for those who follow a link to it.'),
});

export const folderSchema = v.strictObject({
  version: v.literal(1),
  title: text,
  standfirst: described(text, 'One or two sentences.'),
  language,
  zone: described(text, 'The IANA time zone in which the dates are calendar dates.'),
  opening: described(date, 'What the timeline opens on, both days included.'),
  kinds: atLeastOne(kind),
  places: listOf(place),
  people: listOf(person),
  sources: described(atLeastOne(source), 'In the order of the dots.'),
  events: described(listOf(event), 'May be left out where events.csv has them.'),
  statements: listOf(statement),
  disagreements: listOf(disagreement),
  withdrawn: described(
    listOf(withdrawn),
    'What was published once and is no longer in the story: links to it say so.',
  ),
});

export type Folder = v.InferOutput<typeof folderSchema>;
export type FolderSource = Folder['sources'][number];
export type FolderEvent = Folder['events'][number];
export type FolderDisagreement = Folder['disagreements'][number];
/** A quote of a source, as the editor gives it. */
export interface FolderQuote {
  readonly source: string;
  readonly quote: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}
