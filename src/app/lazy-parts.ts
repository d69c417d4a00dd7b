import { part } from '../ui/part.ts';

/*
 * Everything the first view does not need, loaded when it is asked for. The timeline and the list are each the first
 * view of some screen, and neither of the other. What is small and asked for together comes as one file.
 */

const facets = async () => (await import('./parts-facets.ts')).PARTS;
const help = async () => (await import('./parts-help.ts')).PARTS;
const messages = async () => (await import('./parts-messages.ts')).PARTS;
const phone = async () => (await import('./parts-phone.ts')).PARTS;

export const TimelineView = part(() => import('../timeline/TimelineView.tsx'), 'TimelineView');
export const ListView = part(() => import('../list/ListView.tsx'), 'ListView');
export const EventRegion = part(() => import('./EventRegion.tsx'), 'EventRegion');
export const ReaderRegion = part(() => import('./ReaderRegion.tsx'), 'ReaderRegion');
export const UnknownPanel = part(() => import('./UnknownRegion.tsx'), 'UnknownRegion');
export const SourcesRegion = part(() => import('./SourcesRegion.tsx'), 'SourcesRegion');
export const WordingsRegion = part(() => import('./WordingsRegion.tsx'), 'WordingsRegion');
export const MapRegion = part(() => import('./MapRegion.tsx'), 'MapRegion');
export const ShareRegion = part(() => import('./ShareRegion.tsx'), 'ShareRegion');
export const ExportRegion = part(() => import('./ExportRegion.tsx'), 'ExportRegion');
export const SearchRegion = part(() => import('./SearchRegion.tsx'), 'SearchRegion');
export const StoryList = part(() => import('./StoryList.tsx'), 'StoryList');
export const EmbedBar = part(() => import('./EmbedBar.tsx'), 'EmbedBar');

export const PlacePanel = part(facets, 'PlacePanel');
export const PersonPanel = part(facets, 'PersonPanel');
export const FacetsPanel = part(facets, 'FacetsPanel');
export const FilterSummary = part(facets, 'FilterSummary');

export const KeyboardHelp = part(help, 'KeyboardHelp');
export const ReadingGuide = part(help, 'ReadingGuide');
export const ReadingHint = part(help, 'ReadingHint');

export const Notices = part(messages, 'Notices');
export const StoryFailed = part(messages, 'StoryFailed');
export const ToastLine = part(messages, 'ToastLine');
export const Menu = part(messages, 'Menu');
export const SaveOffline = part(messages, 'SaveOffline');

export const SheetGrip = part(phone, 'SheetGrip');
export const FilterRow = part(phone, 'FilterRow');
export const ListOverview = part(phone, 'ListOverview');

/** The means to have texts at hand. */
export async function loadPrefetch() {
  return (await import('./useArticles.ts')).prefetchArticles;
}
