import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { mapQuery } from '../data/map-query.ts';
import { MapView } from '../map/MapView.tsx';
import { countTerms } from '../story/count-terms.ts';
import type { Filter } from '../story/facets.ts';
import type { Story, StoryEvent } from '../story/model.ts';
import { MapMissing } from './MapMissing.tsx';

interface MapRegionProps {
  base: string;
  story: Story;
  filter: Filter;
  /** Ids of the events the filter leaves in; `null`: no filter. */
  matching: ReadonlySet<string> | null;
  event: StoryEvent | null;
  onToggle: (place: string) => void;
}

/**
 * The map of a story, which it loads; nothing until it is there. Of a story without positions it lists the places, as it
 * does under the line that says so where the map could not be had.
 */
export function MapRegion({ base, story, filter, matching, event, onToggle }: MapRegionProps) {
  const { data: map, errorUpdateCount, refetch } = useQuery(mapQuery(base, story));
  const counts = useMemo(() => countTerms(story, filter, 'place'), [story, filter]);
  const inferred = useMemo(() => inferredPlaces(story), [story]);
  if (map === undefined && errorUpdateCount === 0) return null;
  return (
    <>
      {map === undefined && <MapMissing onAgain={() => void refetch()} />}
      <MapView
        map={map ?? null}
        story={story}
        chosen={filter.place}
        counts={counts}
        matching={matching}
        selectedPlaces={event?.places.map(({ place }) => place) ?? []}
        inferred={inferred}
        onToggle={onToggle}
      />
    </>
  );
}

/** Places that no event states, but some infer. */
function inferredPlaces({ events }: Story): ReadonlySet<string> {
  const places = events.flatMap((event) => event.places);
  const stated = new Set(
    places.filter(({ certainty }) => certainty === 'stated').map(({ place }) => place),
  );
  return new Set(places.map(({ place }) => place).filter((place) => !stated.has(place)));
}
