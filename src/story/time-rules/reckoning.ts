/** Days, months and years counted from one another, as EDTF where they are text. */

import { civilDay, DAY, formatCalendarDate, instantOf, weekdayOf } from '../calendar.ts';
import type { Instant } from '../model.ts';

export function yearText(year: number): string {
  return String(year).padStart(4, '0');
}

export function monthText(year: number, month: number): string {
  return formatCalendarDate(instantOf(year, month, 1)).slice(0, 7);
}

export function monthsFrom(day: Instant, months: number): string {
  const { year, month } = civilDay(day);
  return monthText(year, month + months);
}

export function interval(start: Instant, end: Instant): string {
  const [first, last] = [formatCalendarDate(start), formatCalendarDate(end)];
  return first === last ? first : `${first}/${last}`;
}

/** The last such weekday on or before a day; 0 is Sunday. */
export function lastOnOrBefore(day: Instant, weekday: number): Instant {
  return day - ((weekdayOf(day) - weekday + 7) % 7) * DAY;
}

export function firstOnOrAfter(day: Instant, weekday: number): Instant {
  return day + ((weekday - weekdayOf(day) + 7) % 7) * DAY;
}

export const MONDAY = 1;
export const SATURDAY = 6;
export const WEEK = 7 * DAY;

export function mondayOf(day: Instant): Instant {
  return lastOnOrBefore(day, MONDAY);
}

/** "the week before publication" for "last". */
export function weekWords(which: string): string {
  if (which === 'this') return 'the week of publication';
  return which === 'last' ? 'the week before publication' : 'the week after publication';
}
