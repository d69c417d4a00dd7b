import type { DataError } from '../data/data-error.ts';
import {
  excerptAt,
  type ExcerptLine,
  lineOf,
  placeOfDamage,
  placeOfField,
} from '../story/json-place.ts';
import type { Story } from '../story/model.ts';
import { withEvents } from '../story/with-events.ts';

/** Where a file is at fault, and what of it is sound. */
export interface BrokenFile {
  /** The line of each fault, in their order; of damage the one it begins on. Counted from 1. */
  readonly lines: readonly number[];
  /** Around the first. */
  readonly excerpt: readonly ExcerptLine[];
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
    return { lines: [lineOf(text, place)], excerpt: excerptAt(text, place), rest: null };
  }
  const places = faults.map(({ path }) => placeOfField(text, path));
  const [first] = places;
  if (first === undefined) return null;
  return {
    lines: places.map((place) => lineOf(text, place)),
    excerpt: excerptAt(text, first),
    rest: restOf(
      text,
      faults.map(({ path }) => path),
    ),
  };
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
