import type { StoryMap } from '../story/map-model.ts';
import type { Story } from '../story/model.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { ALSO, PLACES, PLACES_ON_MAP } from '../words/map.ts';
import { MapDrawing } from './MapDrawing.tsx';
import { MapMarks } from './MapMarks.tsx';
import styles from './MapView.module.css';
import { MapSwitches } from './MapSwitches.tsx';
import { OffMap } from './OffMap.tsx';
import type { MapChoices } from './place-states.ts';
import { placeStates } from './place-states.ts';

interface MapViewProps extends MapChoices {
  /** `null` where none of the places can be drawn: then they are a list. */
  map: StoryMap | null;
  story: Story;
  onToggle: (place: string) => void;
}

/** The region of the story. Its places are the same switches as the lanes; those not drawn stand below. */
export function MapView({ map, story, onToggle, ...choices }: MapViewProps) {
  const { places, offMap } = map ?? { places: [], offMap: placesOf(story) };
  const states = placeStates(story, { places, offMap }, choices);
  const unlabelled = places.filter(({ label }) => label === null).map((place) => place.id);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        <VisuallyHidden>{map === null ? PLACES : PLACES_ON_MAP}</VisuallyHidden>
      </legend>
      {map !== null && (
        <svg
          className={styles.map}
          viewBox={`0 0 ${map.width} ${map.height}`}
          preserveAspectRatio="xMidYMid slice"
          lang={story.language}
          direction="ltr"
          role="presentation"
        >
          <MapDrawing map={map} />
          <MapMarks map={map} states={states} />
          <MapSwitches map={map} states={states} onToggle={onToggle} />
        </svg>
      )}
      <OffMap
        title={map === null ? PLACES : ALSO}
        ids={[...unlabelled, ...offMap]}
        states={states}
        language={story.language}
        onToggle={onToggle}
      />
    </fieldset>
  );
}

/** Ids of the places something happened at; of a story whose events are held elsewhere, of all. */
function placesOf({ places, events }: Story): readonly string[] {
  const ids = places.map(({ id }) => id);
  if (events.length === 0) return ids;
  return ids.filter((id) => events.some((event) => event.places.some(({ place }) => place === id)));
}
