import { useLayoutEffect } from 'react';
import { directionOf } from '../story/direction.ts';

/** Dateline's own words, of which a page consists that shows no story. */
const OWN = 'en';

/** The page is in the language of the story it shows, and runs its way. */
export function usePageLanguage(language: string): void {
  // Before the page is seen, and before anything measures where on it something stands.
  useLayoutEffect(() => {
    name(language);
    return () => name(OWN);
  }, [language]);
}

function name(language: string): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
