import { civilDay, formatDay, monthName } from '../story/calendar.ts';
import type { Instant, Interval } from '../story/model.ts';
import { counted } from './numbers.ts';

export const OVERVIEW = {
  title: 'Overview',
  hint: 'drag the frame',
  start: 'Start of the view',
  end: 'End of the view',
} as const;

/** "Sun 28 Nov 2021": where a handle stands. */
export function dayLabel(instant: Instant): string {
  return formatDay(instant, 'short');
}

/** How long a fold is, in the largest unit it has at least one of, rounded. */
export interface FoldLength {
  readonly count: number;
  readonly unit: 'year' | 'month' | 'week';
}

const SHORT_UNITS = { year: 'y', month: 'mo', week: 'w' } as const;

/** "6 years" under a fold, and where that has no room "6y". */
export function foldWords({ count, unit }: FoldLength): {
  readonly long: string;
  readonly short: string;
} {
  return {
    long: counted(count, unit),
    short: `${count}${SHORT_UNITS[unit]}`,
  };
}

/** What is in view, for those who do not see the frame: "In view: 25 Nov to 1 Dec 2021". */
export function viewWords({ start, end }: Interval): string {
  const from = civilDay(start);
  const to = civilDay(end - 1);
  const day = ({ day: number, month }: { day: number; month: number }) =>
    `${number} ${monthName(month, 'short')}`;
  const first = from.year === to.year ? day(from) : `${day(from)} ${from.year}`;
  return `In view: ${first} to ${day(to)} ${to.year}`;
}
