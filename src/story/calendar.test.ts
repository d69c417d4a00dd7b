import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  civilDay,
  DAY,
  formatCalendarDate,
  formatDay,
  formatYear,
  instantOf,
  MONTHS,
  parseCalendarDate,
  weekdayName,
  weekdayOf,
  WEEKDAYS,
} from './calendar.ts';
import { daysInMonth } from './days-in-month.ts';

const FIRST = instantOf(1, 1, 1);
const LAST = instantOf(9999, 12, 31);
const anyDay = fc.integer({ min: FIRST / DAY, max: LAST / DAY }).map((days) => days * DAY);

describe('parseCalendarDate', () => {
  it('gives the UTC midnight of the day', () => {
    expect(parseCalendarDate('2021-11-28')).toBe(Date.UTC(2021, 10, 28));
    expect(parseCalendarDate('1970-01-01')).toBe(0);
  });

  it('takes leap days of leap years only', () => {
    expect(parseCalendarDate('2024-02-29')).not.toBeNull();
    expect(parseCalendarDate('2000-02-29')).not.toBeNull();
    expect(parseCalendarDate('1900-02-29')).toBeNull();
    expect(parseCalendarDate('2021-02-29')).toBeNull();
  });

  it.each([
    '2021-02-30',
    '2021-11-31',
    '2021-13-01',
    '2021-00-10',
    '2021-10-00',
    '0000-01-01',
    '2021-1-1',
    '20211128',
    '2021-11-28T00:00Z',
    ' 2021-11-28',
    '2021-11-28\n',
    '+2021-11-28',
    '٢٠٢١-١١-٢٨',
    '',
  ])('rejects %j', (text) => {
    expect(parseCalendarDate(text)).toBeNull();
  });

  it('does not take the years 1 to 99 for the twentieth century', () => {
    expect(civilDay(parseCalendarDate('0050-02-03') ?? NaN)).toEqual({
      year: 50,
      month: 2,
      day: 3,
    });
  });

  it('undoes formatCalendarDate for every day from 0001 to 9999', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(parseCalendarDate(formatCalendarDate(day))).toBe(day);
      }),
    );
  });
});

describe('formatCalendarDate', () => {
  it('gives the day an instant lies in, up to its last millisecond', () => {
    const day = instantOf(2021, 11, 28);
    expect(formatCalendarDate(day)).toBe('2021-11-28');
    expect(formatCalendarDate(day + DAY - 1)).toBe('2021-11-28');
    expect(formatCalendarDate(day - 1)).toBe('2021-11-27');
  });

  it('writes four digits of any year', () => {
    expect(formatCalendarDate(instantOf(7, 3, 1))).toBe('0007-03-01');
  });

  it('stays inside the years that can be written', () => {
    expect(formatCalendarDate(instantOf(10_000, 1, 1))).toBe('9999-12-31');
    expect(formatCalendarDate(instantOf(-5, 1, 1))).toBe('0001-01-01');
    expect(formatCalendarDate(Infinity)).toBe('9999-12-31');
  });

  it('sorts as text in the order of time', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(formatCalendarDate(a) < formatCalendarDate(b)).toBe(a < b);
      }),
    );
  });
});

describe('days', () => {
  it('instantOf runs over into the next month and year', () => {
    expect(instantOf(2021, 11, 31)).toBe(instantOf(2021, 12, 1));
    expect(instantOf(2021, 13, 1)).toBe(instantOf(2022, 1, 1));
  });

  it('civilDay undoes instantOf', () => {
    fc.assert(
      fc.property(anyDay, (instant) => {
        const { year, month, day } = civilDay(instant);
        expect(instantOf(year, month, day)).toBe(instant);
      }),
    );
  });

  it('every year from 1 to 9999 has 365 days, or 366 by the Gregorian rule', () => {
    for (let year = 1; year <= 9999; year++) {
      const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
      const days = (instantOf(year + 1, 1, 1) - instantOf(year, 1, 1)) / DAY;
      expect([year, days, daysInMonth(year, 2)]).toEqual([
        year,
        isLeap ? 366 : 365,
        isLeap ? 29 : 28,
      ]);
    }
  });

  it('each day of the week follows the one before', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(weekdayOf(day + DAY)).toBe((weekdayOf(day) + 1) % 7);
      }),
    );
  });

  it('the names are in order and short ones differ', () => {
    expect(WEEKDAYS[weekdayOf(instantOf(2021, 11, 28))]).toBe('Sunday');
    expect(weekdayName(instantOf(2021, 11, 25), 'short')).toBe('Thu');
    expect(new Set(WEEKDAYS.map((name) => name.slice(0, 3))).size).toBe(7);
    expect(new Set(MONTHS.map((name) => name.slice(0, 3))).size).toBe(12);
  });
});

describe('words', () => {
  it('formatDay writes weekday, day, month and year', () => {
    expect(formatDay(instantOf(2021, 11, 28), 'short')).toBe('Sun 28 Nov 2021');
    expect(formatDay(instantOf(2021, 11, 28), 'long')).toBe('Sunday 28 November 2021');
    expect(formatDay(instantOf(2021, 12, 1) + DAY - 1, 'short')).toBe('Wed 1 Dec 2021');
  });

  it('formatYear marks the years that look like other numbers', () => {
    expect(formatYear(2021)).toBe('2021');
    expect(formatYear(50)).toBe('AD 50');
  });
});
