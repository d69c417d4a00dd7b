import { expect, it } from 'vitest';
import type { EventPlace, StoryEvent } from '../story/model.ts';
import { sampleEvent, sampleStory } from '../story/sample-story.ts';
import { saidAt, saidOn } from './said-on.ts';

const RIGA = { id: 'riga', name: 'Riga', kind: 'town', coordinates: null, note: null } as const;
const VILNIUS = { ...RIGA, id: 'vilnius', name: 'Vilnius' };

const STATEMENT = {
  id: 'said',
  formerIds: [],
  title: 'Said',
  speaker: null,
  note: null,
  wordings: [],
};

function placed(
  id: string,
  edtf: string,
  ...places: readonly (readonly [string, EventPlace['certainty']])[]
): StoryEvent {
  return sampleEvent(id, edtf, ['a reported x'], {
    places: places.map(([place, certainty]) => ({ place, certainty, note: null, namings: [] })),
  });
}

const EVENTS = [
  placed('briefing', '2021-11-26', ['vilnius', 'inferred']),
  placed('talks', '2021-11-28', ['vilnius', 'stated']),
  placed('press', '2021-11-28', ['vilnius', 'stated']),
  placed('dinner', '2021-11-28', ['riga', 'stated']),
  placed('visit', '2021-11-28', ['vilnius', 'stated'], ['riga', 'stated']),
  placed('build-up', '2021~/..', ['riga', 'stated']),
  placed('ministerial', '2021-11-30', ['riga', 'stated']),
];

const STORY = sampleStory({ places: [RIGA, VILNIUS], events: EVENTS });

it.each([
  ['talks, press', 'Vilnius', '2021-11-28'],
  ['talks, build-up, ministerial', 'Vilnius', '2021-11-28'],
  ['talks, dinner', null, '2021-11-28'],
  ['briefing, talks', null, '2021-11-26 2021-11-28'],
  ['briefing', null, '2021-11-26'],
  ['visit', null, '2021-11-28'],
  ['build-up, ministerial', null, ''],
  ['', null, ''],
])('of the events «%s» tells where it was said: %s, and when: %s', (ids, place, days) => {
  const statement = { ...STATEMENT, events: ids.split(', ') };
  expect(saidAt(statement, STORY)?.name ?? null).toBe(place);
  expect(
    saidOn(statement, STORY)
      .map(({ edtf }) => edtf)
      .join(' '),
  ).toBe(days);
});
