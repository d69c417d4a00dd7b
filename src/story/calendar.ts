import type { CalendarDate, Instant } from './model.ts';

/** Milliseconds in a day. Every day of the UTC line has as many. */
export const DAY = 86_400_000;

/** English names. The short form of each is its first three letters, see `inStyle`. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Index 0 is Sunday, as in `weekdayOf`. */
export const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

export type NameStyle = 'short' | 'long';

/** A day of the proleptic Gregorian calendar; `month` counts from 1. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * The first instant of a day. Month and day may run over, as in `instantOf(2021, 11, 31)`,
 * which is 1 December. Not `Date.UTC`, which takes the years 0 to 99 for 1900 to 1999.
 */
export function instantOf(year: number, month: number, day: number): Instant {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

/** The UTC day an instant lies in. */
export function civilDay(instant: Instant): CivilDay {
  const date = new Date(instant);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(instant: Instant): number {
  return new Date(instant).getUTCDay();
}

/**
 * The first instant of the day that `text` names, or `null` when it is not `YYYY-MM-DD`, has no
 * such day (2021-02-30), or lies outside the years 0001 to 9999.
 */
export function parseCalendarDate(text: string): Instant | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const instant = instantOf(+text.slice(0, 4), +text.slice(5, 7), +text.slice(8));
  return instant >= FIRST_DAY && formatCalendarDate(instant) === text ? instant : null;
}

const FIRST_DAY = instantOf(1, 1, 1);
const LAST_DAY = instantOf(9999, 12, 31);

/**
 * The UTC day an instant lies in, as `YYYY-MM-DD`. An instant outside the years 0001 to 9999, where
 * no calendar date can be written, gives the first or the last of them.
 */
export function formatCalendarDate(instant: Instant): CalendarDate {
  const within = Math.min(Math.max(instant, FIRST_DAY), LAST_DAY);
  return new Date(within).toISOString().slice(0, 10);
}

/** "Nov" or "November", "Sun" or "Sunday". */
function inStyle(name: string, style: NameStyle): string {
  return style === 'short' ? name.slice(0, 3) : name;
}

/** The name of a month, counted from 1: "Nov" or "November". */
export function monthName(month: number, style: NameStyle): string {
  return inStyle(MONTHS[month - 1] ?? '', style);
}

/** The name of the weekday of the UTC day an instant lies in: "Sun" or "Sunday". */
export function weekdayName(instant: Instant, style: NameStyle): string {
  return inStyle(WEEKDAYS[weekdayOf(instant)] ?? '', style);
}

/** A year for a reader: "2021"; below 1000 "AD 50", which cannot be taken for another number. */
export function formatYear(year: number): string {
  return year < 1000 ? `AD ${year}` : `${year}`;
}

/** The UTC day an instant lies in: "Sun 28 Nov 2021" or "Sunday 28 November 2021". */
export function formatDay(instant: Instant, style: NameStyle): string {
  const { year, month, day } = civilDay(instant);
  return `${weekdayName(instant, style)} ${day} ${monthName(month, style)} ${formatYear(year)}`;
}
