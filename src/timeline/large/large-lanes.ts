import type { Story } from '../../story/model.ts';
import { placeGlyph, type PlaceGlyph } from '../../story/place-glyph.ts';
import { sourceWords, type EventColumns } from '../../story/event-columns.ts';
import type { Lanes } from '../engine/columns.ts';

export type LanesBy = 'place' | 'source' | 'kind';

/** A lane of a large story: one place, source or kind, or all that have no lane of their own. */
export interface LargeLane {
  /** Id of what it stands for; `null` for the others, and for events without a place. */
  readonly id: string | null;
  readonly kind: 'own' | 'others' | 'none';
  readonly name: string;
  readonly glyph: PlaceGlyph | 'plus';
  /** How many places, sources or kinds stand in it. */
  readonly terms: number;
}

export interface LargeLanes {
  readonly rows: readonly LargeLane[];
  readonly lanes: Lanes;
}

/** Lanes of single places, sources or kinds; the rest share one. */
const OWN_LANES = 6;

/**
 * The places (or sources, or kinds) with most events have a lane each, in the story's order, and so have the chosen
 * ones; the others share one, and events without a place have the last. By place an event stands in the lane of its
 * first place; by source in that of each source that carries it. Lanes without events are left out. What waits in the
 * tray (not 0 in `trayed`) stands in none.
 */
export function largeLanes(
  story: Pick<Story, 'places' | 'sources' | 'kinds'>,
  columns: EventColumns,
  by: LanesBy,
  chosen: readonly string[],
  trayed: Uint8Array | null,
): LargeLanes {
  const { length } = columns;
  const terms = termsOf(story, by);
  const visit = visitorOf(columns, by);
  const counts = new Uint32Array(terms.length + 1);
  // A number no source or place has is that of the events that have none.
  const none = terms.length;
  const isTrayed = (event: number) => trayed !== null && trayed[event] !== 0;
  for (let event = 0; event < length; event++) {
    if (!isTrayed(event)) visit(event, none, (term) => counts[term]!++);
  }
  const byCount = terms
    .map((_, term) => term)
    .filter((term) => counts[term]! > 0)
    .toSorted((a, b) => counts[b]! - counts[a]! || a - b);
  const own = new Set([
    ...byCount.slice(0, OWN_LANES),
    ...terms.flatMap(({ id }, term) => (chosen.includes(id) ? [term] : [])),
  ]);
  const others = byCount.filter((term) => !own.has(term));
  const rows: LargeLane[] = [];
  const laneOf = new Int32Array(terms.length + 1).fill(-1);
  const add = (lane: LargeLane) => rows.push(lane) - 1;
  for (const [term, { id, name, glyph }] of terms.entries()) {
    if (own.has(term) && counts[term]! > 0) {
      laneOf[term] = add({ id, kind: 'own', name, glyph, terms: 1 });
    }
  }
  const shared =
    others.length === 0
      ? null
      : add({ id: null, kind: 'others', name: '', glyph: 'plus', terms: others.length });
  for (const term of others) laneOf[term] = shared!;
  if (counts[none]! > 0) {
    laneOf[none] = add({ id: null, kind: 'none', name: '', glyph: 'none', terms: 0 });
  }
  const count = rows.length;
  if (by !== 'source') {
    const of = new Int32Array(length).fill(-1);
    for (let event = 0; event < length; event++) {
      if (!isTrayed(event)) visit(event, none, (term) => (of[event] = laneOf[term]!));
    }
    return { rows, lanes: { count, of, shared } };
  }
  const offsets = new Uint32Array(length + 1);
  const values: number[] = [];
  for (let event = 0; event < length; event++) {
    const first = values.length;
    const put = (term: number) => {
      const lane = laneOf[term]!;
      // Of several sources that share a lane it stands there once.
      if (!values.includes(lane, first)) values.push(lane);
    };
    if (!isTrayed(event)) visit(event, none, put);
    offsets[event + 1] = values.length;
  }
  return { rows, lanes: { count, of: { offsets, values: Uint16Array.from(values) }, shared } };
}

/** The lanes an event stands in, in their order; none for one that waits in the tray. */
export function lanesWith({ of }: Lanes, event: number): readonly number[] {
  if (!(of instanceof Int32Array)) {
    return [...of.values.subarray(of.offsets[event], of.offsets[event + 1])].toSorted(
      (a, b) => a - b,
    );
  }
  const lane = of[event] ?? -1;
  return lane === -1 ? [] : [lane];
}

interface Term extends Pick<LargeLane, 'name' | 'glyph'> {
  readonly id: string;
}

function termsOf(
  { places, sources, kinds }: Pick<Story, 'places' | 'sources' | 'kinds'>,
  by: LanesBy,
): readonly Term[] {
  if (by === 'place') {
    return places.map(({ id, name, ...of }) => ({ id, name, glyph: placeGlyph(of) }));
  }
  return (by === 'source' ? sources : kinds).map(({ id, name }) => ({ id, name, glyph: 'none' }));
}

/** Tells of an event's terms by number, or of `none` when it has none. */
function visitorOf(
  columns: EventColumns,
  by: LanesBy,
): (event: number, none: number, see: (term: number) => void) => void {
  const { places, kind, reports, announces } = columns;
  switch (by) {
    case 'place':
      return (event, none, see) => {
        const at = places.offsets[event]!;
        see(at < places.offsets[event + 1]! ? places.values[at]! : none);
      };
    case 'kind':
      return (event, _none, see) => see(kind[event]!);
    case 'source': {
      const words = sourceWords(columns);
      return (event, _none, see) => {
        for (let word = 0; word < words; word++) {
          const at = event * words + word;
          for (let bits = reports[at]! | announces[at]!; bits !== 0; bits &= bits - 1) {
            see(word * 32 + 31 - Math.clz32(bits & -bits));
          }
        }
      };
    }
  }
}
