import { lazy } from 'react';

/*
 * Everything the first view does not need, loaded when it is asked for. The timeline and the list are each the first
 * view of some screen, and neither of the other.
 */

const loadTimeline = () => import('../timeline/TimelineView.tsx');
const loadList = () => import('../list/ListView.tsx');
const loadEvent = () => import('./EventRegion.tsx');

export const TimelineView = lazy(async () => ({ default: (await loadTimeline()).TimelineView }));
export const ListView = lazy(async () => ({ default: (await loadList()).ListView }));
export const EventRegion = lazy(async () => ({ default: (await loadEvent()).EventRegion }));
export const ReaderRegion = lazy(async () => ({
  default: (await import('./ReaderRegion.tsx')).ReaderRegion,
}));
export const UnknownPanel = lazy(async () => ({
  default: (await import('../event/UnknownPanel.tsx')).UnknownPanel,
}));
export const PlacePanel = lazy(async () => ({
  default: (await import('../filters/PlacePanel.tsx')).PlacePanel,
}));
export const FilterSummary = lazy(async () => ({
  default: (await import('../filters/FilterSummary.tsx')).FilterSummary,
}));
export const SourcesView = lazy(async () => ({
  default: (await import('../reader/SourcesView.tsx')).SourcesView,
}));
export const StoryList = lazy(async () => ({
  default: (await import('./StoryList.tsx')).StoryList,
}));
export const Notices = lazy(async () => ({ default: (await import('./Notices.tsx')).Notices }));
export const StoryFailed = lazy(async () => ({
  default: (await import('./Failed.tsx')).StoryFailed,
}));
export const RegionFailed = lazy(async () => ({
  default: (await import('./Failed.tsx')).RegionFailed,
}));

export const ToastLine = lazy(async () => ({
  default: (await import('./ToastLine.tsx')).ToastLine,
}));

/** Starts loading the view the screen opens with, before the story has arrived. */
export function preloadFirstView(narrow: boolean): void {
  void (narrow ? loadList() : loadTimeline());
}

/** The code of an event's panel, and the means to have its texts at hand. */
export async function loadPrefetch() {
  return (await loadEvent()).prefetchArticles;
}
