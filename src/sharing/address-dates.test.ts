import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeFrom, decodeTo, encodeFrom, encodeTo, roundForAddress } from './address-dates.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const FIRST = -62_135_596_800_000;
const LAST = Date.UTC(10_000, 0, 1);

test('`from` is the first day in view, `to` the last', () => {
  expect(encodeFrom(Date.UTC(2021, 10, 25))).toBe('2021-11-25');
  expect(encodeTo(Date.UTC(2021, 11, 2))).toBe('2021-12-01');
  expect(decodeFrom('2021-11-25')).toBe(Date.UTC(2021, 10, 25));
  expect(decodeTo('2021-12-01')).toBe(Date.UTC(2021, 11, 2));
});

test('off the midnights the minute is written, and `to` is that very minute', () => {
  expect(encodeFrom(Date.UTC(2021, 10, 25, 7, 12))).toBe('2021-11-25T07:12');
  expect(encodeTo(Date.UTC(2021, 11, 2, 7, 12))).toBe('2021-12-02T07:12');
  expect(decodeTo('2021-12-02T07:12')).toBe(Date.UTC(2021, 11, 2, 7, 12));
});

test('the years 1 and 9999 can be written whole', () => {
  expect(encodeFrom(FIRST)).toBe('0001-01-01');
  expect(encodeTo(LAST)).toBe('9999-12-31');
  expect(decodeFrom('0001-01-01')).toBe(FIRST);
  expect(decodeTo('9999-12-31')).toBe(LAST);
});

test.each([
  ['2021-02-29'],
  ['2021-13-01'],
  ['2021-11-25T24:00'],
  ['2021-11-25T07:60'],
  ['0000-01-01'],
  ['2021'],
  ['21-11-25'],
  ['2021-11-25T07:12:30'],
  ['2021-11-25 '],
  ['today'],
])('%s is no date', (text) => {
  expect(decodeFrom(text)).toBeNull();
  expect(decodeTo(text)).toBeNull();
});

test('29 February of a leap year is a date', () => {
  expect(decodeFrom('2020-02-29')).toBe(Date.UTC(2020, 1, 29));
  expect(decodeTo('2020-02-29')).toBe(Date.UTC(2020, 2, 1));
});

test('every whole minute survives as either end', () => {
  const minute = fc.integer({ min: FIRST / MINUTE + 1, max: LAST / MINUTE - 1 });
  const midnight = fc.integer({ min: FIRST / DAY + 1, max: LAST / DAY - 1 }).map((d) => d * 1440);
  fc.assert(
    fc.property(fc.oneof(minute, midnight), (minutes) => {
      const instant = minutes * MINUTE;
      expect(decodeFrom(encodeFrom(instant))).toBe(instant);
      expect(decodeTo(encodeTo(instant))).toBe(instant);
    }),
  );
});

test('`roundForAddress` stays within half a pixel or half a minute, on what an address can say', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: FIRST + DAY, max: LAST - 2 * DAY }),
      fc.integer({ min: 1, max: 3000 * 365 }),
      fc.integer({ min: 200, max: 4000 }),
      (start, days, widthPx) => {
        const end = Math.min(start + days * DAY, LAST);
        const { from, to } = roundForAddress({ start, end }, widthPx);
        const slack = Math.max((end - start) / widthPx, MINUTE) / 2;
        expect(Math.abs(from - start)).toBeLessThanOrEqual(slack);
        expect(Math.abs(to - end)).toBeLessThanOrEqual(slack);
        expect(decodeFrom(encodeFrom(from))).toBe(from);
        expect(decodeTo(encodeTo(to))).toBe(to);
      },
    ),
  );
});

test('`roundForAddress` writes no time of day where a pixel is a day', () => {
  const start = Date.UTC(2014, 2, 5, 7, 12);
  const { from } = roundForAddress({ start, end: start + 3000 * DAY }, 1000);
  expect(encodeFrom(from)).toBe('2014-03-05');
});

test('`roundForAddress` never gives an empty view', () => {
  const { from, to } = roundForAddress({ start: LAST, end: LAST }, 1000);
  expect(to).toBeGreaterThan(from);
});
