import type { QueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Story } from '../story/model.ts';
import { loadPrefetch } from './lazy-parts.ts';

/** The event that is pointed at in the view or the text. Its texts are fetched, for it may be opened next. */
export function usePointed(client: QueryClient, base: string, story: Story) {
  const [pointed, setPointed] = useState<string | null>(null);
  const point = useCallback(
    (id: string | null) => {
      setPointed(id);
      const event = story.events.find((candidate) => candidate.id === id);
      if (event === undefined) return;
      const sources = event.excerpts.map((excerpt) => excerpt.source);
      // What fails is told of when it is needed.
      loadPrefetch().then(
        (prefetch) => prefetch(client, base, story, sources),
        () => {},
      );
    },
    [story, client, base],
  );
  return {
    pointed,
    point,
    /** A finger that touches a line of the list is about to open it; its marks show nothing of it. */
    pointUnder: (target: EventTarget) => {
      const mark = target instanceof Element ? target.closest<HTMLElement>('[data-event]') : null;
      if (mark !== null) point(mark.dataset['event'] ?? null);
    },
  };
}
