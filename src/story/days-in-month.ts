import { civilDay, instantOf } from './calendar.ts';

/** How many days a month has; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return civilDay(instantOf(year, month + 1, 0)).day;
}
