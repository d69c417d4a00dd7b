import { counted } from './numbers.ts';

/** The words of the page round the story that stand there at first. */
export const APP = {
  name: 'Dateline',
  skip: 'Skip to the story',
  views: 'Views',
  timeline: 'Timeline',
  list: 'List',
  wordings: 'Wordings',
  sources: 'Sources',
  search: 'Find in this story',
  searchHint: 'Event, person, place or words',
  copyLink: 'Copy link',
  copied: 'Link copied',
  notCopied: 'The link could not be copied. It is in the address bar.',
  share: 'Share',
  light: 'Light theme',
  dark: 'Dark theme',
  storyPanel: 'Story',
  openPanel: 'Open the story panel',
  close: 'Close',
  openMenu: 'Open the menu',
  closeSearch: 'Close the search',
  export: 'Export',
  keyboard: 'Keyboard',
  allShown: 'All events are shown',
  unknownLink: 'Unknown link',
  guide: 'How to read this',
  filters: 'Filters',
  loading: 'Reading the story',
  missing: 'This part could not be loaded; the rest works.',
  failed: 'This part has failed; the rest works.',
  again: 'Try again',
} as const;

/** "NATO foreign ministers meet in Riga, opened" */
export function opened(title: string): string {
  return `${title}, opened`;
}

/** "Five texts, 17 events: 9 reported, 3 announced, 5 in the background." */
export function storyLine(counts: {
  readonly sources: number;
  readonly events: number;
  readonly reported: number;
  readonly announced: number;
  readonly background: number;
}): string {
  const parts = [
    [counts.reported, 'reported'],
    [counts.announced, 'announced'],
    [counts.background, 'in the background'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  const size = `${counted(counts.sources, 'text')}, ${counted(counts.events, 'event')}`;
  return `${size}${told.length === 0 ? '' : `: ${told.join(', ')}`}.`;
}
