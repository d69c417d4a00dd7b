/** Pieces of regular expressions that several rules share, and how what they match is read. */

import { WEEKDAYS } from '../calendar.ts';
import { NUMBER_WORDS } from '../number-words.ts';

export const WEEKDAY = `(?:${WEEKDAYS.join('|')})`;
export const TO = String.raw`(?:\s*[–—-]\s*|\s+(?:to|until|till|through)\s+)`;
export const NUMBER = String.raw`(?:\d{1,3}|an?|${NUMBER_WORDS.slice(1).join('|')})`;
export const FEW = '(?:a few|few|several|some|many|a couple of)';
export const UNIT = '(?:day|week|fortnight|month|year|decade)';

/** Index in `WEEKDAYS` of a weekday's name, short or in full. */
export function weekdayIndex(name: string): number {
  return WEEKDAYS.findIndex((weekday) => sameStart(weekday, name));
}

/** Whether two names share their first three letters, which tell months and weekdays apart. */
export function sameStart(a: string, b: string): boolean {
  return a.slice(0, 3).toLowerCase() === b.slice(0, 3).toLowerCase();
}

/** 1 for "a" and "an". */
export function numberOf(word: string): number {
  const lower = word.toLowerCase();
  if (/^an?$/.test(lower)) return 1;
  const index = NUMBER_WORDS.indexOf(lower);
  return index < 0 ? Number(lower) : index;
}
