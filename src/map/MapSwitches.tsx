import type { MapPlace, StoryMap } from '../story/map-model.ts';
import { placeSwitch } from '../words/map.ts';
import type { Box } from './geometry.ts';
import { ringBox, targetBox } from './geometry.ts';
import styles from './MapSwitches.module.css';
import type { PlaceState } from './place-states.ts';
import { isLarge, switchId } from './place-states.ts';

interface MapSwitchesProps {
  map: StoryMap;
  states: ReadonlyMap<string, PlaceState>;
  onToggle: (place: string) => void;
}

/**
 * A checkbox over the words of each place, in the story's order whatever lies on top. Held by the drawing
 * itself, so that it needs no position of its own and grows with it.
 */
export function MapSwitches({ map, states, onToggle }: MapSwitchesProps) {
  return (
    <>
      {map.places.filter(isApart).map((place) => (
        <foreignObject key={place.id} {...boxOfRing(place)}>
          <label className={styles.ring} htmlFor={switchId(place.id)}>
            <span hidden>{states.get(place.id)?.name}</span>
          </label>
        </foreignObject>
      ))}
      {map.places.map((place) => {
        const state = states.get(place.id);
        if (state === undefined || place.label === null) return null;
        return (
          <foreignObject
            key={place.id}
            className={styles.target}
            {...targetBox(place, place.label, isLarge(state))}
          >
            <input
              id={switchId(place.id)}
              type="checkbox"
              className={styles.input}
              checked={state.chosen}
              aria-label={placeSwitch(state.name, state.count)}
              onChange={() => onToggle(place.id)}
            />
          </foreignObject>
        );
      })}
    </>
  );
}

/** Its ring is not under its own switch, but belongs to it. */
function isApart({ line, label }: MapPlace): boolean {
  return line === null && (label === null || label.leader !== null);
}

/** Small: the next town is near, and where the two meet, the one with its words beside it is meant. */
function boxOfRing(place: MapPlace): Box {
  return ringBox(place, 10);
}
