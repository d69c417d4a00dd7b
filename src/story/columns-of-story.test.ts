import { describe, expect, it } from 'vitest';
import { instantOf } from './calendar.ts';
import { sampleEvent, sampleStory } from './sample-story.ts';
import { columnsOfStory } from './columns-of-story.ts';

const place = (id: string) => ({
  place: id,
  certainty: 'stated' as const,
  note: null,
  namings: [],
});

const columns = columnsOfStory(
  sampleStory({
    kinds: [
      { id: 'meeting', name: 'Meeting' },
      { id: 'speech', name: 'Speech' },
    ],
    places: ['riga', 'vilnius'].map((id) => ({
      id,
      name: id,
      kind: 'town' as const,
      coordinates: null,
      note: null,
    })),
    events: [
      sampleEvent('cut', '../2021-11-27', ['a background They had cut ties']),
      sampleEvent('talks', '2021-11-28', ['a reported They met', 'b announced They will meet'], {
        places: [place('vilnius'), place('riga')],
      }),
      sampleEvent('visit', '2021-11/..', ['c announced He will come'], { kind: 'speech' }),
      sampleEvent('funds', null, ['c reported Funds rise']),
    ],
  }),
);

describe('columnsOfStory', () => {
  it('has open ends as infinities and no date as NaN', () => {
    expect([...columns.start]).toEqual([
      -Infinity,
      instantOf(2021, 11, 28),
      instantOf(2021, 11, 1),
      NaN,
    ]);
    expect([...columns.end]).toEqual([
      instantOf(2021, 11, 28),
      instantOf(2021, 11, 29),
      Infinity,
      NaN,
    ]);
  });

  it('has the status of each event, and per source whether it tells or only announces', () => {
    expect([...columns.status]).toEqual([2, 0, 1, 0]);
    expect([...columns.reports]).toEqual([0b001, 0b001, 0, 0b100]);
    expect([...columns.announces]).toEqual([0, 0b010, 0b100, 0]);
  });

  it('numbers terms as the lists of the story do, places in the order of the event', () => {
    expect([...columns.kind]).toEqual([0, 0, 1, 0]);
    expect([...columns.places.offsets]).toEqual([0, 0, 2, 2, 2]);
    expect([...columns.places.values]).toEqual([1, 0]);
  });
});
