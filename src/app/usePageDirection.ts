import { useLayoutEffect } from 'react';
import { directionOf } from '../story/direction.ts';

/**
 * The page runs the way of the story it shows. Its language stays that of Dateline's own words, which stand everywhere:
 * what comes from the story or a source says its own.
 */
export function usePageDirection(language: string): void {
  // Before the page is seen, and before anything measures where on it something stands.
  useLayoutEffect(() => {
    const { documentElement } = document;
    documentElement.dir = directionOf(language);
    return () => {
      documentElement.dir = 'ltr';
    };
  }, [language]);
}
