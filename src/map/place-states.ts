import type { StoryMap } from '../story/map-model.ts';
import type { Story } from '../story/model.ts';

/** A place of the map as it is drawn now. */
export interface PlaceState {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  /** Its switch is on. */
  readonly chosen: boolean;
  /** The selected event is there. */
  readonly selected: boolean;
  readonly inferred: boolean;
  /** The filter leaves none of its events in, and nothing else sets it apart. */
  readonly muted: boolean;
}

/** Whether a place is drawn with a disc round it. */
export function isLarge({ chosen, selected }: PlaceState): boolean {
  return chosen || selected;
}

/** The id of a place's switch, the same wherever the map is drawn anew: a switch that had the focus has it again. */
export function switchId(place: string): string {
  return `map-${place}`;
}

export interface MapChoices {
  /** Ids of the places filtered by. */
  readonly chosen: readonly string[];
  /** Events each place would leave in; none for those missing. */
  readonly counts: ReadonlyMap<string, number>;
  /** Ids of the events the filter leaves in; `null` when nothing is filtered. */
  readonly matching: ReadonlySet<string> | null;
  /** Ids of the places of the selected event. */
  readonly selectedPlaces: readonly string[];
  /** Ids of the places that are inferred, not stated. */
  readonly inferred: ReadonlySet<string>;
}

function litPlaces(story: Story, matching: ReadonlySet<string> | null): ReadonlySet<string> | null {
  if (matching === null) return null;
  const left = story.events.filter(({ id }) => matching.has(id));
  return new Set(left.flatMap(({ places }) => places.map(({ place }) => place)));
}

/** The state of every place of the story the map knows, by id. */
export function placeStates(
  story: Story,
  map: Pick<StoryMap, 'places' | 'offMap'>,
  { chosen, counts, matching, selectedPlaces, inferred }: MapChoices,
): ReadonlyMap<string, PlaceState> {
  const lit = litPlaces(story, matching);
  const known = new Set([...map.places.map(({ id }) => id), ...map.offMap]);
  return new Map(
    story.places
      .filter(({ id }) => known.has(id))
      .map(({ id, name }) => {
        const [isChosen, isSelected] = [chosen.includes(id), selectedPlaces.includes(id)];
        const state: PlaceState = {
          id,
          name,
          count: counts.get(id) ?? 0,
          chosen: isChosen,
          selected: isSelected,
          inferred: inferred.has(id),
          muted: !isChosen && !isSelected && lit !== null && !lit.has(id),
        };
        return [id, state];
      }),
  );
}
