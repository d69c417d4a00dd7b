import * as v from 'valibot';
import { PUBLISHED_VERSION } from '../model.ts';
import { eventSchema, parse } from '../schema.ts';
import { StoryFault, type FieldFault } from '../story-fault.ts';
import { bucketOf, rowsOf, type EventTitle, type LargeStory, type Shard } from './large-story.ts';

const number = v.pipe(v.number(), v.integer(), v.minValue(0));
const version = v.literal(PUBLISHED_VERSION);

export const shardSchema = v.object({
  version,
  shard: number,
  first: number,
  events: v.array(eventSchema),
});

export const idsSchema = v.object({
  version,
  bucket: number,
  /** Each id, present or former, with the row of its event. */
  rows: v.array(v.tuple([v.string(), number])),
});

export const titlesSchema = v.object({
  version,
  /** Id and title of each event, by row. */
  titles: v.array(v.tuple([v.string(), v.string()])),
});

/**
 * Shard `shard` of the story out of what was fetched. Throws a `StoryFault` also when it has other rows
 * than it should, names what the story does not have, or has a selector of another length than its words.
 */
export function parseShard(value: unknown, story: LargeStory, shard: number): Shard {
  const parsed = parse('The shard', shardSchema, value);
  const { first, end } = rowsOf(story.large, shard);
  const faults = [
    ...expectNumber('shard', parsed.shard, shard),
    ...expectNumber('first', parsed.first, first),
    ...expectNumber('events.length', parsed.events.length, end - first),
    ...foreignNames(parsed, story),
  ];
  if (faults.length > 0) throw new StoryFault('The shard', faults);
  return parsed;
}

/** The rows of the ids of one bucket out of what was fetched. Throws as {@link parseShard}. */
export function parseIds(
  value: unknown,
  { large }: LargeStory,
  bucket: number,
): ReadonlyMap<string, number> {
  const parsed = parse('The list of ids', idsSchema, value);
  const faults = [
    ...expectNumber('bucket', parsed.bucket, bucket),
    ...parsed.rows.flatMap(([id, row], index) => [
      ...(row < large.events
        ? []
        : [{ path: `rows[${index}]`, found: String(row), expected: `less than ${large.events}` }]),
      ...expectNumber(`rows[${index}]`, bucketOf(large, id), bucket),
    ]),
  ];
  if (faults.length > 0) throw new StoryFault('The list of ids', faults);
  return new Map(parsed.rows);
}

/** Id and title of each event by row, out of what was fetched. Throws as {@link parseShard}. */
export function parseTitles(value: unknown, { large }: LargeStory): readonly EventTitle[] {
  const { titles } = parse('The titles', titlesSchema, value);
  const faults = expectNumber('titles.length', titles.length, large.events);
  if (faults.length > 0) throw new StoryFault('The titles', faults);
  return titles;
}

function expectNumber(path: string, found: number, expected: number): FieldFault[] {
  return found === expected ? [] : [{ path, found: String(found), expected: String(expected) }];
}

function foreignNames({ events }: Shard, story: LargeStory): FieldFault[] {
  const [kinds, places, people, sources] = [
    story.kinds,
    story.places,
    story.people,
    story.sources,
  ].map((list) => new Set(list.map(({ id }) => id)));
  const faults: FieldFault[] = [];
  const check = (known: ReadonlySet<string> | undefined, id: string, path: string) => {
    if (known?.has(id) !== true) faults.push({ path, found: id, expected: 'an id of the story' });
  };
  for (const [index, event] of events.entries()) {
    const path = `events[${index}]`;
    check(kinds, event.kind, `${path}.kind`);
    for (const { place } of event.places) check(places, place, `${path}.places`);
    for (const { person } of event.people) check(people, person, `${path}.people`);
    for (const [at, { source, exact, start, end }] of event.excerpts.entries()) {
      check(sources, source, `${path}.excerpts[${at}].source`);
      faults.push(...expectNumber(`${path}.excerpts[${at}].end`, end, start + exact.length));
    }
  }
  return faults;
}
