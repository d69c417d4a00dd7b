import { columnsOfStory } from '../story/columns-of-story.ts';
import { DAY, formatDay } from '../story/calendar.ts';
import type { EventColumns } from '../story/event-columns.ts';
import type { Interval, Story, StoryEvent, When } from '../story/model.ts';
import { countTerms, NO_FILTER, selectEvents } from '../timeline/engine/facet-selection.ts';
import { generateStory } from '../timeline/engine/synthetic.ts';
import type { EventBodies } from '../timeline/large/event-bodies.ts';
import { padded, storyExtent } from '../timeline/viewport.ts';

/** One story to measure: its events by column, and where the measured movements begin. */
export interface Scene {
  readonly story: Story;
  readonly columns: EventColumns;
  readonly bodies: EventBodies;
  readonly whole: Interval;
  readonly near: Interval;
}

const SEED = 1;
const SHAPE = { places: 7, sources: 40, people: 200, kinds: 8 };
const PLACES = ['Riga', 'Vilnius', 'Tallinn', 'Warsaw', 'Kyiv', 'Minsk', 'Brussels'];
/** Long enough for bars of days, short enough that most of a large story is out of view. */
const NEAR_DAYS = 60;
/** Of the dated events, the one the near view has in its middle. */
const NEAR_AT = 0.6;

/** A story of `count` events, the same for the same count, whose bodies are made when asked for. */
export function syntheticScene(count: number): Scene {
  const { columns, published } = generateStory(count, SEED, SHAPE);
  const first = columns.start.find((start) => start !== -Infinity)!;
  const middle = columns.start[Math.floor(count * NEAR_AT)]!;
  const last = columns.start.findLast((start) => !Number.isNaN(start))!;
  const made = new Map<number, StoryEvent>();
  const bodyOf = (row: number) => {
    const known = made.get(row);
    if (known !== undefined) return known;
    const body = bodyFor(columns, row);
    made.set(row, body);
    return body;
  };
  return {
    story: storyAround({ start: first, end: last + DAY }, published),
    columns,
    bodies: { bodyOf, need: () => undefined },
    whole: padded({ start: first, end: last + DAY }, 0.01),
    near: { start: middle - (NEAR_DAYS / 2) * DAY, end: middle + (NEAR_DAYS / 2) * DAY },
  };
}

/** The first `count` events of a story that is held whole, and what else it says of them. */
export function bundledScene(whole: Story, count: number): Scene {
  const events = whole.events.slice(0, count);
  const ids = new Set(events.map(({ id }) => id));
  const among = <T extends { readonly events: readonly string[] }>(all: readonly T[]) =>
    all.filter((one) => one.events.every((id) => ids.has(id)));
  const story: Story = {
    ...whole,
    events,
    statements: among(whole.statements),
    disagreements: among(whole.disagreements),
  };
  return {
    story,
    columns: columnsOfStory(story),
    bodies: { bodyOf: (row) => events[row] ?? null, need: () => undefined },
    whole: padded(storyExtent(story), 0.03),
    near: story.opening,
  };
}

/** What every further press of the filter chooses: a term of each facet in turn, and now and then nothing. */
export function filterAt(columns: EventColumns, press: number): Uint8Array | null {
  const filters = [
    { kinds: [1, 2] },
    { sources: [3] },
    { people: [0, 1] },
    { places: [0, 2] },
    { sources: [1, 4], kinds: [1] },
    {},
  ];
  const filter = { ...NO_FILTER, ...filters[press % filters.length] };
  const mask = selectEvents(columns, filter);
  // The app counts the terms anew whenever it filters.
  countTerms(columns, filter);
  return mask;
}

/** A row to select: of the events that overlap the view, one by turns. */
export function rowAt(columns: EventColumns, view: Interval, press: number): number {
  const rows: number[] = [];
  for (let row = 0; row < columns.length && rows.length < 40; row++) {
    if (columns.start[row]! >= view.start && columns.end[row]! <= view.end) rows.push(row);
  }
  return rows[(press * 7) % Math.max(rows.length, 1)] ?? 0;
}

function storyAround(extent: Interval, published: number): Story {
  return {
    version: 1,
    id: 'synthetic',
    title: 'A synthetic story',
    standfirst: '',
    language: 'en',
    zone: 'UTC',
    opening: { ...extent, edtf: '2014/2022' },
    kinds: Array.from({ length: SHAPE.kinds }, (_, kind) => ({
      id: `kind-${kind}`,
      name: `Kind ${kind}`,
    })),
    places: PLACES.map((name) => ({
      id: name.toLowerCase(),
      name,
      kind: 'town',
      coordinates: null,
      note: null,
    })),
    people: Array.from({ length: SHAPE.people }, (_, person) => ({
      id: `person-${person}`,
      name: `Person ${person}`,
      kind: 'person',
      role: null,
      aliases: [],
    })),
    sources: Array.from({ length: SHAPE.sources }, (_, source) => ({
      id: `source-${source}`,
      letter: String.fromCodePoint(65 + source),
      name: `Source ${source}`,
      shortName: `Source ${source}`,
      genre: 'Agency report',
      publisher: null,
      agency: null,
      title: null,
      published: { when: dayWhen(published - source * 3 * DAY), basis: 'stated', note: null },
      dateline: null,
      language: 'en',
      translation: 'none',
      address: null,
      note: null,
      remarks: [],
      sha256: '',
    })),
    events: [],
    statements: [],
    disagreements: [],
  };
}

function dayWhen(start: number): When {
  const label = formatDay(start, 'short');
  return {
    edtf: '',
    start,
    end: start + DAY,
    precision: 'day',
    startEdge: 'exact',
    endEdge: 'exact',
    label,
    longLabel: label,
  };
}

function bodyFor({ start, end }: EventColumns, row: number): StoryEvent {
  const from = start[row]!;
  const to = end[row]!;
  const title = `Ministers meet for round ${row} of the talks`;
  return {
    id: `event-${row}`,
    formerIds: [],
    title,
    shortTitle: title,
    summary: `${title}, as reported.`,
    kind: 'kind-0',
    when: Number.isNaN(from)
      ? null
      : {
          ...dayWhen(Number.isFinite(from) ? from : to - DAY),
          start: Number.isFinite(from) ? from : null,
          end: Number.isFinite(to) ? to : null,
        },
    dateWords: null,
    order: null,
    places: [],
    people: [],
    excerpts: [],
    dateEvidence: [],
  };
}
