import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvents, anyView, columnsFor, indexFor, overlaps, TERMS } from './arbitrary-story.ts';
import { coverageOfEvents, mostCovered } from './coverage.ts';

describe('coverageOfEvents', () => {
  it('counts each source once, by the most it does with any of the events', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const report = new Set(events.flatMap(({ reports }) => reports ?? []));
        const announce = new Set(
          events
            .flatMap(({ announces }) => announces ?? [])
            .filter((source) => !report.has(source)),
        );
        expect(coverageOfEvents(columnsFor(events), [...events.keys()])).toEqual({
          report: report.size,
          announce: announce.size,
          silent: TERMS.sources - report.size - announce.size,
        });
      }),
    );
  });

  it('has all sources silent about no events', () => {
    expect(coverageOfEvents(columnsFor([]), [])).toEqual({ report: 0, announce: 0, silent: 40 });
  });
});

describe('mostCovered', () => {
  it('is the head of all events in view by their number of sources', () => {
    fc.assert(
      fc.property(anyEvents, anyView, fc.nat({ max: 6 }), (events, view, limit) => {
        const { all } = indexFor(events);
        const sources = (row: number) =>
          new Set([...(events[row]!.reports ?? []), ...(events[row]!.announces ?? [])]).size;
        const expected = [...all.events]
          .filter((row) => overlaps(events[row]!, view))
          .toSorted((a, b) => sources(b) - sources(a))
          .slice(0, limit);
        expect(mostCovered(all, view, limit)).toEqual(expected);
      }),
    );
  });
});
