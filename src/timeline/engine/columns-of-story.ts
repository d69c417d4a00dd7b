import { statusOf } from '../../story/coverage.ts';
import type { Modality, Story, StoryEvent } from '../../story/model.ts';
import {
  ANNOUNCED,
  BACKGROUND,
  REPORTED,
  sourceWords,
  type EventColumns,
  type ListColumn,
} from './columns.ts';

const STATUS: Readonly<Record<Modality, number>> = {
  reported: REPORTED,
  announced: ANNOUNCED,
  background: BACKGROUND,
};

/** Columns of a story that is held whole. Rows and terms are numbered as in the story's lists. */
export function columnsOfStory(story: Story): EventColumns {
  const { events } = story;
  const places = numbersOf(story.places);
  const people = numbersOf(story.people);
  const kinds = numbersOf(story.kinds);
  const sources = numbersOf(story.sources);
  const sourceCount = story.sources.length;
  const words = sourceWords({ sourceCount });
  const reports = new Uint32Array(events.length * words);
  const announces = new Uint32Array(events.length * words);
  for (const [row, { excerpts }] of events.entries()) {
    for (const { source, modality } of excerpts) {
      const number = sources.get(source)!;
      const side = modality === 'announced' ? announces : reports;
      side[row * words + (number >> 5)]! |= 1 << (number & 31);
    }
  }
  return {
    length: events.length,
    start: Float64Array.from(events, ({ when }) =>
      when === null ? NaN : (when.start ?? -Infinity),
    ),
    end: Float64Array.from(events, ({ when }) => (when === null ? NaN : (when.end ?? Infinity))),
    status: Uint8Array.from(events, (event) => STATUS[statusOf(event)]),
    kind: Uint16Array.from(events, ({ kind }) => kinds.get(kind)!),
    places: lists(events, (event) => event.places.map(({ place }) => places.get(place)!)),
    people: lists(events, (event) => event.people.map(({ person }) => people.get(person)!)),
    reports,
    announces,
    kindCount: story.kinds.length,
    placeCount: story.places.length,
    personCount: story.people.length,
    sourceCount,
  };
}

function numbersOf(entries: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(entries.map(({ id }, index) => [id, index]));
}

function lists(
  events: readonly StoryEvent[],
  of: (event: StoryEvent) => readonly number[],
): ListColumn {
  const offsets = new Uint32Array(events.length + 1);
  const values = events.flatMap((event, row) => {
    const own = of(event);
    offsets[row + 1] = offsets[row]! + own.length;
    return own;
  });
  return { offsets, values: Uint16Array.from(values) };
}
