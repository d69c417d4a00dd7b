/** A map for tests: Riga with Ādaži close by, a border, a place without room and one without position. */
import type { StoryMap } from '../story/map-model.ts';
import type { Place, Story } from '../story/model.ts';
import { sampleEvent, sampleStory } from '../story/sample-story.ts';

function place(id: string, name: string, kind: Place['kind'] = 'town'): Place {
  return { id, name, kind, coordinates: null, note: null };
}

function at(...places: readonly string[]) {
  return {
    places: places.map(
      (id) => ({ place: id, certainty: 'stated', note: null, namings: [] }) as const,
    ),
  };
}

export const story: Story = sampleStory({
  places: [
    place('riga', 'Riga'),
    place('adazi', 'Ādaži'),
    place('border', 'Belarus border', 'border'),
    place('paris', 'Paris'),
    place('baltic', 'Baltic region', 'region'),
    place('unused', 'Oslo'),
  ],
  events: [
    sampleEvent('one', '2021-11-28', ['a reported x'], at('riga', 'baltic')),
    sampleEvent('two', '2021-11-28', ['b reported x'], at('riga')),
    sampleEvent('three', '2021-11-29', ['a announced x'], at('adazi')),
    sampleEvent('four', '2021-11-29', ['a reported x'], at('border')),
    sampleEvent('five', '2021-11-29', ['a reported x'], at('paris')),
  ],
});

export const map: StoryMap = {
  version: 1,
  width: 400,
  height: 236,
  land: 'M0 0l400 0 0 236-400 0z',
  borders: 'M10 10l5 5',
  disputed: 'M20 20l5 5',
  places: [
    {
      id: 'riga',
      x: 200,
      y: 60,
      line: null,
      label: { x: 190.5, y: 64.3, anchor: 'end', width: 34, leader: null },
    },
    {
      id: 'adazi',
      x: 204,
      y: 57,
      line: null,
      label: { x: 230, y: 44.3, anchor: 'start', width: 40, leader: [208, 53, 227, 40] },
    },
    {
      id: 'border',
      x: 220,
      y: 110,
      line: 'M220 80l0 60',
      label: { x: 210, y: 114.3, anchor: 'end', width: 92, leader: null },
    },
    { id: 'paris', x: 40, y: 150, line: null, label: null },
  ],
  names: [{ kind: 'country', name: 'Belarus', x: 260, y: 110 }],
  offMap: ['baltic'],
};
