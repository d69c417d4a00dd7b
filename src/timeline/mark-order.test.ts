import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place, StoryEvent } from '../story/model.ts';
import { sampleEvent, sampleStory } from '../story/sample-story.ts';
import { anyStory } from './arbitrary-timeline.ts';
import { lanesOf } from './lanes.ts';
import { inDirection, type Direction } from './mark-order.ts';

function at(place: string): Partial<StoryEvent> {
  return { places: [{ place, certainty: 'stated', note: null, namings: [] }] };
}

const PLACES = ['top', 'middle', 'bottom'].map((id): Place => ({
  id,
  name: id,
  kind: 'town',
  coordinates: null,
  note: null,
}));

const story = sampleStory({
  places: PLACES,
  events: [
    sampleEvent('top-25', '2021-11-25', ['a reported x'], at('top')),
    sampleEvent('bottom-26', '2021-11-26', ['a reported x'], at('bottom')),
    sampleEvent('middle-27', '2021-11-27', ['a reported x'], at('middle')),
    sampleEvent('bottom-28', '2021-11-28', ['a reported x'], at('bottom')),
    sampleEvent('undated', null, ['a reported x'], at('top')),
  ],
});
const lanes = lanesOf(story, 'place');

function from(current: string | null, direction: Direction, without: string[] = [], rtl = false) {
  const events = story.events.filter(({ id }) => !without.includes(id));
  return inDirection(direction, current, events, lanes, rtl)?.id ?? null;
}

describe('inDirection', () => {
  it('goes through the events in time, and no further at either end', () => {
    expect(from('top-25', 'next')).toBe('bottom-26');
    expect(from('bottom-28', 'next')).toBe('undated');
    expect(from('undated', 'next')).toBeNull();
    expect(from('top-25', 'previous')).toBeNull();
  });

  it('leaves out what a filter leaves out', () => {
    expect(from('top-25', 'next', ['bottom-26'])).toBe('middle-27');
    expect(from('top-25', 'lane-below', ['middle-27'])).toBe('bottom-26');
  });

  it('goes to the ends from anywhere', () => {
    expect(from('middle-27', 'first')).toBe('top-25');
    expect(from('middle-27', 'last')).toBe('undated');
  });

  it('goes to the nearest in time of the next lane', () => {
    expect(from('top-25', 'lane-below')).toBe('middle-27');
    expect(from('middle-27', 'lane-above')).toBe('top-25');
    expect(from('bottom-28', 'lane-above')).toBe('middle-27');
    expect(from('top-25', 'lane-above')).toBeNull();
    expect(from('bottom-26', 'lane-below')).toBeNull();
  });

  it('has no lane to go to from the tray', () => {
    expect(from('undated', 'lane-below')).toBeNull();
  });

  it('begins with the first from nowhere', () => {
    expect(from(null, 'next')).toBe('top-25');
    expect(from('no-such-event', 'previous')).toBe('top-25');
  });

  it('goes the other way where time runs from right to left', () => {
    expect(from('bottom-26', 'next', [], true)).toBe('top-25');
    expect(from('bottom-26', 'previous', [], true)).toBe('middle-27');
  });

  it('walks through all events and back', () => {
    fc.assert(
      fc.property(anyStory, (any) => {
        const all = lanesOf(any, 'place');
        const walk = (begin: Direction, step: Direction) => {
          const seen: string[] = [];
          let event = inDirection(begin, null, any.events, all, false);
          while (event !== null && seen.length <= any.events.length) {
            seen.push(event.id);
            event = inDirection(step, event.id, any.events, all, false);
          }
          return seen;
        };
        const ids = any.events.map(({ id }) => id);
        expect(walk('first', 'next')).toEqual(ids);
        expect(walk('last', 'previous')).toEqual(ids.toReversed());
      }),
    );
  });
});
