import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvents, columnsFor, indexFor, TERMS, type TestEvent } from './arbitrary-story.ts';
import { lanesByKind, lanesByPlace, lanesBySource, type Lanes } from './columns.ts';
import { buildEventIndex, narrow } from './event-index.ts';
import { countTerms, NO_FILTER, selectEvents, type EventFilter } from './facet-selection.ts';
import { nextEvent, previousEvent } from './sequence.ts';

const anyTerms = (count: number) => fc.uniqueArray(fc.nat({ max: count - 1 }), { maxLength: 2 });

const anyFilter = fc.record({
  places: anyTerms(TERMS.places),
  people: anyTerms(TERMS.people),
  sources: anyTerms(TERMS.sources),
  kinds: anyTerms(TERMS.kinds),
  statuses: anyTerms(3),
});

type TermFilter = Omit<EventFilter, 'found'>;

const termsOf = (event: TestEvent) => ({
  places: event.place == null ? [] : [event.place],
  people: event.people ?? [],
  sources: [...(event.reports ?? []), ...(event.announces ?? [])],
  kinds: [event.kind ?? 0],
  statuses: [event.status ?? 0],
});

function matches(event: TestEvent, filter: TermFilter): boolean {
  const terms = termsOf(event);
  return (['places', 'people', 'sources', 'kinds', 'statuses'] as const).every(
    (facet) =>
      filter[facet].length === 0 || filter[facet].some((term) => terms[facet].includes(term)),
  );
}

describe('buildEventIndex', () => {
  it.each<
    [string, (columns: ReturnType<typeof columnsFor>) => Lanes, (event: TestEvent) => number[]]
  >([
    ['lanesByPlace', lanesByPlace, ({ place }) => [place ?? TERMS.places]],
    ['lanesByKind', lanesByKind, ({ kind }) => [kind ?? 0]],
    ['lanesBySource', lanesBySource, (event) => [...new Set(termsOf(event).sources)]],
  ])('%s puts every dated event in its lanes, in time', (_, lanes, lanesOf) => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const columns = columnsFor(events);
        const index = buildEventIndex(columns, lanes(columns));
        for (const [lane, sequence] of index.byLane.entries()) {
          const expected = [...index.all.events].filter((row) =>
            lanesOf(events[row]!).includes(lane),
          );
          expect([...sequence.events]).toEqual(expected);
        }
      }),
    );
  });

  it('keeps events without a lane out of every lane, not out of the story', () => {
    const columns = columnsFor([
      { start: 0, end: 1 },
      { start: 1, end: 2 },
    ]);
    const index = buildEventIndex(columns, { count: 1, of: Int32Array.of(-1, 0) });
    expect([...index.all.events]).toEqual([0, 1]);
    expect(index.byLane.map(({ events }) => [...events])).toEqual([[1]]);
  });

  it('sets undated events aside', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const undated = [...events.keys()].filter((row) => Number.isNaN(events[row]!.start));
        expect([...indexFor(events).undated]).toEqual(undated);
      }),
    );
  });
});

describe('selectEvents', () => {
  it('marks what a scan of the events matches', () => {
    fc.assert(
      fc.property(anyEvents, anyFilter, (events, terms) => {
        const mask = selectEvents(columnsFor(events), { ...terms, found: null });
        const expected = events.map((event) => Number(matches(event, terms)));
        expect([...(mask ?? new Uint8Array(events.length).fill(1))]).toEqual(expected);
      }),
    );
  });

  it('joins with what a search found, which it does not change', () => {
    const columns = columnsFor([
      { start: 0, end: 1, kind: 1 },
      { start: 0, end: 1, kind: 1 },
      { start: 0, end: 1, kind: 2 },
    ]);
    const found = Uint8Array.of(0, 1, 1);
    expect(selectEvents(columns, { ...NO_FILTER, kinds: [1], found })).toEqual(
      Uint8Array.of(0, 1, 0),
    );
    expect(found).toEqual(Uint8Array.of(0, 1, 1));
  });

  it('is null when nothing is chosen', () => {
    expect(selectEvents(columnsFor([{ start: 0, end: 1 }]), NO_FILTER)).toBeNull();
  });
});

describe('countTerms', () => {
  it('counts for each term what choosing it alone in its facet would leave', () => {
    fc.assert(
      fc.property(anyEvents, anyFilter, fc.boolean(), (events, terms, searched) => {
        const found = searched ? Uint8Array.from(events, (_, row) => row % 2) : null;
        const counts = countTerms(columnsFor(events), { ...terms, found });
        for (const facet of ['places', 'people', 'sources', 'kinds', 'statuses'] as const) {
          const expected = Array.from(counts[facet], (_, term) => {
            const filter = { ...terms, [facet]: [term] };
            return events.filter(
              (event, row) => matches(event, filter) && (found === null || found[row] === 1),
            ).length;
          });
          expect([...counts[facet]]).toEqual(expected);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('narrow', () => {
  it('is the index of the matching events alone, in every lane', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const whole = indexFor(events);
        const mask = Uint8Array.from(events, (_, row) => Number(row % 3 !== 0));
        const narrowed = narrow(whole, mask);
        const kept = (rows: Uint32Array) => [...rows].filter((row) => mask[row] === 1);
        expect([...narrowed.all.events]).toEqual(kept(whole.all.events));
        expect([...narrowed.undated]).toEqual(kept(whole.undated));
        for (const [lane, sequence] of narrowed.byLane.entries()) {
          expect([...sequence.events]).toEqual(kept(whole.byLane[lane]!.events));
        }
      }),
    );
  });

  it('is the whole index without a mask', () => {
    const whole = indexFor([{ start: 0, end: 1 }]);
    expect(narrow(whole, null)).toBe(whole);
  });

  it('leaves nextEvent and previousEvent a way from an event that was filtered out', () => {
    const whole = indexFor([0, 1, 2].map((start) => ({ start, end: start + 1 })));
    const narrowed = narrow(whole, Uint8Array.of(1, 0, 1));
    expect(nextEvent(narrowed.all, 1)).toBe(2);
    expect(previousEvent(narrowed.all, 1)).toBe(0);
  });
});
