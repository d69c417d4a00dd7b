import type { Interval } from '../../story/model.ts';
import { sourceWords, type EventColumns } from '../../story/event-columns.ts';
import { overlapping, type Sequence } from './sequence.ts';

/** How many sources do what with some events: parts of a meter. Together they are all sources. */
export interface CoverageCounts {
  /** Report at least one of them. */
  readonly report: number;
  /** Report none and announce one. */
  readonly announce: number;
  readonly silent: number;
}

/** The coverage of several events as one. */
export function coverageOfEvents(columns: EventColumns, events: readonly number[]): CoverageCounts {
  const words = sourceWords(columns);
  let report = 0;
  let carry = 0;
  for (let word = 0; word < words; word++) {
    let reports = 0;
    let carries = 0;
    for (const event of events) {
      reports |= columns.reports[event * words + word]!;
      carries |= columns.announces[event * words + word]!;
    }
    report += bitCount(reports);
    carry += bitCount(reports | carries);
  }
  return { report, announce: carry - report, silent: columns.sourceCount - carry };
}

/**
 * Of the events that overlap the interval, the `limit` that most sources carry, the most widely carried first,
 * the earlier of equals first. Visits every event in view: for when the view has come to rest.
 */
export function mostCovered(sequence: Sequence, interval: Interval, limit: number): number[] {
  const { columns, events } = sequence;
  const words = sourceWords(columns);
  const carriers = (event: number) => {
    let count = 0;
    for (let word = event * words; word < (event + 1) * words; word++) {
      count += bitCount(columns.reports[word]! | columns.announces[word]!);
    }
    return count;
  };
  const best: { event: number; count: number }[] = [];
  for (const position of overlapping(sequence, interval)) {
    const event = events[position]!;
    const count = carriers(event);
    if (best.length === limit && count <= (best.at(-1)?.count ?? Infinity)) continue;
    const place = best.findIndex((other) => other.count < count);
    best.splice(place === -1 ? best.length : place, 0, { event, count });
    if (best.length > limit) best.pop();
  }
  return best.map(({ event }) => event);
}

/** Bits set in 32. Hacker's Delight, figure 5-2. */
function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
