import { useQuery } from '@tanstack/react-query';
import type { ComponentProps, ReactNode } from 'react';
import { mapQuery } from '../data/map-query.ts';
import { MapView } from '../map/MapView.tsx';
import type { StoryEvent } from '../story/model.ts';
import { APP } from '../words/app.ts';
import { MAP_MISSING } from '../words/map.ts';

interface LoadedMapProps extends Omit<ComponentProps<typeof MapView>, 'map' | 'selectedPlaces'> {
  base: string;
  /** The event whose places are selected. */
  event: StoryEvent | null;
  /** Shown until the map is there. */
  waiting: ReactNode;
}

/**
 * A story's map, which it loads. Of a story without positions it lists the places, as it does under the line that says so
 * where the map could not be had.
 */
export function LoadedMap({ base, event, waiting, ...choices }: LoadedMapProps) {
  const { data: map, errorUpdateCount, refetch } = useQuery(mapQuery(base, choices.story));
  if (map === undefined && errorUpdateCount === 0) return waiting;
  return (
    <>
      {map === undefined && <MapMissing onAgain={() => void refetch()} />}
      <MapView
        {...choices}
        map={map ?? null}
        selectedPlaces={event?.places.map(({ place }) => place) ?? []}
      />
    </>
  );
}

/**
 * In place of a map that could not be had, also while `onAgain` asks for it again. A connection that returns has it asked
 * for without the button.
 */
function MapMissing({ onAgain }: { onAgain: () => void }) {
  return (
    <div role="alert">
      <p>{MAP_MISSING}</p>
      <button type="button" data-again="data" onClick={onAgain}>
        {APP.again}
      </button>
    </div>
  );
}
