import { useState } from 'react';
import { APP, opened } from '../words/app.ts';

/**
 * What to say aloud, once, of what has changed since the page stood: the title of an event that was opened without
 * taking the focus (`null` for none), what a filter leaves (`null`: there is none), and that it is gone. When the filter
 * changes, its own summary says so; when it is new the summary comes with its words in it, which nothing reads aloud.
 */
export function useAnnouncement(title: string | null, left: string | null): string {
  const [said, setSaid] = useState({ title, left, words: '' });
  if (said.title === title && said.left === left) return said.words;
  const wordsOf = () => {
    if (said.title !== title) return title === null ? '' : opened(title);
    if (left === null) return APP.allShown;
    return said.left === null ? left : '';
  };
  const words = wordsOf();
  setSaid({ title, left, words });
  return words;
}
