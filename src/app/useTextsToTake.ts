import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { articleQuery } from '../data/article-query.ts';
import type { Story } from '../story/model.ts';

/** Loads texts of sources by id; one that does not come is left out. */
export function useTextsToTake(base: string, story: Story) {
  const client = useQueryClient();
  return useCallback(
    async (ids: readonly string[]) => {
      const texts = new Map<string, string>();
      for (const source of story.sources.filter(({ id }) => ids.includes(id))) {
        try {
          const checked = await client.fetchQuery(articleQuery(base, story, source));
          if (checked.kind === 'ready') texts.set(source.id, checked.article.text);
        } catch {
          // A text that does not come is left out of the file, which says so.
        }
      }
      return texts;
    },
    [client, base, story],
  );
}
