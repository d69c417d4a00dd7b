import type { FieldFault } from '../story/story-fault.ts';
import { counted } from './numbers.ts';

export const COPY_REPORT = 'Copy the report';
export const REPORT_COPIED = 'The report is copied.';
export const REPORT_NOT_COPIED = 'The report could not be copied.';
export const OTHER_FAULTS = 'Also at fault';
export const NOTICED = 'Also noticed, not blocking';
export const STILL_BROKEN = 'It cannot be opened without them, either.';

/** "One event in this story cannot be read" */
export function eventsUnread(count: number): string {
  return count === 1
    ? 'One event in this story cannot be read'
    : `${count} events in this story cannot be read`;
}

/** "Open without this event", "Open without these 3 events" */
export function openWithout(count: number): string {
  return count === 1 ? 'Open without this event' : `Open without these ${count} events`;
}

/** "1 event of this story could not be read and is left out." */
export function shownWithout(count: number): string {
  return `${counted(count, 'event')} of this story could not be read and ${count === 1 ? 'is' : 'are'} left out.`;
}

/** "Line 214" */
export function lineNumber(line: number): string {
  return `Line ${line}`;
}

/** "One date in this story does not exist" where that is all that is wrong, else `null`. */
export function datesAmiss(faults: readonly FieldFault[]): string | null {
  if (faults.length === 0 || !faults.every(({ expected }) => NO_DATE.test(expected))) return null;
  return faults.length === 1
    ? 'One date in this story does not exist'
    : `${faults.length} dates in this story do not exist`;
}

/** As the schema expects a date, with why there is no such: "a date that exists (November has 30 days)". */
const NO_DATE = /^a date that exists(?: \((.+)\))?$/;

/**
 * What follows "Line 214 of story.json" where that is the only fault: " gives 7 as “title”, where text should stand.",
 * " gives “2021-11-31” as “edtf” of “Ministers meet”. November has 30 days."
 */
export function faultOnLine({ path, found, expected }: FieldFault, of: string | null): string {
  const whose = of === null ? '' : ` of “${of}”`;
  const field = fieldOf(path);
  if (found === 'nothing') return ` begins something that has no ${field}.`;
  const noDate = NO_DATE.exec(expected);
  if (noDate === null)
    return ` gives ${found} as ${field}${whose}, where ${expected} should stand.`;
  const [, why = 'there is no such date'] = noDate;
  return ` gives ${found} as ${field}${whose}. ${why.charAt(0).toUpperCase()}${why.slice(1)}.`;
}

function fieldOf(path: string): string {
  const last = path.match(/[^.[\]]+/g)?.at(-1) ?? '';
  return /^\d+$/.test(last) ? `item ${Number(last) + 1}` : `“${last}”`;
}

/** What follows the name of the file where there are several: " has 2 faults, the first of them on line 96." */
export function faultsFromLine(count: number, line: number): string {
  return ` has ${counted(count, 'fault')}, the first of them on line ${line}.`;
}

/** What follows the name of a file that is no JSON. */
export function damagedOnLine(line: number): string {
  return ` is cut short or was changed on its way: it cannot be read from line ${line} on. Trying again may help.`;
}

/** "The other 13 events and all 5 sources are in order." */
export function restInOrder(events: number, sources: number): string {
  const others = events === 1 ? 'The other event' : `The other ${events} events`;
  return `${others} and ${sources === 1 ? 'the source' : `all ${sources} sources`} are in order.`;
}

/**
 * What stands under the lines: "Where: events, item 8, field “start”. Found: nothing. Expected: text." The only fault is
 * told above already, but for how a date is written.
 */
export function whereWords(place: string, { found, expected }: FieldFault, only: boolean): string {
  const where = `Where: ${place}.`;
  if (NO_DATE.test(expected)) {
    return `${where} Expected: a day as year-month-day, for example 2021-11-30.`;
  }
  return only ? where : `${where} Found: ${found}. Expected: ${expected}.`;
}

/** What a file lacks that does not keep it from opening, and how the page shows it. */
export function noticedWords(what: 'no-publisher' | 'no-date' | 'place-inferred', id: string) {
  switch (what) {
    case 'no-publisher':
      return `Source “${id}” has no publisher. It will be shown as not known.`;
    case 'no-date':
      return `Source “${id}” has no date of publication. It will be shown as not known.`;
    case 'place-inferred':
      return `Event “${id}” has a place marked as inferred. It will be shown as such.`;
    default:
      return what satisfies never;
  }
}

/** The report to hand on, as plain text: what, which file, where, each fault, and what reads it. */
export function reportOf(told: {
  readonly title: string;
  readonly file: string;
  readonly page: string;
  readonly when: string;
  readonly faults: readonly string[];
  readonly lines: readonly string[];
  readonly version: number;
}): string {
  return [
    told.title,
    '',
    `File: ${told.file}`,
    `Page: ${told.page}`,
    `When: ${told.when}`,
    `Read as: story file, version ${told.version}`,
    '',
    ...told.faults,
    '',
    ...told.lines,
    '',
  ].join('\n');
}
