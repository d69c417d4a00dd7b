import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY } from '../calendar.ts';
import { sourceWords } from '../event-columns.ts';
import { datingOf, readDating } from '../dating.ts';
import type { LargeColumns } from './columns-format.ts';
import { decodeColumns } from './decode-columns.ts';
import { encodeColumns } from './encode-columns.ts';

interface Row {
  readonly start: number;
  readonly end: number;
  readonly status: number;
  readonly dating: number;
  readonly position: number;
  readonly kind: number;
  readonly places: readonly number[];
  readonly people: readonly number[];
  readonly reports: readonly number[];
  readonly announces: readonly number[];
}

const COUNTS = { kindCount: 300, placeCount: 41, personCount: 7000, sourceCount: 40 };

function listOf(lists: readonly (readonly number[])[]) {
  const offsets = new Uint32Array(lists.length + 1);
  for (const [row, list] of lists.entries()) offsets[row + 1] = offsets[row]! + list.length;
  return { offsets, values: Uint16Array.from(lists.flat()) };
}

function bitsOf(rows: readonly Row[], side: 'reports' | 'announces'): Uint32Array {
  const words = sourceWords(COUNTS);
  const bits = new Uint32Array(rows.length * words);
  for (const [row, { [side]: sources }] of rows.entries()) {
    for (const source of sources) bits[row * words + (source >> 5)]! |= 1 << (source & 31);
  }
  return bits;
}

function columnsOf(rows: readonly Row[]): LargeColumns {
  return {
    length: rows.length,
    start: Float64Array.from(rows, ({ start }) => start),
    end: Float64Array.from(rows, ({ end }) => end),
    status: Uint8Array.from(rows, ({ status }) => status),
    dating: Uint8Array.from(rows, ({ dating }) => dating),
    position: Uint16Array.from(rows, ({ position }) => position),
    kind: Uint16Array.from(rows, ({ kind }) => kind),
    places: listOf(rows.map(({ places }) => places)),
    people: listOf(rows.map(({ people }) => people)),
    reports: bitsOf(rows, 'reports'),
    announces: bitsOf(rows, 'announces'),
    ...COUNTS,
  };
}

const day = fc.integer({ min: -700_000, max: 2_900_000 });
const dates = fc.oneof(
  fc
    .tuple(day, fc.integer({ min: 1, max: 1000 }))
    .map(([start, days]) => ({ start: start * DAY, end: (start + days) * DAY })),
  day.map((start) => ({ start: start * DAY, end: Infinity })),
  day.map((end) => ({ start: -Infinity, end: end * DAY })),
  fc.constant({ start: NaN, end: NaN }),
);
const terms = (count: number) => fc.uniqueArray(fc.nat(count - 1), { maxLength: 4 });
const row: fc.Arbitrary<Row> = fc
  .record({
    status: fc.nat(2),
    dating: fc.nat(127),
    position: fc.oneof(fc.constant(0), fc.nat(300)),
    kind: fc.nat(COUNTS.kindCount - 1),
    places: terms(COUNTS.placeCount),
    people: terms(COUNTS.personCount),
    reports: terms(COUNTS.sourceCount),
    announces: terms(COUNTS.sourceCount),
  })
  .chain((rest) => dates.map((when) => ({ ...rest, ...when })));
const rowsArbitrary = fc.array(row, { maxLength: 30 });

/** A story of several groups, the rows of which tell what number they have. */
const MANY = columnsOf(
  Array.from({ length: 9000 }, (_, index) => ({
    start: index * DAY,
    end: (index + 1) * DAY,
    status: index % 3,
    dating: 0,
    position: 0,
    kind: index % COUNTS.kindCount,
    places: index % 5 === 0 ? [] : [index % COUNTS.placeCount],
    people: index % 2 === 0 ? [] : [index % COUNTS.personCount, (index + 1) % COUNTS.personCount],
    reports: [index % COUNTS.sourceCount],
    announces: [],
  })),
);
const BYTES = encodeColumns(MANY);

function peopleOf({ people }: LargeColumns, index: number): readonly number[] {
  return Array.from(people.values.slice(people.offsets[index], people.offsets[index + 1]));
}

/** Every row the result calls sound is as it was; how many that are. */
function countSound(decoded: ReturnType<typeof decodeColumns>): number {
  const { columns, mask } = decoded;
  let count = 0;
  for (let index = 0; index < columns.length; index += 1) {
    if (mask !== null && mask[index] === 0) continue;
    count += 1;
    const same =
      columns.start[index] === MANY.start[index] &&
      columns.kind[index] === MANY.kind[index] &&
      columns.status[index] === MANY.status[index] &&
      columns.reports[index * 2] === MANY.reports[index * 2] &&
      [...peopleOf(columns, index)].join() === [...peopleOf(MANY, index)].join();
    if (!same) throw new Error(`row ${index} is not as it was`);
  }
  return count;
}

describe('decodeColumns', () => {
  test('gives back what encodeColumns was given', () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const columns = columnsOf(rows);
        const decoded = decodeColumns(encodeColumns(columns));
        expect(decoded.columns).toEqual(columns);
        expect(decoded).toMatchObject({ mask: null, sound: rows.length, faults: [] });
      }),
    );
  });

  test('reads several groups, from anywhere in a buffer', () => {
    const shifted = new Uint8Array(BYTES.length + 3);
    shifted.set(BYTES, 3);
    const decoded = decodeColumns(shifted.subarray(3));
    expect(countSound(decoded)).toBe(9000);
    expect(decoded.faults).toEqual([]);
  });

  test('of a file cut short gives the groups that are whole, and says so', () => {
    fc.assert(
      fc.property(fc.nat(BYTES.length - 1), (length) => {
        const decoded = decodeColumns(BYTES.subarray(0, length));
        expect(decoded.faults).not.toEqual([]);
        expect(decoded.sound).toBeLessThan(9000);
        expect(countSound(decoded)).toBe(decoded.sound);
      }),
    );
    const last = decodeColumns(BYTES.subarray(0, BYTES.length - 1));
    expect(last.sound).toBe(8192);
    expect(last.faults).toEqual(['Events 8193 to 9000 of 9000 are missing.']);
    expect(last.columns.start[8500]).toBeNaN();
  });

  test('of a file with one bit turned loses one group at most, and says so', () => {
    fc.assert(
      fc.property(fc.nat(BYTES.length - 1), fc.nat(7), (at, bit) => {
        const turned = BYTES.slice();
        turned[at]! ^= 1 << bit;
        const decoded = decodeColumns(turned);
        expect(decoded.faults).toHaveLength(1);
        expect(countSound(decoded)).toBe(decoded.sound);
        expect(decoded.sound === 0 || decoded.sound >= 9000 - 4096).toBe(true);
      }),
    );
  });

  test('of any bytes at all never throws and calls nothing sound', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, hasPrelude) => {
        const given = hasPrelude ? new Uint8Array([...BYTES.slice(0, 16), ...bytes]) : bytes;
        expect(decodeColumns(given)).toMatchObject({ sound: 0, checksum: '' });
      }),
    );
  });

  test('names bytes beyond the end', () => {
    const longer = new Uint8Array([...BYTES, 0, 0]);
    const decoded = decodeColumns(longer);
    expect(decoded.faults).toEqual(['2 bytes more than there should be.']);
    expect(decoded.sound).toBe(9000);
  });
});

describe('encodeColumns', () => {
  test('does not take an instant within a day', () => {
    const columns = { ...columnsOf([]), length: 1, start: Float64Array.of(1) };
    expect(() => encodeColumns(columns)).toThrow(RangeError);
  });
});

describe('readDating', () => {
  test.each(['day', 'month', 'season', 'year', 'decade', 'century'] as const)(
    'gives back what datingOf was given: %s',
    (precision) => {
      for (const startEdge of ['exact', 'approximate', 'open'] as const) {
        for (const endEdge of ['exact', 'approximate', 'open'] as const) {
          const when = { precision, startEdge, endEdge };
          expect(readDating(datingOf(when))).toEqual(when);
        }
      }
    },
  );
});
