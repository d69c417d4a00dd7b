/**
 * Dates as an editor writes them: the part of EDTF (ISO 8601-2, https://www.loc.gov/standards/datetime/)
 * that a news story needs. Runs when a story is built; the published data carries the outcome.
 *
 *   date     = ( day | month | season | year | decade | century ) [ "~" | "?" | "%" ]
 *   interval = date "/" date  |  date "/" open  |  open "/" date
 *   open     = ".." (no end: goes on)  |  "" (there is one, not known)
 *
 *   2021-11-25   2021-11   2021-23 (autumn)   2021   201X   20XX   2020-05~
 *   2021-11-30/2021-12-01   2021~/..   ../2021-11-28   2021-11-28/2021-11-28~
 */

import { civilDay, formatDay, formatYear, instantOf, monthName, weekdayName } from './calendar.ts';
import type { NameStyle } from './calendar.ts';
import { daysInMonth } from './days-in-month.ts';
import type { Edge, Instant, Precision, When } from './model.ts';

export type EdtfResult =
  { readonly ok: true; readonly when: When } | { readonly ok: false; readonly message: string };

/**
 * The date `text` stands for, its ends and words computed; `end` is exclusive. Otherwise a message
 * that says what was found and what was expected. Never throws.
 *
 * A day stands for its UTC day whatever the story's zone: dates of a story are calendar dates.
 * Seasons are the northern ones of the weather services, three whole months from March, June,
 * September and December; the standard leaves them open. A winter has the year it begins in.
 */
export function parseEdtf(text: string): EdtfResult {
  try {
    return { ok: true, when: text.includes('/') ? readInterval(text) : readSingle(text) };
  } catch (error) {
    if (error instanceof NotEdtf) return { ok: false, message: error.message };
    throw error;
  }
}

/** Thrown and caught in this file alone, so that the reading functions return plain values. */
class NotEdtf extends Error {}

/** One date of the grammar above. */
interface Point {
  readonly start: Instant;
  readonly end: Instant;
  readonly precision: Precision;
  readonly qualifier: string;
}

type OpenEnd = '..' | '';

const EXPECTED =
  'expected a date such as 2021-11-25, 2021-11, 2021-23 (autumn), 2021 or 201X, followed by ~ when ' +
  'approximate or ? when uncertain, or an interval such as 2021-11-30/2021-12-01 or 2021-11/..';

function readSingle(text: string): When {
  const point = readPoint(text);
  return {
    edtf: text,
    start: point.start,
    end: point.end,
    precision: point.precision,
    startEdge: edgeOf(point),
    endEdge: edgeOf(point),
    label: pointWords(point, 'short'),
    longLabel: pointWords(point, 'long'),
  };
}

function readInterval(text: string): When {
  const [left = '', right = '', ...more] = text.split('/');
  if (more.length > 0) throw new NotEdtf(`${text}: ${EXPECTED}`);
  const from = isOpen(left) ? left : readPoint(left);
  const to = isOpen(right) ? right : readPoint(right);
  if (typeof from === 'string') {
    if (typeof to === 'string') {
      throw new NotEdtf(`${text}: expected a date at one end of the interval at least`);
    }
    return {
      edtf: text,
      start: null,
      end: to.end,
      precision: to.precision,
      startEdge: 'open',
      endEdge: edgeOf(to),
      label: untilWords(from, to, 'short'),
      longLabel: untilWords(from, to, 'long'),
    };
  }
  if (typeof to === 'string') {
    return {
      edtf: text,
      start: from.start,
      end: null,
      precision: from.precision,
      startEdge: edgeOf(from),
      endEdge: 'open',
      label: sinceWords(from, to, 'short'),
      longLabel: sinceWords(from, to, 'long'),
    };
  }
  if (to.start < from.start) {
    const [begins, ends] = [pointWords(from, 'short'), pointWords(to, 'short')];
    throw new NotEdtf(`${text}: the interval ends (${ends}) before it begins (${begins})`);
  }
  return {
    edtf: text,
    start: from.start,
    end: to.end,
    precision: finer(from.precision, to.precision),
    startEdge: edgeOf(from),
    endEdge: edgeOf(to),
    label: rangeWords(from, to, 'short'),
    longLabel: rangeWords(from, to, 'long'),
  };
}

function isOpen(end: string): end is OpenEnd {
  return end === '..' || end === '';
}

function readPoint(text: string): Point {
  if (text.trim() === '') throw new NotEdtf(`the date is empty: ${EXPECTED}`);
  const parts = /^(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d))?(?:-(\d\d))?([~?%]?)$/.exec(text);
  if (!parts) throw new NotEdtf(`${text}: ${EXPECTED}`);
  const [, digits = '', month, day, qualifier = ''] = parts;
  const year = +digits.replaceAll('X', '0');
  if (year === 0) throw new NotEdtf(`${text}: expected a year from 0001 to 9999`);
  if (!digits.includes('X')) {
    return { ...readYear(text, year, month, day), qualifier };
  }
  if (month !== undefined) {
    throw new NotEdtf(`${text}: a decade or century has no months; write the year in full`);
  }
  const isCentury = digits.endsWith('XX');
  return {
    start: instantOf(year, 1, 1),
    end: instantOf(year + (isCentury ? 100 : 10), 1, 1),
    precision: isCentury ? 'century' : 'decade',
    qualifier,
  };
}

const FIRST_SEASON = 21;
const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

function readYear(
  text: string,
  year: number,
  monthText: string | undefined,
  dayText: string | undefined,
): Omit<Point, 'qualifier'> {
  if (monthText === undefined) {
    return { start: instantOf(year, 1, 1), end: instantOf(year + 1, 1, 1), precision: 'year' };
  }
  const month = +monthText;
  const season = month - FIRST_SEASON;
  if (season in SEASONS) {
    if (dayText !== undefined) throw new NotEdtf(`${text}: a season (${monthText}) has no days`);
    const first = 3 + 3 * season;
    return {
      start: instantOf(year, first, 1),
      end: instantOf(year, first + 3, 1),
      precision: 'season',
    };
  }
  if (month < 1 || month > 12) {
    throw new NotEdtf(
      `${text}: there is no month ${monthText}; expected 01 to 12, or 21 to 24 for spring to winter`,
    );
  }
  if (dayText === undefined) {
    const end = instantOf(year, month + 1, 1);
    return { start: instantOf(year, month, 1), end, precision: 'month' };
  }
  const day = +dayText;
  const days = daysInMonth(year, month);
  if (day < 1 || day > days) {
    const name = month === 2 ? `February ${formatYear(year)}` : monthName(month, 'long');
    throw new NotEdtf(`${text}: ${name} has ${days} days`);
  }
  const end = instantOf(year, month, day + 1);
  return { start: instantOf(year, month, day), end, precision: 'day' };
}

function edgeOf(point: Point): Edge {
  return point.qualifier === '' ? 'exact' : 'approximate';
}

const FROM_FINE_TO_COARSE: readonly Precision[] = [
  'day',
  'month',
  'season',
  'year',
  'decade',
  'century',
];

function finer(a: Precision, b: Precision): Precision {
  return FROM_FINE_TO_COARSE.find((precision) => precision === a || precision === b) ?? a;
}

/** "c. May 2020", "about May 2020". */
function pointWords(point: Point, style: NameStyle): string {
  return qualified(point.qualifier, plainWords(point, style), style);
}

function qualified(qualifier: string, words: string, style: NameStyle): string {
  const about = style === 'short' ? 'c.' : 'about';
  switch (qualifier) {
    case '~':
      return `${about} ${words}`;
    case '?':
      return `perhaps ${words}`;
    case '%':
      return `perhaps ${about} ${words}`;
    default:
      return words;
  }
}

function plainWords({ start, end, precision }: Point, style: NameStyle): string {
  const { year, month } = civilDay(start);
  switch (precision) {
    case 'day':
      return formatDay(start, style);
    case 'month':
      return `${monthName(month, style)} ${formatYear(year)}`;
    case 'season':
      return `${seasonName(month)} ${seasonYear(year, month, style)}`;
    case 'year':
      return formatYear(year);
    case 'decade':
      return `${style === 'long' ? 'the ' : ''}${formatYear(year)}s`;
    case 'century': {
      const last = formatYear(civilDay(end).year - 1);
      return `${formatYear(year)}${style === 'short' ? '–' : ' to '}${last}`;
    }
  }
}

function seasonName(firstMonth: number): string {
  return SEASONS[firstMonth / 3 - 1] ?? '';
}

/** A winter lies in two years: "2021–22". */
function seasonYear(year: number, firstMonth: number, style: NameStyle): string {
  if (firstMonth !== 12) return formatYear(year);
  const next = `${year + 1}`;
  return style === 'short'
    ? `${formatYear(year)}–${next.slice(-2)}`
    : `${formatYear(year)} to ${next}`;
}

/** "by Sun 28 Nov 2021", "on or before Sunday 28 November 2021". */
function untilWords(from: OpenEnd, to: Point, style: NameStyle): string {
  const words = pointWords(to, style);
  if (from === '') return `until ${words}, start not known`;
  if (style === 'short') return `by ${words}`;
  return `${to.precision === 'day' ? 'on' : 'in'} or before ${words}`;
}

/** "since Nov 2021, ongoing"; short and approximate: "c. 2021, ongoing". */
function sinceWords(from: Point, to: OpenEnd, style: NameStyle): string {
  const words = pointWords(from, style);
  if (to === '') return `from ${words}, end not known`;
  const isPlain = from.qualifier === '' || style === 'long';
  return `${isPlain ? 'since ' : ''}${words}, ongoing`;
}

/** "Tue 30 Nov – Wed 1 Dec 2021"; an end like its start but softer is "or soon after". */
function rangeWords(from: Point, to: Point, style: NameStyle): string {
  if (from.start === to.start && from.end === to.end) {
    const words = plainWords(from, style);
    if (from.qualifier === to.qualifier) return pointWords(from, style);
    if (from.qualifier === '') return `${words} or soon after`;
    if (to.qualifier === '') return `${words} or shortly before`;
  }
  const first = qualified(from.qualifier, wordsWithout(sharedUnit(from, to), from, style), style);
  const last = pointWords(to, style);
  if (style === 'long') return `${first} to ${last}`;
  const dash = from.precision === 'year' && to.precision === 'year' ? '–' : ' – ';
  return `${first}${dash}${last}`;
}

/** The largest part that the words of both ends would repeat. */
function sharedUnit(from: Point, to: Point): 'year' | 'month' | null {
  const [a, b] = [civilDay(from.start), civilDay(to.start)];
  if (from.precision !== to.precision || a.year !== b.year) return null;
  return from.precision === 'day' && a.month === b.month ? 'month' : 'year';
}

function wordsWithout(shared: 'year' | 'month' | null, point: Point, style: NameStyle): string {
  const { month, day } = civilDay(point.start);
  if (shared !== null && point.precision === 'day') {
    const words = `${weekdayName(point.start, style)} ${day}`;
    return shared === 'month' ? words : `${words} ${monthName(month, style)}`;
  }
  if (shared !== null && point.precision === 'month') return monthName(month, style);
  return plainWords(point, style);
}

/**
 * Whether a date that a source's words give agrees with the date a story gives the event.
 * They agree when they have a day in common and, should every edge of both be exact, one lies
 * wholly inside the other: a source may name the first day of a meeting, or only its week.
 *
 *   event   |==Tue==|==Wed==|      yes: Tue, Tue to Wed, this week
 *                                  no:  Mon, Mon to Tue
 *
 * An approximate or open edge of either lets them overlap in any way. An event without a date
 * (`null`) agrees with none: words that give it one would date it.
 */
export function compatible(event: When | null, result: When): boolean {
  if (event === null) return false;
  const [a, b] = [bounds(event), bounds(result)];
  if (Math.max(a.start, b.start) >= Math.min(a.end, b.end)) return false;
  return isSoft(event) || isSoft(result) || contains(a, b) || contains(b, a);
}

interface Bounds {
  readonly start: number;
  readonly end: number;
}

/** An open side lies at infinity. */
function bounds({ start, end }: When): Bounds {
  return { start: start ?? -Infinity, end: end ?? Infinity };
}

function isSoft({ startEdge, endEdge }: When): boolean {
  return startEdge !== 'exact' || endEdge !== 'exact';
}

function contains(outer: Bounds, inner: Bounds): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
