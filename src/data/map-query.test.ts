import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Place } from '../story/model.ts';
import { RIGA, SAMPLE_MAP } from '../story/sample-map.ts';
import { sampleStory } from '../story/sample-story.ts';
import { mapQuery } from './map-query.ts';
import { createQueryClient } from './queries.ts';

function setup(answer: () => Response, places: readonly Place[] = [RIGA]) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    return Promise.resolve(answer());
  });
  const story = sampleStory({ places });
  return { asked, story, fetching: () => createQueryClient().fetchQuery(mapQuery('/sub/', story)) };
}

afterEach(() => vi.unstubAllGlobals());

describe('mapQuery', () => {
  test('gives the map beside the story', async () => {
    const { asked, story, fetching } = setup(() => Response.json(SAMPLE_MAP));
    expect(await fetching()).toEqual(SAMPLE_MAP);
    expect(asked).toEqual([`/sub/stories/${story.id}/map.json`]);
  });

  test('gives null for a story that has none', async () => {
    const { fetching } = setup(() => new Response('<h1>Not found</h1>', { status: 404 }));
    expect(await fetching()).toBeNull();
  });

  test('asks for no map when no place could be on one', async () => {
    const { asked, fetching } = setup(
      () => Response.json(SAMPLE_MAP),
      [{ ...RIGA, coordinates: null }],
    );
    expect(await fetching()).toBeNull();
    expect(asked).toEqual([]);
  });

  test('a map of another version is broken at `version`', async () => {
    const { fetching } = setup(() => Response.json({ ...SAMPLE_MAP, version: 2 }));
    await expect(fetching()).rejects.toMatchObject({
      reason: 'broken',
      faults: [{ path: 'version' }],
    });
  });
});
