import { afterEach, describe, expect, test, vi } from 'vitest';
import type { StoryMap } from '../story/map-model.ts';
import type { Place } from '../story/model.ts';
import { sampleStory } from '../story/sample-story.ts';
import { mapQuery } from './map-query.ts';
import { createQueryClient } from './queries.ts';

const riga: Place = {
  id: 'riga',
  name: 'Riga',
  kind: 'town',
  coordinates: [24.1, 56.9],
  note: null,
};

const map: StoryMap = {
  version: 1,
  width: 400,
  height: 236,
  land: 'M0 0l1 1z',
  borders: '',
  disputed: '',
  places: [{ id: 'riga', x: 200, y: 118, line: null, label: null }],
  names: [],
  offMap: [],
};

function setup(answer: () => Response, places: readonly Place[] = [riga]) {
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
    const { asked, story, fetching } = setup(() => Response.json(map));
    expect(await fetching()).toEqual(map);
    expect(asked).toEqual([`/sub/stories/${story.id}/map.json`]);
  });

  test('gives null for a story that has none', async () => {
    const { fetching } = setup(() => new Response('<h1>Not found</h1>', { status: 404 }));
    expect(await fetching()).toBeNull();
  });

  test('asks for no map when no place could be on one', async () => {
    const { asked, fetching } = setup(() => Response.json(map), [{ ...riga, coordinates: null }]);
    expect(await fetching()).toBeNull();
    expect(asked).toEqual([]);
  });

  test('a map of another version is broken at `version`', async () => {
    const { fetching } = setup(() => Response.json({ ...map, version: 2 }));
    await expect(fetching()).rejects.toMatchObject({
      reason: 'broken',
      faults: [{ path: 'version' }],
    });
  });
});
