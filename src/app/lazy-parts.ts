import { part } from './part.ts';

/*
 * Everything the first view does not need, loaded when it is asked for. The timeline and the list are each the first
 * view of some screen, and neither of the other.
 */

export const TimelineView = part(
  async () => (await import('../timeline/TimelineView.tsx')).TimelineView,
);
export const ListView = part(async () => (await import('../list/ListView.tsx')).ListView);
export const EventRegion = part(async () => (await import('./EventRegion.tsx')).EventRegion);
export const ReaderRegion = part(async () => (await import('./ReaderRegion.tsx')).ReaderRegion);
export const UnknownPanel = part(async () => (await import('./UnknownRegion.tsx')).UnknownRegion);
export const PlacePanel = part(async () => (await import('../filters/PlacePanel.tsx')).PlacePanel);
export const PersonPanel = part(
  async () => (await import('../filters/PersonPanel.tsx')).PersonPanel,
);
export const FacetsPanel = part(
  async () => (await import('../filters/FacetsPanel.tsx')).FacetsPanel,
);
export const FilterSummary = part(
  async () => (await import('../filters/FilterSummary.tsx')).FilterSummary,
);
export const SourcesView = part(
  async () => (await import('../reader/SourcesView.tsx')).SourcesView,
);
export const WordingsRegion = part(
  async () => (await import('./WordingsRegion.tsx')).WordingsRegion,
);
export const MapRegion = part(async () => (await import('./MapRegion.tsx')).MapRegion);
export const ShareRegion = part(async () => (await import('./ShareRegion.tsx')).ShareRegion);
export const ExportRegion = part(async () => (await import('./ExportRegion.tsx')).ExportRegion);
export const SearchRegion = part(async () => (await import('./SearchRegion.tsx')).SearchRegion);
export const StoryList = part(async () => (await import('./StoryList.tsx')).StoryList);
export const Notices = part(async () => (await import('./Notices.tsx')).Notices);
export const StoryFailed = part(async () => (await import('./Failed.tsx')).StoryFailed);
export const RegionFailed = part(async () => (await import('./Failed.tsx')).RegionFailed);
export const SheetGrip = part(async () => (await import('./SheetGrip.tsx')).SheetGrip);
export const Menu = part(async () => (await import('./Menu.tsx')).Menu);
export const FilterRow = part(async () => (await import('./FilterRow.tsx')).FilterRow);
export const KeyboardHelp = part(async () => (await import('./KeyboardHelp.tsx')).KeyboardHelp);
export const ReadingGuide = part(async () => (await import('./ReadingGuide.tsx')).ReadingGuide);
export const ReadingHint = part(async () => (await import('./ReadingHint.tsx')).ReadingHint);
export const ListOverview = part(async () => (await import('./ListOverview.tsx')).ListOverview);
export const SaveOffline = part(
  async () => (await import('../offline/SaveOffline.tsx')).SaveOffline,
);
export const EmbedBar = part(async () => (await import('./EmbedBar.tsx')).EmbedBar);
export const ToastLine = part(async () => (await import('./ToastLine.tsx')).ToastLine);

/** The means to have texts at hand. */
export async function loadPrefetch() {
  return (await import('./useArticles.ts')).prefetchArticles;
}
