import { CoveringCheckbox } from '../ui/CoveringCheckbox.tsx';
import { placeSwitch } from '../words/map.ts';
import { grouped } from '../words/grouped.ts';
import styles from './OffMap.module.css';
import { type PlaceState, switchId } from './place-states.ts';

interface OffMapProps {
  /** Before them. */
  title: string;
  ids: readonly string[];
  states: ReadonlyMap<string, PlaceState>;
  /** Of the places' names. */
  language: string;
  onToggle: (place: string) => void;
}

/** Places that have no position, or whose name had no room: the same switches, in words. */
export function OffMap({ title, ids, states, language, onToggle }: OffMapProps) {
  const listed = ids.flatMap((place) => states.get(place) ?? []);
  if (listed.length === 0) return null;
  return (
    <div className={styles.list}>
      <span className={styles.also}>{title}</span>
      {listed.map((state) => (
        <label
          key={state.id}
          className={styles.place}
          lang={language}
          data-chosen={state.chosen || undefined}
          data-selected={state.selected || undefined}
          data-muted={state.muted || undefined}
        >
          <CoveringCheckbox
            id={switchId(state.id)}
            checked={state.chosen}
            name={placeSwitch(state.name, state.count)}
            onToggle={() => onToggle(state.id)}
          />
          <span aria-hidden="true">{state.name}</span>
          <span className={styles.count} aria-hidden="true">
            {grouped(state.count)}
          </span>
        </label>
      ))}
    </div>
  );
}
