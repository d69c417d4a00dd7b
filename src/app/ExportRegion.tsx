import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { articleQuery } from '../data/article-query.ts';
import { ExportMenu } from '../exports/ExportMenu.tsx';
import { encodeAddress, type ExplorerState } from '../sharing/address.ts';
import { FACETS } from '../story/facets.ts';
import type { Story, StoryEvent } from '../story/model.ts';
import { timelineSvg } from '../timeline/export-svg.ts';
import { lanesOf } from '../timeline/lanes.ts';
import { layoutTimeline, trayOf } from '../timeline/layout.ts';
import { chipLabel, searchLabel } from '../words/filters.ts';
import { quotesThatHold } from './lane-quotes.ts';
import { currentTheme } from './useTheme.ts';

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

/** As wide as the timeline of a desk: a picture is looked at elsewhere than where it was taken. */
const PICTURE_PX = 1040;

/** What of the story can be taken away. */
export function ExportRegion(props: ExportRegionProps) {
  const { base, story, state, matching, event, showsTimeline, onClose } = props;
  const client = useQueryClient();
  const loadTexts = useCallback(
    async (ids: readonly string[]) => {
      const texts = new Map<string, string>();
      for (const source of story.sources.filter(({ id }) => ids.includes(id))) {
        try {
          const checked = await client.fetchQuery(articleQuery(base, story, source));
          if (checked.kind === 'ready') texts.set(source.id, checked.article.text);
        } catch {
          // A text that does not come is left out of the file, which says so.
        }
      }
      return texts;
    },
    [client, base, story],
  );
  const draw = () =>
    timelineSvg({
      story,
      layout: layoutTimeline({
        story,
        lanes: lanesOf(story, state.lanes),
        viewport: {
          start: state.from ?? story.opening.start,
          end: state.to ?? story.opening.end,
          widthPx: PICTURE_PX,
        },
        matching,
        chosenLanes: new Set(state[state.lanes]),
        quotesOf: quotesThatHold(client, base, story),
        apart: new Set(event === null ? [] : [event.id]),
        roomPx: Infinity,
      }),
      tray: trayOf(story),
      matching,
      chosen: state[state.lanes],
      selected: event?.id ?? null,
      theme: currentTheme(),
      line: filterLine(story, state),
      address: absolute(encodeAddress(state, base)),
      hrefOf: (id) => absolute(encodeAddress({ ...state, open: { kind: 'event', id } }, base)),
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

/** The filter in words, as its chips say it; `null` without one. */
function filterLine(story: Story, state: ExplorerState): string | null {
  const chips = FACETS.flatMap((facet) =>
    state[facet].map((term: string) => chipLabel(story, facet, term)),
  );
  if (state.q.trim() !== '') chips.push(searchLabel(state.q));
  return chips.length === 0 ? null : chips.join(' · ');
}

function absolute(address: string): string {
  return new URL(address, location.href).href;
}
