import { queryOptions } from '@tanstack/react-query';
import type { Source, Story } from '../story/model.ts';
import { parseArticle } from '../story/schema.ts';
import { checkAgainstStory } from './check-article.ts';
import { fetchData } from './fetch-data.ts';
import { folder } from './queries.ts';

/** The text of one of the story's sources, held against the story. */
export function articleQuery(base: string, story: Story, source: Source) {
  return queryOptions({
    queryKey: ['article', story.id, source.id],
    queryFn: async () => {
      const url = `${folder(base, story.id)}articles/${encodeURIComponent(source.id)}.json`;
      return checkAgainstStory(await fetchData(url, parseArticle), source, story);
    },
  });
}
