import * as fc from 'fast-check';
import { DAY, instantOf } from '../../story/calendar.ts';
import type { Viewport } from '../viewport.ts';
import { sourceWords, type EventColumns } from '../../story/event-columns.ts';
import { lanesByPlace } from './columns.ts';
import { buildEventIndex, type EventIndex } from './event-index.ts';

/** One event of a story made up for a test. */
export interface TestEvent {
  readonly start: number;
  readonly end: number;
  readonly place?: number | null;
  readonly status?: number;
  /** As of `datingOf`. */
  readonly dating?: number;
  readonly kind?: number;
  readonly people?: readonly number[];
  readonly reports?: readonly number[];
  readonly announces?: readonly number[];
}

export const TERMS = { places: 3, people: 4, kinds: 3, sources: 40 };

/** Columns for a few events written out. */
export function columnsFor(events: readonly TestEvent[]): EventColumns {
  const length = events.length;
  const words = sourceWords({ sourceCount: TERMS.sources });
  const lists = (of: (event: TestEvent) => readonly number[]) => {
    const offsets = new Uint32Array(length + 1);
    for (const [row, event] of events.entries())
      offsets[row + 1] = offsets[row]! + of(event).length;
    return { offsets, values: Uint16Array.from(events.flatMap(of)) };
  };
  const bits = (of: (event: TestEvent) => readonly number[]) => {
    const all = new Uint32Array(length * words);
    for (const [row, event] of events.entries()) {
      for (const source of of(event)) all[row * words + (source >> 5)]! |= 1 << (source & 31);
    }
    return all;
  };
  return {
    length,
    start: Float64Array.from(events, ({ start }) => start),
    end: Float64Array.from(events, ({ end }) => end),
    status: Uint8Array.from(events, ({ status }) => status ?? 0),
    dating: Uint8Array.from(events, ({ dating }) => dating ?? 0),
    kind: Uint8Array.from(events, ({ kind }) => kind ?? 0),
    places: lists(({ place }) => (place === null ? [] : [place ?? 0])),
    people: lists(({ people }) => people ?? []),
    reports: bits(({ reports }) => reports ?? []),
    announces: bits(({ announces }) => announces ?? []),
    kindCount: TERMS.kinds,
    placeCount: TERMS.places,
    personCount: TERMS.people,
    sourceCount: TERMS.sources,
  };
}

/** `count` events that are all the same. */
export function repeated(count: number, event: TestEvent): TestEvent[] {
  return Array.from({ length: count }, () => event);
}

/** Any number of events on one day, at the first place. */
export function crowdedDay(length: number, start: number): EventIndex {
  const columns: EventColumns = {
    ...columnsFor([]),
    length,
    start: new Float64Array(length).fill(start),
    end: new Float64Array(length).fill(start + DAY),
    status: new Uint8Array(length),
    kind: new Uint8Array(length),
  };
  return buildEventIndex(columns, { count: 1, of: new Int32Array(length) });
}

export function indexFor(events: readonly TestEvent[]): EventIndex {
  const columns = columnsFor(events);
  return buildEventIndex(columns, lanesByPlace(columns));
}

const FIRST = instantOf(1, 1, 1) / DAY;
const LAST = instantOf(9999, 12, 31) / DAY;

/** Days close together most of the time, so that events meet; leap days and both ends of the calendar too. */
export const anyDay: fc.Arbitrary<number> = fc
  .oneof(
    { weight: 8, arbitrary: fc.integer({ min: 18_940, max: 18_990 }) },
    { weight: 3, arbitrary: fc.integer({ min: 18_000, max: 20_000 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        FIRST,
        LAST,
        instantOf(2020, 2, 29) / DAY,
        instantOf(1900, 2, 28) / DAY,
        instantOf(0, 12, 31) / DAY,
      ),
    },
    { weight: 1, arbitrary: fc.integer({ min: FIRST, max: LAST }) },
  )
  .map((day) => day * DAY);

const anyLength = fc
  .oneof(
    { weight: 6, arbitrary: fc.constant(1) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) },
    { weight: 1, arbitrary: fc.constantFrom(28, 31, 90, 365, 366, 3653, 36_525, 1_000_000) },
  )
  .map((days) => days * DAY);

const anyDates = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({ start: anyDay, length: anyLength }).map(({ start, length }) => ({
      start,
      end: start + length,
    })),
  },
  { weight: 1, arbitrary: anyDay.map((start) => ({ start, end: Infinity })) },
  { weight: 1, arbitrary: anyDay.map((end) => ({ start: -Infinity, end })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom({ start: -Infinity, end: Infinity }, { start: NaN, end: NaN }),
  },
);

const anySources = fc.uniqueArray(fc.nat({ max: TERMS.sources - 1 }), { maxLength: 4 });

const anyEvent: fc.Arbitrary<TestEvent> = fc
  .record({
    dates: anyDates,
    place: fc.option(fc.nat({ max: TERMS.places - 1 })),
    status: fc.nat({ max: 2 }),
    kind: fc.nat({ max: TERMS.kinds - 1 }),
    people: fc.uniqueArray(fc.nat({ max: TERMS.people - 1 }), { maxLength: 3 }),
    reports: anySources,
    announces: anySources,
  })
  .map(({ dates, ...rest }) => ({ ...dates, ...rest }));

/** From no event to some hundred, in any order, with crowds on single days. */
export const anyEvents: fc.Arbitrary<TestEvent[]> = fc
  .array(fc.record({ event: anyEvent, copies: fc.constantFrom(1, 1, 1, 1, 1, 3, 8, 12) }), {
    maxLength: 60,
  })
  .map((drawn) => drawn.flatMap(({ event, copies }) => repeated(copies, event)));

/** From a day to all of the calendar, at any width, its edges at any millisecond. */
export const anyView: fc.Arbitrary<Viewport> = fc
  .record({
    start: anyDay,
    offset: fc.integer({ min: 0, max: DAY - 1 }),
    days: fc.oneof(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 4000 }),
      fc.integer({ min: 1, max: 4_000_000 }),
    ),
    widthPx: fc.integer({ min: 200, max: 2000 }),
  })
  .map(({ start, offset, days, widthPx }) => ({
    start: start + offset,
    end: start + offset + days * DAY,
    widthPx,
  }));

/** What overlap means, said once without any index: an event lasts a millisecond at least. */
export function overlaps(
  event: TestEvent,
  { start, end }: { start: number; end: number },
): boolean {
  return event.start < end && Math.max(event.end, event.start + 1) > start;
}
