import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FoundEvent } from '../data/large-queries.ts';
import { LargeExportMenu, type LargeExportMenuProps } from '../exports/LargeExportMenu.tsx';
import type { ExplorerState } from '../sharing/address.ts';
import type { LargeStory } from '../story/large/large-story.ts';
import type { Interval } from '../story/model.ts';
import type { EventIndex } from '../timeline/engine/event-index.ts';
import { absolute } from './absolute.ts';
import { drawTimeline } from './draw-timeline.ts';
import { carriersOf, countUndated, readEvents, rowsInView } from './large-take.ts';
import { useTextsToTake } from './useTextsToTake.ts';

interface LargeExportRegionProps {
  base: string;
  story: LargeStory;
  state: ExplorerState;
  /** What the filter leaves in. */
  index: EventIndex;
  filtered: boolean;
  view: Interval;
  /** Not 0 for each row in the timeline's tray, which is not in view; `null` in the list, which has no tray. */
  trayed: Uint8Array | null;
  event: FoundEvent | null;
  /** Whether the timeline is in view; a list is taken away as one. */
  showsTimeline: boolean;
  onClose: () => void;
}

/** More marks than a picture has room for by themselves. */
const MOST_DRAWN = 300;

/** What of a large story can be taken away. */
export function LargeExportRegion(props: LargeExportRegionProps) {
  const { base, story, state, index, filtered, view, trayed, event, showsTimeline, onClose } =
    props;
  const client = useQueryClient();
  const loadTexts = useTextsToTake(base, story);
  const { columns, all, undated } = index;
  const rows = useMemo(
    () => ({
      event: Uint32Array.from(event === null ? [] : [event.row]),
      inView: rowsInView(columns, all.events, view, trayed),
      view: Uint32Array.from([...all.events, ...undated]).toSorted(),
      story: Uint32Array.from({ length: columns.length }, (_, row) => row),
    }),
    [columns, all, undated, view, trayed, event],
  );
  const takeOf: LargeExportMenuProps['takeOf'] = (scope, signal, onRead) => ({
    count: rows[scope].length,
    undated: countUndated(columns, rows[scope]),
    sources: carriersOf(story, columns, rows[scope]),
    events: () => readEvents(client, base, story, rows[scope], { signal, onRead }),
  });
  return (
    <LargeExportMenu
      story={story}
      siteUrl={absolute(base)}
      eventId={event?.event.id ?? null}
      counts={{
        ...(event === null ? {} : { event: 1 }),
        inView: rows.inView.length,
        ...(filtered ? { view: rows.view.length } : {}),
        story: rows.story.length,
      }}
      takeOf={takeOf}
      loadTexts={loadTexts}
      timelineSvg={
        showsTimeline
          ? (events) =>
              drawTimeline({
                client,
                base,
                story: { ...story, events },
                state,
                view,
                matching: null,
                selected: event?.event.id ?? null,
              })
          : null
      }
      mostDrawn={MOST_DRAWN}
      onClose={onClose}
    />
  );
}
