import { useState } from 'react';
import { APP, opened } from '../words/app.ts';

/**
 * What to say aloud, once, of what has changed since the page stood: the title of an event that was opened without
 * taking the focus (`null` for none), and that a filter is gone. How much a filter leaves, its own summary says.
 */
export function useAnnouncement(title: string | null, filtered: boolean): string {
  const [said, setSaid] = useState({ title, filtered, words: '' });
  if (said.title === title && said.filtered === filtered) return said.words;
  const wordsOf = () => {
    if (said.title !== title) return title === null ? '' : opened(title);
    return filtered ? '' : APP.allShown;
  };
  const words = wordsOf();
  setSaid({ title, filtered, words });
  return words;
}
