import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { mapQuery } from '../data/map-query.ts';
import { MapView } from '../map/MapView.tsx';
import type { StoryEvent } from '../story/model.ts';
import type { LargeStory } from '../story/large/large-story.ts';
import type { TermCounts } from '../timeline/engine/facet-selection.ts';
import { MapMissing } from './MapMissing.tsx';
import styles from './LargeMap.module.css';

interface LargeMapProps {
  base: string;
  story: LargeStory;
  /** Ids of the places filtered by. */
  chosen: readonly string[];
  counts: TermCounts;
  event: StoryEvent | null;
  onToggle: (place: string) => void;
}

/** The map of a large story, its places counted by the engine. Holds its place while it comes. */
export function LargeMap({ base, story, chosen, counts, event, onToggle }: LargeMapProps) {
  const { data: map, errorUpdateCount, refetch } = useQuery(mapQuery(base, story));
  const byId = useMemo(
    () => new Map(story.places.map(({ id }, place) => [id, counts.places[place] ?? 0])),
    [story, counts],
  );
  if (map === undefined && errorUpdateCount === 0) return <div className={styles.waiting} />;
  return (
    <>
      {map === undefined && <MapMissing onAgain={() => void refetch()} />}
      <MapView
        map={map ?? null}
        story={story}
        chosen={chosen}
        counts={byId}
        matching={null}
        selectedPlaces={event?.places.map(({ place }) => place) ?? []}
        inferred={NONE}
        onToggle={onToggle}
      />
    </>
  );
}

const NONE: ReadonlySet<string> = new Set();
