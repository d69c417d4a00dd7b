import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place, PlaceKind, StoryEvent } from '../story/model.ts';
import { sampleEvent, sampleStory } from '../story/sample-story.ts';
import { anyStory } from './arbitrary-timeline.ts';
import { isTrayed, lanesOf, type LanesBy } from './lanes.ts';

function place(id: string, kind: PlaceKind = 'town'): Place {
  const coordinates = kind === 'town' ? ([24, 57] as const) : null;
  return { id, name: id.toUpperCase(), kind, coordinates, note: null };
}

function at(...ids: readonly string[]): Partial<StoryEvent> {
  return {
    places: ids.map((id) => ({ place: id, certainty: 'stated', note: null, namings: [] })),
  };
}

const story = sampleStory({
  places: [place('riga'), place('vilnius'), place('border', 'border'), place('paris')],
  events: [
    sampleEvent('long-ago', '2014', ['b background x']),
    sampleEvent('talks', '2021-11-28', ['a reported x', 'b reported x'], at('vilnius', 'riga')),
    sampleEvent('briefing', '2021-11-28', ['a announced x']),
    sampleEvent('build-up', '2021~/..', ['c background x'], at('border')),
    sampleEvent('funds', null, ['b background x'], at('riga')),
    sampleEvent('summit', '2021-11-30', ['a announced x'], at('riga')),
  ],
});

/** "name: event event, count", a line per lane. */
function written(by: 'place' | 'source' | 'kind'): readonly string[] {
  return lanesOf(story, by).map(
    ({ name, events, all }) => `${name}: ${events.map(({ id }) => id).join(' ')}, ${all.length}`,
  );
}

describe('lanesOf', () => {
  it('by place puts an event into the lane of its first place and counts it for all', () => {
    expect(written('place')).toEqual([
      'RIGA: summit, 3',
      'VILNIUS: talks, 1',
      'BORDER: build-up, 1',
      'null: briefing, 1',
    ]);
  });

  it('by source puts an event into the lane of each source that carries it', () => {
    expect(written('source')).toEqual([
      'Source A: talks briefing summit, 3',
      'Source B: talks, 3',
      'Source C: build-up, 1',
    ]);
  });

  it('by kind has one lane for each', () => {
    expect(written('kind')).toEqual(['Meeting: talks briefing build-up summit, 6']);
  });

  it('draws borders as a stroke, points as a ring, and a region that is no point as nothing', () => {
    const glyphs = (of: typeof story) => lanesOf(of, 'place').map(({ glyph }) => glyph);
    expect(glyphs(story)).toEqual(['ring', 'ring', 'stroke', 'none']);
    const [, ...others] = story.places;
    expect(glyphs({ ...story, places: [place('riga', 'region'), ...others] })[0]).toBe('none');
  });

  it('by place or by kind holds every event that is not in the tray once', () => {
    fc.assert(
      fc.property(anyStory, fc.constantFrom<LanesBy>('place', 'kind'), (any, by) => {
        const inLanes = lanesOf(any, by).flatMap(({ events }) => events);
        const due = any.events.filter((event) => !isTrayed(event));
        expect(inLanes.map(({ id }) => id).toSorted()).toEqual(due.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('has no empty lane, and events in the order of the story', () => {
    fc.assert(
      fc.property(anyStory, fc.constantFrom<LanesBy>('place', 'source', 'kind'), (any, by) => {
        for (const { events } of lanesOf(any, by)) {
          expect(events.length).toBeGreaterThan(0);
          const places = events.map((event) => any.events.indexOf(event));
          expect(places).toEqual(places.toSorted((a, b) => a - b));
        }
      }),
    );
  });
});

describe('isTrayed', () => {
  it.each([
    ['without a date', null, ['riga'], true],
    ['with a year and no place', '2014', [], true],
    ['roughly dated and without a place', '2021-11-28~', [], true],
    ['with a day and no place', '2021-11-28', [], false],
    ['with a place and a vague date', '2014~/..', ['riga'], false],
  ] as const)('of an event %s', (_words, edtf, places, trayed) => {
    expect(isTrayed(sampleEvent('x', edtf, ['a reported x'], at(...places)))).toBe(trayed);
  });
});
