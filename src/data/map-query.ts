import { queryOptions } from '@tanstack/react-query';
import type { StoryMap } from '../story/map-model.ts';
import { parseMap } from '../story/map-schema.ts';
import type { Place, Story } from '../story/model.ts';
import { DataError } from './data-error.ts';
import { fetchData } from './fetch-data.ts';
import { folder } from './queries.ts';

/** The story's map; `null` when none of its places can be drawn. */
export function mapQuery(base: string, story: Story) {
  return queryOptions({
    queryKey: ['map', story.id],
    queryFn: async (): Promise<StoryMap | null> => {
      if (!story.places.some(mayBeDrawn)) return null;
      try {
        return await fetchData(`${folder(base, story.id)}map.json`, parseMap);
      } catch (error) {
        if (error instanceof DataError && error.reason === 'missing') return null;
        throw error;
      }
    },
  });
}

/** A border may be drawn though it has no coordinates: the story file can say whose it is. */
function mayBeDrawn({ kind, coordinates }: Place): boolean {
  return kind === 'border' || coordinates !== null;
}
