import { useMemo } from 'react';
import type { Story } from '../story/model.ts';
import { columnsOfStory } from '../story/columns-of-story.ts';
import { lanesByPlace } from './engine/columns.ts';
import { buildEventIndex, narrow } from './engine/event-index.ts';
import { Overview } from './Overview.tsx';
import type { MovingViewport } from './useViewport.ts';

interface StoryOverviewProps {
  story: Story;
  matching: ReadonlySet<string> | null;
  moving: Pick<MovingViewport, 'aim' | 'moveTo' | 'follow'>;
  /** As of the overview. */
  handles?: boolean;
}

/** The overview of a story that is held whole. */
export function StoryOverview({ story, matching, moving, handles = true }: StoryOverviewProps) {
  const index = useMemo(() => {
    const columns = columnsOfStory(story);
    return buildEventIndex(columns, lanesByPlace(columns));
  }, [story]);
  const shown = useMemo(() => {
    if (matching === null) return index;
    return narrow(
      index,
      Uint8Array.from(story.events, ({ id }) => (matching.has(id) ? 1 : 0)),
    );
  }, [index, matching, story]);
  return <Overview story={story} index={index} shown={shown} moving={moving} handles={handles} />;
}
