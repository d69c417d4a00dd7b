import { useMemo } from 'react';
import { countTerms } from '../story/count-terms.ts';
import type { Filter } from '../story/facets.ts';
import type { Story, StoryEvent } from '../story/model.ts';
import { LoadedMap } from './LoadedMap.tsx';

interface MapRegionProps {
  base: string;
  story: Story;
  filter: Filter;
  /** Ids of the events the filter leaves in; `null`: no filter. */
  matching: ReadonlySet<string> | null;
  event: StoryEvent | null;
  onToggle: (place: string) => void;
}

/** The map of a story with how many events are at each place; nothing until it is there. */
export function MapRegion({ base, story, filter, matching, event, onToggle }: MapRegionProps) {
  const counts = useMemo(() => countTerms(story, filter, 'place'), [story, filter]);
  const inferred = useMemo(() => inferredPlaces(story), [story]);
  return (
    <LoadedMap
      base={base}
      waiting={null}
      story={story}
      chosen={filter.place}
      counts={counts}
      matching={matching}
      event={event}
      inferred={inferred}
      onToggle={onToggle}
    />
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
