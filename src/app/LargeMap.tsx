import { useMemo } from 'react';
import type { StoryEvent } from '../story/model.ts';
import type { LargeStory } from '../story/large/large-story.ts';
import type { TermCounts } from '../timeline/engine/facet-selection.ts';
import { LoadedMap } from './LoadedMap.tsx';
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
  const byId = useMemo(
    () => new Map(story.places.map(({ id }, place) => [id, counts.places[place] ?? 0])),
    [story, counts],
  );
  return (
    <LoadedMap
      base={base}
      waiting={<div className={styles.waiting} />}
      story={story}
      chosen={chosen}
      counts={byId}
      matching={null}
      event={event}
      inferred={NONE}
      onToggle={onToggle}
    />
  );
}

const NONE: ReadonlySet<string> = new Set();
