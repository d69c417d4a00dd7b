import { statusOf } from './coverage.ts';
import { datingOf } from './dating.ts';
import {
  ANNOUNCED,
  BACKGROUND,
  REPORTED,
  sourceWords,
  type EventColumns,
  type ListColumn,
} from './event-columns.ts';
import type { Modality, Story, When } from './model.ts';

const STATUS: Readonly<Record<Modality, number>> = {
  reported: REPORTED,
  announced: ANNOUNCED,
  background: BACKGROUND,
};

/** The lists whose entries the columns number. */
export type Terms = Readonly<
  Record<'kinds' | 'places' | 'people' | 'sources', readonly { readonly id: string }[]>
>;

/** What of an event the columns hold. */
export interface ColumnEvent {
  readonly kind: string;
  readonly when: Pick<When, 'start' | 'end' | 'precision' | 'startEdge' | 'endEdge'> | null;
  readonly places: readonly { readonly place: string }[];
  readonly people: readonly { readonly person: string }[];
  readonly excerpts: readonly { readonly source: string; readonly modality: Modality }[];
}

type DatedColumns = EventColumns & Required<Pick<EventColumns, 'dating'>>;

/** Columns of a story that is held whole. Rows and terms are numbered as in the story's lists. */
export function columnsOfStory(story: Story): DatedColumns {
  return columnsOfEvents(story, story.events);
}

/** Columns of events, a row for each in the order given; terms are numbered as in `terms`. */
export function columnsOfEvents(terms: Terms, events: readonly ColumnEvent[]): DatedColumns {
  const places = numbersOf(terms.places);
  const people = numbersOf(terms.people);
  const kinds = numbersOf(terms.kinds);
  const sources = numbersOf(terms.sources);
  const sourceCount = terms.sources.length;
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
    dating: Uint8Array.from(events, ({ when }) => datingOf(when)),
    kind: Uint16Array.from(events, ({ kind }) => kinds.get(kind)!),
    places: lists(events, (event) => event.places.map(({ place }) => places.get(place)!)),
    people: lists(events, (event) => event.people.map(({ person }) => people.get(person)!)),
    reports,
    announces,
    kindCount: terms.kinds.length,
    placeCount: terms.places.length,
    personCount: terms.people.length,
    sourceCount,
  };
}

function numbersOf(entries: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(entries.map(({ id }, index) => [id, index]));
}

function lists(
  events: readonly ColumnEvent[],
  of: (event: ColumnEvent) => readonly number[],
): ListColumn {
  const offsets = new Uint32Array(events.length + 1);
  const values = events.flatMap((event, row) => {
    const own = of(event);
    offsets[row + 1] = offsets[row]! + own.length;
    return own;
  });
  return { offsets, values: Uint16Array.from(values) };
}
