import type { DataError } from '../data/data-error.ts';
import {
  excerptAt,
  type ExcerptLine,
  lineOf,
  placeOfDamage,
  placesOfFields,
} from '../story/json-place.ts';
import type { Story } from '../story/model.ts';
import { withEvents } from '../story/with-events.ts';

/** Where a file is at fault, and what of it is sound. */
export interface BrokenFile {
  /** The line of each fault, in their order; of damage the one it begins on. Counted from 1. */
  readonly lines: readonly number[];
  /** Around the first. */
  readonly excerpt: readonly ExcerptLine[];
  /** The title or name of the event or source the first lies in; `null` where it lies in neither, or that has none. */
  readonly of: string | null;
  /** What opens without the events at fault; `null` where other parts have faults too, or nothing would be left. */
  readonly rest: Rest | null;
}

interface Rest {
  /** Places in the file's list of events, from 0. */
  readonly without: readonly number[];
  readonly events: number;
  readonly sources: number;
}

/** Looks into the file that `error` is about; `null` when it says of no file what is wrong with it. */
export function lookInto({ reason, text, faults }: DataError): BrokenFile | null {
  if (text === null) return null;
  if (reason === 'damaged') {
    const place = placeOfDamage(text);
    return { lines: [lineOf(text, place)], excerpt: excerptAt(text, place), of: null, rest: null };
  }
  const places = placesOfFields(
    text,
    faults.map(({ path }) => path),
  );
  const [first] = places;
  if (first === undefined) return null;
  return {
    lines: places.map((place) => lineOf(text, place)),
    excerpt: excerptAt(text, first),
    of: nameOf(JSON.parse(text), faults[0]!.path),
    rest: restOf(
      text,
      faults.map(({ path }) => path),
    ),
  };
}

function nameOf(file: unknown, path: string): string | null {
  const [, list = '', index] = /^(events|sources)\[(\d+)\]./.exec(path) ?? [];
  const item = fieldsOf(listIn(file, list)[Number(index)]);
  const names = [item['title'], item['name'], item['id']];
  return names.find((name) => typeof name === 'string') ?? null;
}

function restOf(text: string, paths: readonly string[]): Rest | null {
  const found = paths.map((path) => /^events\[(\d+)\]/.exec(path)?.[1]);
  const without = [
    ...new Set(found.flatMap((index) => (index === undefined ? [] : Number(index)))),
  ];
  const { events, sources } = JSON.parse(text) as Record<string, unknown>;
  if (found.includes(undefined) || !Array.isArray(events) || !Array.isArray(sources)) return null;
  const left = events.length - without.length;
  return left === 0 ? null : { without, events: left, sources: sources.length };
}

/** The story `id` out of `text` without some of its events. Throws a `StoryFault` when that has faults as well. */
export async function openWithout(
  id: string,
  text: string,
  without: readonly number[],
): Promise<Story> {
  const { parseStoryOf } = await import('../story/schema.ts');
  const file = JSON.parse(text) as { events: readonly unknown[] };
  const events = file.events.filter((_, index) => !without.includes(index));
  const story = parseStoryOf(id, { ...file, events });
  return { ...withEvents(story, story.events), unread: without.length };
}

/** Something that does not keep a file from opening: what, of which event or source, on which line. */
export interface Noticed {
  readonly line: number;
  readonly what: 'no-publisher' | 'no-date' | 'place-inferred';
  readonly id: string;
}

/** What an editor may want to know of a story that is JSON, in the order of its lines. Empty for anything else. */
export function noticedIn(text: string): readonly Noticed[] {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return [];
  }
  const noticed: (Omit<Noticed, 'line'> & { readonly path: string })[] = [];
  const notice = (what: Noticed['what'], { id }: Fields, path: string) => {
    if (typeof id === 'string') noticed.push({ what, id, path });
  };
  listIn(file, 'sources').forEach((source, index) => {
    const item = fieldsOf(source);
    if (item['publisher'] === null) notice('no-publisher', item, `sources[${index}].publisher`);
    if (fieldsOf(item['published'])['when'] === null) {
      notice('no-date', item, `sources[${index}].published.when`);
    }
  });
  listIn(file, 'events').forEach((event, index) => {
    const item = fieldsOf(event);
    const place = listIn(item, 'places').findIndex(
      (each) => fieldsOf(each)['certainty'] === 'inferred',
    );
    if (place !== -1) notice('place-inferred', item, `events[${index}].places[${place}].certainty`);
  });
  const places = placesOfFields(
    text,
    noticed.map(({ path }) => path),
  );
  return noticed
    .map(({ what, id }, index) => ({ what, id, line: lineOf(text, places[index]!) }))
    .toSorted((a, b) => a.line - b.line);
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function listIn(value: unknown, field: string): readonly unknown[] {
  const list = fieldsOf(value)[field];
  return Array.isArray(list) ? list : [];
}
