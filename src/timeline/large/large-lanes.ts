import type { Story } from '../../story/model.ts';
import type { EventColumns } from '../../story/event-columns.ts';
import type { Lanes } from '../engine/columns.ts';

/** A lane of a large story: one place, or all that have no lane of their own. */
export interface LargeLane {
  /** Id of the place; `null` for the other places, and for events without any. */
  readonly id: string | null;
  readonly kind: 'place' | 'others' | 'none';
  readonly name: string;
  readonly glyph: 'ring' | 'stroke' | 'plus' | 'none';
  /** How many places stand in it. */
  readonly places: number;
}

export interface LargeLanes {
  readonly rows: readonly LargeLane[];
  readonly lanes: Lanes;
  /** The lane of each event, by row. */
  readonly laneOf: Int32Array;
}

/** Lanes of single places; the rest share one. */
const OWN_LANES = 6;

/**
 * The places with most events have a lane each, in the story's order, and so have the chosen ones; the others share
 * one, and events without a place have the last. Lanes without events are left out.
 */
export function largeLanes(
  story: Pick<Story, 'places'>,
  columns: EventColumns,
  chosen: readonly string[],
): LargeLanes {
  const { placeCount, length, places } = columns;
  const firstPlace = (event: number) => {
    const at = places.offsets[event]!;
    return at < places.offsets[event + 1]! ? places.values[at]! : -1;
  };
  const counts = new Uint32Array(placeCount + 1);
  for (let event = 0; event < length; event++) {
    const place = firstPlace(event);
    counts[place === -1 ? placeCount : place]!++;
  }
  const byCount = story.places
    .map((_, place) => place)
    .filter((place) => counts[place]! > 0)
    .toSorted((a, b) => counts[b]! - counts[a]! || a - b);
  const own = new Set([
    ...byCount.slice(0, OWN_LANES),
    ...story.places.flatMap(({ id }, place) => (chosen.includes(id) ? [place] : [])),
  ]);
  const others = byCount.filter((place) => !own.has(place));
  const rows: LargeLane[] = [];
  const laneOf = new Int32Array(placeCount + 1).fill(-1);
  for (const [place, { id, name, kind }] of story.places.entries()) {
    if (!own.has(place) || counts[place] === 0) continue;
    laneOf[place] =
      rows.push({
        id,
        kind: 'place',
        name,
        glyph: kind === 'border' ? 'stroke' : 'ring',
        places: 1,
      }) - 1;
  }
  if (others.length > 0) {
    const lane =
      rows.push({ id: null, kind: 'others', name: '', glyph: 'plus', places: others.length }) - 1;
    for (const place of others) laneOf[place] = lane;
  }
  if (counts[placeCount]! > 0) {
    laneOf[placeCount] =
      rows.push({ id: null, kind: 'none', name: '', glyph: 'none', places: 0 }) - 1;
  }
  const of = new Int32Array(length);
  for (let event = 0; event < length; event++) {
    const place = firstPlace(event);
    of[event] = laneOf[place === -1 ? placeCount : place]!;
  }
  return { rows, lanes: { count: rows.length, of }, laneOf: of };
}
