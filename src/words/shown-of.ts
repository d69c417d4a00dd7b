import { grouped } from './grouped.ts';

/** "3 of 14 events" */
export function shownOf(shown: number, all: number): string {
  return `${grouped(shown)} of ${grouped(all)} ${all === 1 ? 'event' : 'events'}`;
}
