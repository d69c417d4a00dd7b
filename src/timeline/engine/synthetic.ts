import { DAY, instantOf } from '../../story/calendar.ts';
import type { Instant } from '../../story/model.ts';
import {
  ANNOUNCED,
  BACKGROUND,
  REPORTED,
  sourceWords,
  type EventColumns,
} from '../../story/event-columns.ts';

/** What a synthetic story is like: as bursty as news, 2014 to early 2022. */
export interface SyntheticStory {
  readonly columns: EventColumns;
  /** Start of the last day on which sources were published; whatever begins later is only announced. */
  readonly published: Instant;
}

export interface SyntheticShape {
  readonly places: number;
  readonly sources: number;
  readonly people: number;
  readonly kinds: number;
}

const SHAPE: SyntheticShape = { places: 7, sources: 40, people: 200, kinds: 8 };

const FIRST = instantOf(2014, 1, 1) / DAY;
const PUBLISHED = instantOf(2021, 11, 28) / DAY;
const LAST = instantOf(2022, 3, 1) / DAY;
const BURSTS_PER_PLACE = 14;

/**
 * `n` events, the same for the same seed, rows in time. About four in five belong to a burst of some weeks
 * at their place; nine in ten last a day, some several, some are known to the month, a few have an open end
 * or start, and a few no date. For tests and measurements.
 */
export function generateStory(n: number, seed: number, shape = SHAPE): SyntheticStory {
  const random = mulberry32(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  /** About normal, by the sum of three. */
  const around = (spread: number) => (random() + random() + random() - 1.5) * spread;

  const bursts = Array.from({ length: shape.places }, () =>
    Array.from({ length: BURSTS_PER_PLACE }, () => ({
      middle: FIRST + random() * (PUBLISHED + 14 - FIRST),
      spread: 10 + random() * 50,
    })),
  );
  const rows = Array.from({ length: n }, () => {
    // Some places are told of much more than others.
    const place = Math.floor(random() ** 1.7 * shape.places);
    const burst = bursts[place]![below(BURSTS_PER_PLACE)]!;
    const background = FIRST + random() * (LAST - FIRST);
    const day = random() < 0.8 ? burst.middle + around(burst.spread) : background;
    return { place, ...datesOf(Math.floor(Math.min(Math.max(day, FIRST), LAST)), random) };
  });
  const inTime = rows.toSorted((a, b) => compare(rankOf(a), rankOf(b)));
  return { columns: columnsOf(inTime, shape, below, random), published: PUBLISHED * DAY };
}

interface Row {
  readonly place: number;
  readonly start: number;
  readonly end: number;
}

/** Undated rows last. */
function rankOf({ start }: Row): number {
  return Number.isNaN(start) ? Infinity : start;
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function datesOf(day: number, random: () => number): { start: number; end: number } {
  const start = day * DAY;
  const draw = random();
  if (draw < 0.9) return { start, end: start + DAY };
  if (draw < 0.96) return { start, end: start + DAY * (2 + Math.floor(random() * 4)) };
  if (draw < 0.985) return { start, end: start + DAY * 30 };
  if (draw < 0.99) return { start, end: Infinity };
  if (draw < 0.993) return { start: -Infinity, end: start };
  if (draw < 0.997) return { start, end: start + DAY * 365 };
  return { start: NaN, end: NaN };
}

function columnsOf(
  rows: readonly Row[],
  shape: SyntheticShape,
  below: (limit: number) => number,
  random: () => number,
): EventColumns {
  const length = rows.length;
  const words = sourceWords({ sourceCount: shape.sources });
  const columns = {
    length,
    start: Float64Array.from(rows, ({ start }) => start),
    end: Float64Array.from(rows, ({ end }) => end),
    status: new Uint8Array(length),
    kind: new Uint8Array(length),
    places: {
      offsets: Uint32Array.from({ length: length + 1 }, (_, row) => row),
      values: Uint16Array.from(rows, ({ place }) => place),
    },
    people: { offsets: new Uint32Array(length + 1), values: new Uint16Array(0) },
    reports: new Uint32Array(length * words),
    announces: new Uint32Array(length * words),
    kindCount: shape.kinds,
    placeCount: shape.places,
    personCount: shape.people,
    sourceCount: shape.sources,
  };
  const people: number[] = [];
  for (const [row, { start }] of rows.entries()) {
    const isAhead = start > PUBLISHED * DAY;
    const isAnnounced = isAhead || random() < 0.06;
    columns.status[row] = isAnnounced ? ANNOUNCED : random() < 0.1 ? BACKGROUND : REPORTED;
    columns.kind[row] = below(shape.kinds);
    const carriers = 1 + Math.floor(random() ** 4 * shape.sources);
    for (let index = 0; index < carriers; index++) {
      const source = below(shape.sources);
      const announces = isAnnounced || (index > 0 && random() < 0.1);
      const side = announces ? columns.announces : columns.reports;
      side[row * words + (source >> 5)]! |= 1 << (source & 31);
    }
    for (let index = below(4); index > 0; index--) people.push(below(shape.people));
    columns.people.offsets[row + 1] = people.length;
  }
  return { ...columns, people: { ...columns.people, values: Uint16Array.from(people) } };
}

/** Numbers in [0, 1), the same for the same seed. https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
