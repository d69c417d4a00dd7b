import type { QueryClient } from '@tanstack/react-query';
import { encodeAddress, type ExplorerState } from '../sharing/address.ts';
import { FACETS } from '../story/facets.ts';
import type { Interval, Story } from '../story/model.ts';
import { timelineSvg } from '../timeline/export-svg.ts';
import { lanesOf } from '../timeline/lanes.ts';
import { layoutTimeline, trayOf } from '../timeline/layout.ts';
import { chipLabel, searchLabel } from '../words/filters.ts';
import { absolute } from './absolute.ts';
import { quotesThatHold } from './lane-quotes.ts';
import { currentTheme } from './useTheme.ts';

interface Drawn {
  readonly client: QueryClient;
  readonly base: string;
  /** With the events that are drawn. */
  readonly story: Story;
  readonly state: ExplorerState;
  readonly view: Interval;
  /** Ids of the events the filter leaves in; `null`: no filter. */
  readonly matching: ReadonlySet<string> | null;
  readonly selected: string | null;
}

/** As wide as the timeline of a desk: a picture is looked at elsewhere than where it was taken. */
const PICTURE_PX = 1040;

/** The timeline as an SVG file. */
export function drawTimeline({ client, base, story, state, view, matching, selected }: Drawn) {
  return timelineSvg({
    story,
    layout: layoutTimeline({
      story,
      lanes: lanesOf(story, state.lanes),
      viewport: { start: view.start, end: view.end, widthPx: PICTURE_PX },
      matching,
      chosenLanes: new Set(state[state.lanes]),
      quotesOf: quotesThatHold(client, base, story),
      apart: new Set(selected === null ? [] : [selected]),
      roomPx: Infinity,
    }),
    tray: trayOf(story),
    matching,
    chosen: state[state.lanes],
    selected,
    theme: currentTheme(),
    line: filterLine(story, state),
    address: absolute(encodeAddress(state, base)),
    hrefOf: (id) => absolute(encodeAddress({ ...state, open: { kind: 'event', id } }, base)),
  });
}

/** The filter in words, as its chips say it; `null` without one. */
function filterLine(story: Story, state: ExplorerState): string | null {
  const chips = FACETS.flatMap((facet) =>
    state[facet].map((term: string) => chipLabel(story, facet, term)),
  );
  if (state.q.trim() !== '') chips.push(searchLabel(state.q));
  return chips.length === 0 ? null : chips.join(' · ');
}
