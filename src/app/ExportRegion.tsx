import { useQueryClient } from '@tanstack/react-query';
import { ExportMenu } from '../exports/ExportMenu.tsx';
import type { ExplorerState } from '../sharing/address.ts';
import type { Story, StoryEvent } from '../story/model.ts';
import { drawTimeline } from './draw-timeline.ts';
import { absolute } from './absolute.ts';
import { useTextsToTake } from './useTextsToTake.ts';

interface ExportRegionProps {
  base: string;
  story: Story;
  state: ExplorerState;
  /** Ids of the events the filter leaves in; `null`: no filter. */
  matching: ReadonlySet<string> | null;
  event: StoryEvent | null;
  /** Whether the timeline is in view; a list is taken away as one. */
  showsTimeline: boolean;
  onClose: () => void;
}

/** What of the story can be taken away. */
export function ExportRegion(props: ExportRegionProps) {
  const { base, story, state, matching, event, showsTimeline, onClose } = props;
  const client = useQueryClient();
  const loadTexts = useTextsToTake(base, story);
  const draw = () =>
    drawTimeline({
      client,
      base,
      story,
      state,
      view: { start: state.from ?? story.opening.start, end: state.to ?? story.opening.end },
      matching,
      selected: event?.id ?? null,
    });
  return (
    <ExportMenu
      story={story}
      events={matching === null ? story.events : story.events.filter(({ id }) => matching.has(id))}
      event={event}
      filtered={matching !== null}
      siteUrl={absolute(base)}
      loadTexts={loadTexts}
      timelineSvg={showsTimeline ? draw : null}
      onClose={onClose}
    />
  );
}
