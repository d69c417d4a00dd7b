import * as v from 'valibot';
import { parseEdtf } from './edtf.ts';
import type { Article, Story, StoryIndex } from './model.ts';
import { PUBLISHED_VERSION } from './model.ts';
import { describeIssue, StoryFault } from './story-fault.ts';

/*
 * The published data (contract 2) as schemas. They run in the browser, so they check what the app
 * relies on and carry no descriptions. Fields they do not know are dropped: a later writer may add some.
 */

const text = v.string();
const orNull = v.nullable(text);
const number = v.number();
const offset = v.pipe(number, v.integer(), v.minValue(0));
const count = v.pipe(number, v.integer(), v.minValue(1));
const version = v.literal(PUBLISHED_VERSION);
const ids = v.array(text);
const edge = v.picklist(['exact', 'approximate', 'open']);
const basis = v.picklist(['stated', 'inferred']);

/** A date in EDTF. What stands for no day, such as 31 November, would be drawn on another. */
const date = v.pipe(
  text,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const parsed = parseEdtf(dataset.value);
    if (!parsed.ok) addIssue({ expected: `a date that exists${whyNone(parsed.message)}` });
  }),
);

/** " (November has 30 days)"; nothing where the reason is that it is no date at all. */
function whyNone(message: string): string {
  const why = /^[^:]*: (?!expected)([^;]{1,40})/.exec(message)?.[1];
  return why === undefined ? '' : ` (${why})`;
}

const when = v.nullable(
  v.object({
    edtf: date,
    start: v.nullable(number),
    end: v.nullable(number),
    precision: v.picklist(['day', 'month', 'season', 'year', 'decade', 'century']),
    startEdge: edge,
    endEdge: edge,
    label: text,
    longLabel: text,
  }),
);

const selectorFields = {
  source: text,
  exact: text,
  prefix: text,
  suffix: text,
  start: offset,
  end: offset,
};
const selectors = v.array(v.object(selectorFields));
const passageFields = { ...selectorFields, id: text, formerIds: v.exactOptional(ids) };

const source = v.object({
  id: text,
  letter: text,
  name: text,
  shortName: text,
  genre: text,
  publisher: orNull,
  agency: orNull,
  title: orNull,
  published: v.object({ when, basis: v.picklist(['stated', 'inferred', 'unknown']), note: orNull }),
  dateline: orNull,
  language: text,
  translation: v.picklist(['none', 'machine', 'human', 'unknown']),
  address: orNull,
  note: orNull,
  remarks: v.array(v.object({ ...passageFields, note: text })),
  gathered: v.exactOptional(v.literal(true)),
  sha256: text,
});

export const eventSchema = v.object({
  id: text,
  formerIds: ids,
  title: text,
  shortTitle: text,
  summary: text,
  kind: text,
  when,
  dateWords: orNull,
  order: v.nullable(v.object({ position: offset, basis, note: orNull })),
  places: v.array(v.object({ place: text, certainty: basis, note: orNull, namings: selectors })),
  people: v.array(v.object({ person: text, namings: selectors })),
  excerpts: v.pipe(
    v.array(
      v.object({
        ...passageFields,
        modality: v.picklist(['reported', 'announced', 'background']),
        note: orNull,
        address: v.exactOptional(text),
      }),
    ),
    v.minLength(1),
  ),
  dateEvidence: v.array(
    v.object({
      ...passageFields,
      relativeTo: v.nullable(v.object({ date, label: text })),
      rule: v.object({ id: text, words: text }),
      result: v.nullable(v.object({ edtf: date, label: text })),
      disagreement: orNull,
    }),
  ),
});

const statement = v.object({
  id: text,
  formerIds: ids,
  title: text,
  speaker: orNull,
  events: ids,
  note: orNull,
  wordings: v.array(v.object({ ...passageFields, note: orNull })),
});

const disagreement = v.object({
  id: text,
  title: text,
  about: v.picklist(['time', 'place', 'person', 'wording', 'name']),
  events: ids,
  statement: orNull,
  note: text,
  readings: v.array(v.object({ id: text, label: text, when, event: orNull, evidence: selectors })),
});

export const storySchema = v.object({
  version,
  id: text,
  title: text,
  standfirst: text,
  language: text,
  zone: text,
  opening: v.object({ edtf: date, start: number, end: number }),
  kinds: v.array(v.object({ id: text, name: text })),
  places: v.array(
    v.object({
      id: text,
      name: text,
      kind: v.picklist(['town', 'country', 'border', 'region']),
      coordinates: v.nullable(v.tuple([number, number])),
      note: orNull,
    }),
  ),
  people: v.array(
    v.object({
      id: text,
      name: text,
      kind: v.picklist(['person', 'group']),
      role: orNull,
      aliases: ids,
    }),
  ),
  sources: v.array(source),
  events: v.array(eventSchema),
  statements: v.array(statement),
  disagreements: v.array(disagreement),
  withdrawn: v.exactOptional(
    v.array(
      v.object({
        kind: v.picklist(['event', 'source', 'statement', 'passage']),
        id: text,
        title: text,
        date,
        label: text,
        why: text,
      }),
    ),
  ),
  large: v.exactOptional(
    v.object({
      events: offset,
      shardSize: count,
      shards: offset,
      idBuckets: count,
      columns: v.object({ bytes: offset, checksum: text }),
    }),
  ),
});

export const articleSchema = v.object({
  version,
  id: text,
  text,
  sha256: text,
  fileSha256: text,
  language: text,
  paragraphs: v.array(
    v.object({
      start: offset,
      end: offset,
      role: v.picklist(['heading', 'byline', 'body', 'furniture']),
      number: v.nullable(number),
    }),
  ),
  sentences: v.array(v.tuple([offset, offset])),
});

export const indexSchema = v.object({
  version,
  stories: v.array(
    v.object({
      id: text,
      title: text,
      standfirst: text,
      language: text,
      events: offset,
      sources: offset,
    }),
  ),
});

/** What the schema makes of a value; throws one {@link StoryFault} that lists all that is wrong. */
export function parse<T extends v.GenericSchema>(what: string, schema: T, value: unknown) {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  throw new StoryFault(what, result.issues.map(describeIssue));
}

/** A story out of what was fetched. Throws one {@link StoryFault} that lists all that is wrong. */
export function parseStory(value: unknown): Story {
  return parse('The story', storySchema, value);
}

/** The same of the story that goes by `id`: another's is a fault. */
export function parseStoryOf(id: string, value: unknown): Story {
  const story = parseStory(value);
  if (story.id === id) return story;
  throw new StoryFault('The story', [{ path: 'id', found: story.id, expected: id }]);
}

/** An article out of what was fetched. Throws as {@link parseStory}. Its hash is not checked here. */
export function parseArticle(value: unknown): Article {
  return parse('The article', articleSchema, value);
}

/** The list of stories out of what was fetched. Throws as {@link parseStory}. */
export function parseIndex(value: unknown): StoryIndex {
  return parse('The list of stories', indexSchema, value);
}
