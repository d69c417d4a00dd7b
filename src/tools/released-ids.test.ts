import { describe, expect, test } from 'vitest';
import { sampleEvent, sampleStory } from '../story/sample-story.ts';
import { idsOf, vanishedPaths } from './released-ids.ts';

const released = {
  sample: { event: ['talks', 'visit'], source: ['a'], statement: [], place: [], person: [] },
};
const talks = sampleEvent('talks', null, []);
const visit = sampleEvent('visit', null, []);

describe('`vanishedPaths`', () => {
  test('is empty while every id leads somewhere, new ones beside them', () => {
    const story = sampleStory({ events: [talks, visit, sampleEvent('new', null, [])] });
    expect(vanishedPaths(released, [story])).toEqual([]);
  });

  test('is empty when a renamed event keeps its former id', () => {
    const renamed = sampleEvent('meeting', null, [], { formerIds: ['visit'] });
    expect(vanishedPaths(released, [sampleStory({ events: [talks, renamed] })])).toEqual([]);
  });

  test('is empty when what vanished is said to be withdrawn, as the kind of thing it was', () => {
    const visitGone = { id: 'visit', title: '', date: '2021-12-02', label: '', why: '' };
    const without = (kind: 'event' | 'statement') =>
      sampleStory({ events: [talks], withdrawn: [{ ...visitGone, kind }] });
    expect(vanishedPaths(released, [without('event')])).toEqual([]);
    expect(vanishedPaths(released, [without('statement')])).toEqual(['sample/event/visit/']);
  });

  test('names what was dropped or renamed without a word', () => {
    const story = sampleStory({ events: [talks], sources: [] });
    expect(vanishedPaths(released, [story])).toEqual(['sample/event/visit/', 'sample/source/a/']);
    expect(vanishedPaths(released, [])).toEqual(['sample/']);
  });

  test('names places and people by the filters that stood in addresses', () => {
    const story = sampleStory({ events: [talks, visit] });
    const filters = { ...released.sample, place: ['tallinn'], person: ['somebody'] };
    expect(vanishedPaths({ sample: filters }, [story])).toEqual([
      'sample/?place=tallinn',
      'sample/?person=somebody',
    ]);
  });

  test('finds nothing missing right after a release', () => {
    const story = sampleStory({ events: [talks, visit] });
    expect(vanishedPaths({ sample: idsOf(story) }, [story])).toEqual([]);
  });
});
