/** Words before a date that make it the start or end of something: "since Friday", "by 2014". */

import { DAY, formatCalendarDate } from '../calendar.ts';
import { parseEdtf } from '../edtf.ts';
import type { Instant, When } from '../model.ts';
import { Unresolved } from './rule.ts';
import type { Found } from './rule.ts';

export type Limit = 'since' | 'from' | 'before' | 'by' | 'until' | 'after';

/** The limit set right before `words.slice(start, end)`, or `null`. */
export function limitBefore(words: string, start: number, end: number): Limit | null {
  // "before Tuesday’s meeting" speaks of a meeting on Tuesday, not of the time before.
  if (/^[’']s\b/.test(words.slice(end))) return null;
  const match = /\b(since|from|before|by|until|till|after)\s+(?:the\s+)?$/i.exec(
    words.slice(0, start),
  );
  const word = match?.[1]?.toLowerCase();
  return (word === 'till' ? 'until' : (word as Limit | undefined)) ?? null;
}

/** What is found for the bare words, bounded on one side: "Friday" as "since Friday". */
export function limited(limit: Limit | null, found: Found): Found {
  if (limit === null || found.edtf === null) return found;
  const isInterval = found.edtf.includes('/');
  // "from 2014 to 2016" is an interval by itself.
  if (limit === 'from' && isInterval) return found;
  const { start, end, precision } = ensureWhen(found.edtf);
  if (limit === 'after' || start === null || end === null) {
    throw new Unresolved(`“${limit}” a date tells no date; quote words that do`);
  }
  switch (limit) {
    case 'since':
    case 'from': {
      const since = isInterval ? `${unitAt(start, precision)}~` : found.edtf;
      return bounded('since', `from ${found.words}, and going on`, `${since}/..`, found);
    }
    case 'before':
      return bounded(limit, `before ${found.words}`, `../${unitAt(start - DAY, precision)}`, found);
    case 'by':
    case 'until':
      return bounded('by', `not after ${found.words}`, `../${unitAt(end - DAY, precision)}`, found);
  }
}

function bounded(prefix: string, words: string, edtf: string, found: Found): Found {
  return { ...found, id: `${prefix}-${found.id}`, words, edtf };
}

/** The day, month or year that an instant lies in; a day for the coarser ones in between. */
function unitAt(instant: Instant, precision: When['precision']): string {
  const date = formatCalendarDate(instant);
  if (precision === 'year') return date.slice(0, 4);
  return precision === 'month' ? date.slice(0, 7) : date;
}

/** Dates out of the calendar's years, as from "999 years ago", are the only ones that fail here. */
export function ensureWhen(edtf: string): When {
  const result = parseEdtf(edtf);
  if (!result.ok) throw new Unresolved(result.message);
  return result.when;
}
