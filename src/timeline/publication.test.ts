import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, instantOf } from '../story/calendar.ts';
import type { StoryEvent } from '../story/model.ts';
import { sampleEvent, sampleSource, sampleStory } from '../story/sample-story.ts';
import { anyStory } from './arbitrary-timeline.ts';
import { publicationsOf, slotCount } from './publication.ts';

const sunday = instantOf(2021, 11, 28);

function ordered(id: string, position: number, line: string): StoryEvent {
  return sampleEvent(id, '2021-11-28', [line], {
    order: { position, basis: 'stated', note: null },
  });
}

describe('the published rule', () => {
  it('stands after the last thing reported of its day and before the first announced', () => {
    const story = sampleStory({
      events: [
        ordered('one', 1, 'a reported x'),
        ordered('two', 2, 'a reported x'),
        ordered('three', 3, 'b reported x'),
        ordered('four', 4, 'c announced x'),
      ],
    });
    expect(publicationsOf(story).map(({ rule }) => rule)).toEqual([sunday + 0.75 * DAY]);
  });

  it('stands at the end of a day of which no order is known', () => {
    const story = sampleStory({ events: [sampleEvent('talks', '2021-11-28', ['a reported x'])] });
    expect(publicationsOf(story).map(({ rule }) => rule)).toEqual([sunday + DAY]);
  });

  it('stands at the beginning of a day of which everything is announced', () => {
    const story = sampleStory({ events: [ordered('one', 1, 'a announced x')] });
    expect(publicationsOf(story).map(({ rule }) => rule)).toEqual([sunday]);
  });

  it('is one for each day of publication, in time, none without a date', () => {
    const story = sampleStory({
      sources: [
        sampleSource('a', '2021-11-29'),
        sampleSource('b', '2021-11-28'),
        sampleSource('c', null),
        sampleSource('d', '2021-11-29'),
      ],
    });
    const found = publicationsOf(story).map(({ day, sources }) => [
      day,
      sources.map(({ id }) => id).join(''),
    ]);
    expect(found).toEqual([
      [sunday, 'b'],
      [sunday + DAY, 'ad'],
    ]);
  });

  it('lies in its day, and no reported slot of it lies beyond', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        for (const { day, rule } of publicationsOf(story)) {
          expect(rule).toBeGreaterThanOrEqual(day);
          expect(rule).toBeLessThanOrEqual(day + DAY);
          const slots = slotCount(story, day);
          for (const { order, when, excerpts } of story.events) {
            if (order === null || when?.start !== day) continue;
            expect(order.position).toBeLessThanOrEqual(slots);
            if (excerpts.every(({ modality }) => modality !== 'reported')) continue;
            expect(day + (DAY * order.position) / slots).toBeLessThanOrEqual(rule);
          }
        }
      }),
    );
  });
});
