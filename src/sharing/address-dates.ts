/**
 * The ends of the viewport in an address: `from=2021-11-25&to=2021-12-01`.
 *
 *   end  = date [ "T" time ]     date = YYYY-MM-DD, years 0001 to 9999     time = HH:MM
 *
 * Both are read on the UTC line, which holds the story's calendar. A date alone is a whole day: `from` is the first
 * day in view and `to` the last, so `to=2021-12-01` ends at the midnight after it. With a time, it is that very minute.
 *
 *   Nov 25 … Dec 1 in view      from=2021-11-25        to=2021-12-01
 *   moved right by 7 h 12 min   from=2021-11-25T07:12  to=2021-12-02T07:12
 */
import { DAY, formatCalendarDate, parseCalendarDate } from '../story/calendar.ts';
import type { Instant, Interval } from '../story/model.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** 0001-01-01 and the midnight after 9999-12-31: all that four digits can say. */
const FIRST: Instant = -62_135_596_800_000;
const LAST: Instant = 253_402_300_800_000;

/** The first instant in view, or `null` when `text` is no date of the grammar. */
export function decodeFrom(text: string): Instant | null {
  return decodeMoment(text);
}

/** The first instant after the view, or `null` when `text` is no date of the grammar. */
export function decodeTo(text: string): Instant | null {
  const moment = decodeMoment(text);
  if (moment === null) return null;
  const end = text.includes('T') ? moment : moment + DAY;
  return end > FIRST ? end : null;
}

/** Inverse of `decodeFrom` for whole minutes of the years 1 to 9999; others give the nearest of these. */
export function encodeFrom(from: Instant): string {
  return encodeMoment(clamp(round(from, MINUTE), FIRST, LAST - MINUTE));
}

/** Inverse of `decodeTo`, likewise. */
export function encodeTo(to: Instant): string {
  const end = clamp(round(to, MINUTE), FIRST + MINUTE, LAST);
  return encodeMoment(end % DAY === 0 ? end - DAY : end);
}

/**
 * The ends an address should carry for `interval` drawn `widthPx` wide: within half a pixel and no finer than needed,
 * whole days when a pixel is a day or more, else whole minutes. Never empty.
 */
export function roundForAddress(
  interval: Interval,
  widthPx: number,
): { from: Instant; to: Instant } {
  const unit = interval.end - interval.start >= widthPx * DAY ? DAY : MINUTE;
  const from = clamp(round(interval.start, unit), FIRST, LAST - unit);
  const to = clamp(round(interval.end, unit), from + unit, LAST);
  return { from, to };
}

function decodeMoment(text: string): Instant | null {
  const day = parseCalendarDate(text.slice(0, 10));
  const time = /^(?:T([01]\d|2[0-3]):([0-5]\d))?$/.exec(text.slice(10));
  if (day === null || time === null) return null;
  return day + Number(time[1] ?? 0) * HOUR + Number(time[2] ?? 0) * MINUTE;
}

function encodeMoment(moment: Instant): string {
  const time = moment % DAY === 0 ? '' : new Date(moment).toISOString().slice(10, 16);
  return formatCalendarDate(moment) + time;
}

/** The nearest multiple; never the negative zero that `Math.round` has. */
function round(instant: Instant, unit: number): Instant {
  return Math.round(instant / unit) * unit + 0;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
