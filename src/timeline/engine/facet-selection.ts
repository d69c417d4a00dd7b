import { sourceWords, type EventColumns, type ListColumn } from '../../story/event-columns.ts';

/** Chosen terms by facet; an empty list chooses nothing and lets all pass. */
export interface EventFilter {
  readonly places: readonly number[];
  readonly people: readonly number[];
  readonly sources: readonly number[];
  readonly kinds: readonly number[];
  readonly statuses: readonly number[];
  /** 1 for each event that a search found, by row; `null` without a search. */
  readonly found: Uint8Array | null;
}

export const NO_FILTER: EventFilter = {
  places: [],
  people: [],
  sources: [],
  kinds: [],
  statuses: [],
  found: null,
};

const FACETS = ['places', 'people', 'sources', 'kinds', 'statuses'] as const;

type FacetName = (typeof FACETS)[number];

const STATUS_COUNT = 3;

/**
 * A byte per event, 1 where it matches: one of the chosen terms of every facet that has any, and the search.
 * `null` when nothing is chosen. One pass over one column per facet in use.
 */
export function selectEvents(columns: EventColumns, filter: EventFilter): Uint8Array | null {
  const active = FACETS.filter((facet) => filter[facet].length > 0);
  if (active.length === 0 && filter.found === null) return null;
  const mask = filter.found?.slice() ?? new Uint8Array(columns.length).fill(1);
  for (const facet of active) {
    const passes = passing(columns, filter, facet);
    for (let event = 0; event < mask.length; event++) mask[event]! &= passes[event]!;
  }
  return mask;
}

/** Matching events by facet and term. */
export type TermCounts = { readonly [facet in FacetName]: Uint32Array };

/**
 * For every term, how many events would match if it alone were chosen in its facet and the other facets
 * stayed as they are: what stands beside the term's checkbox.
 */
export function countTerms(columns: EventColumns, filter: EventFilter): TermCounts {
  const { length, kind, status, places, people, reports, announces } = columns;
  // Per event the number of facets it fails, and, for those that fail one, which.
  const fails = new Uint8Array(length);
  const failed = new Uint8Array(length);
  for (const [rank, facet] of FACETS.entries()) {
    if (filter[facet].length === 0) continue;
    const passes = passing(columns, filter, facet);
    for (let event = 0; event < length; event++) {
      if (passes[event] === 1) continue;
      fails[event]!++;
      failed[event] = rank;
    }
  }
  if (filter.found !== null) {
    for (let event = 0; event < length; event++) if (filter.found[event] !== 1) fails[event] = 2;
  }
  const counts = {
    places: new Uint32Array(columns.placeCount),
    people: new Uint32Array(columns.personCount),
    sources: new Uint32Array(columns.sourceCount),
    kinds: new Uint32Array(columns.kindCount),
    statuses: new Uint32Array(STATUS_COUNT),
  };
  const words = sourceWords(columns);
  const counted = (event: number, rank: number) =>
    fails[event] === 0 || (fails[event] === 1 && failed[event] === rank);
  for (let event = 0; event < length; event++) {
    if (fails[event]! > 1) continue;
    if (counted(event, 0)) countList(places, event, counts.places);
    if (counted(event, 1)) countList(people, event, counts.people);
    if (counted(event, 2)) {
      for (let word = 0; word < words; word++) {
        let bits = reports[event * words + word]! | announces[event * words + word]!;
        for (; bits !== 0; bits &= bits - 1) {
          counts.sources[word * 32 + 31 - Math.clz32(bits & -bits)]!++;
        }
      }
    }
    if (counted(event, 3)) counts.kinds[kind[event]!]!++;
    if (counted(event, 4)) counts.statuses[status[event]!]!++;
  }
  return counts;
}

function countList({ offsets, values }: ListColumn, event: number, counts: Uint32Array): void {
  for (let index = offsets[event]!; index < offsets[event + 1]!; index++) counts[values[index]!]!++;
}

/** 1 for each event that has one of the facet's chosen terms. */
function passing(columns: EventColumns, filter: EventFilter, facet: FacetName): Uint8Array {
  const chosen = filter[facet];
  switch (facet) {
    case 'places':
      return passingLists(columns, columns.places, chosen, columns.placeCount);
    case 'people':
      return passingLists(columns, columns.people, chosen, columns.personCount);
    case 'kinds':
      return passingValues(columns.kind, chosen, columns.kindCount);
    case 'statuses':
      return passingValues(columns.status, chosen, STATUS_COUNT);
    case 'sources':
      return passingSources(columns, chosen);
  }
}

function asTable(chosen: readonly number[], size: number): Uint8Array {
  const table = new Uint8Array(size);
  for (const term of chosen) table[term] = 1;
  return table;
}

function passingValues(
  column: Uint8Array | Uint16Array,
  chosen: readonly number[],
  size: number,
): Uint8Array {
  const table = asTable(chosen, size);
  const passes = new Uint8Array(column.length);
  for (let event = 0; event < passes.length; event++) passes[event] = table[column[event]!]!;
  return passes;
}

function passingLists(
  { length }: EventColumns,
  { offsets, values }: ListColumn,
  chosen: readonly number[],
  size: number,
): Uint8Array {
  const table = asTable(chosen, size);
  const passes = new Uint8Array(length);
  for (let event = 0; event < length; event++) {
    for (let index = offsets[event]!; index < offsets[event + 1]!; index++) {
      passes[event]! |= table[values[index]!]!;
    }
  }
  return passes;
}

function passingSources(columns: EventColumns, chosen: readonly number[]): Uint8Array {
  const { length, reports, announces } = columns;
  const words = sourceWords(columns);
  const wanted = new Uint32Array(words);
  for (const source of chosen) wanted[source >> 5]! |= 1 << (source & 31);
  const passes = new Uint8Array(length);
  for (let event = 0; event < length; event++) {
    for (let word = 0; word < words; word++) {
      const carried = reports[event * words + word]! | announces[event * words + word]!;
      if ((carried & wanted[word]!) !== 0) passes[event] = 1;
    }
  }
  return passes;
}
