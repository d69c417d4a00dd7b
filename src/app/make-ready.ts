import type { QueryClient } from '@tanstack/react-query';
import { indexQuery, storyQuery } from '../data/queries.ts';
import { type ExplorerState, type Open, showsStory } from '../sharing/address.ts';
import { isFiltering } from '../story/facets.ts';
import { isLarge } from '../story/large/large-story.ts';
import { OPENED_NARROW } from '../ui/breakpoints.ts';
import {
  EventRegion,
  FilterSummary,
  ListView,
  loadPrefetch,
  ReaderRegion,
  SourcesRegion,
  StoryList,
  TimelineView,
  UnknownPanel,
  WordingsRegion,
} from './lazy-parts.ts';
import { textsOf } from './texts-of.ts';
import { loadLaneQuotes } from './useLaneQuotes.ts';

/** How long a page waits for its texts before it is taken over without them, in milliseconds. */
const PATIENCE = 1000;

/**
 * Has at hand what the page for `state` consists of: code, story and texts. Resolves to whether all of it is there and
 * sound, so that the page made beforehand can be taken over as it stands, or to `late` when only texts are still to come;
 * rejects when something cannot be had.
 */
export async function makeReady(
  client: QueryClient,
  base: string,
  state: ExplorerState,
): Promise<boolean | 'late'> {
  const { story: id, open } = state;
  if (id === null) {
    await Promise.all([StoryList.load(), client.fetchQuery(indexQuery(base))]);
    return true;
  }
  const view =
    (state.view ?? (OPENED_NARROW ? 'list' : 'timeline')) === 'list' ? ListView : TimelineView;
  const [story] = await Promise.all([
    client.fetchQuery(storyQuery(base, id)),
    ...(showsStory(open) ? [view.load()] : []),
    partOf(open)?.load(),
    ...(isFiltering(state) ? [FilterSummary.load(), loadLaneQuotes()] : []),
  ]);
  if (isLarge(story)) {
    const { makeLargeReady } = await import('./large-ready.ts');
    return makeLargeReady(client, base, story);
  }
  // Of what was withdrawn there is a page as well: the story, and that it is gone.
  if ('id' in open && story.withdrawn?.some(({ id: gone }) => gone === open.id)) {
    await Promise.all([UnknownPanel.load(), view.load()]);
  }
  const texts = textsOf(open, story);
  if (texts.length === 0) return true;
  const prefetch = await loadPrefetch();
  return Promise.race([
    prefetch(client, base, story, texts),
    new Promise<'late'>((resolve) => setTimeout(resolve, PATIENCE, 'late')),
  ]);
}

function partOf({ kind }: Open) {
  switch (kind) {
    case 'story':
      return null;
    case 'event':
      return EventRegion;
    case 'source':
      return ReaderRegion;
    case 'sources':
      return SourcesRegion;
    case 'statements':
    case 'statement':
      return WordingsRegion;
  }
}
