import { describe, expect, test } from 'vitest';
import { sampleEvent, sampleStory } from '../story/sample-story.ts';
import type { Story } from '../story/model.ts';
import { idsOf, type ReleasedIds, vanishedAddresses } from './released-ids.ts';

const released = {
  sample: {
    event: ['talks', 'visit'],
    source: ['a'],
    statement: [],
    place: [],
    person: [],
    kind: [],
    passage: [],
  },
};
const vanishedPaths = (ids: ReleasedIds, stories: readonly Story[]) =>
  vanishedAddresses(ids, stories).map(({ path }) => path);
const talks = sampleEvent('talks', null, []);
const visit = sampleEvent('visit', null, []);

describe('`vanishedAddresses`', () => {
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

  test('names places, people and kinds by the filters that stood in addresses', () => {
    const story = sampleStory({ events: [talks, visit] });
    const filters = {
      ...released.sample,
      place: ['tallinn'],
      person: ['somebody'],
      kind: ['trip'],
    };
    expect(vanishedPaths({ sample: filters }, [story])).toEqual([
      'sample/?place=tallinn',
      'sample/?person=somebody',
      'sample/?kind=trip',
    ]);
  });

  test('holds passages to what was released, their own former ids and those of what was renamed', () => {
    const told = sampleEvent('talks', null, ['a reported They met', 'a reported They spoke']);
    const ids = {
      ...released.sample,
      event: ['talks'],
      source: [],
      passage: ['talks-1', 'talks-2'],
    };
    const withEvent = (event: Story['events'][number]) => [sampleStory({ events: [event] })];
    expect(vanishedPaths({ sample: ids }, withEvent(told))).toEqual([]);
    const renamed = {
      ...sampleEvent('meeting', null, ['a reported They met']),
      formerIds: ['talks'],
    };
    expect(vanishedPaths({ sample: ids }, withEvent(renamed))).toEqual(['sample/?quote=talks-2']);
    const [met] = told.excerpts;
    const cutAnew = { ...told, excerpts: [{ ...met!, formerIds: ['talks-2'] }] };
    expect(vanishedPaths({ sample: ids }, withEvent(cutAnew))).toEqual([]);
  });

  test('says what to write where, and takes a passage that is withdrawn, by itself or with its event', () => {
    const ids = { ...released.sample, event: [], source: [], passage: ['talks-2', 'visit-1'] };
    const story = sampleStory({ events: [sampleEvent('talks', null, ['a reported They met'])] });
    const [talk, visitor] = vanishedAddresses({ sample: ids }, [story]);
    expect(talk?.remedy).toBe(
      'Write `formerIds: [talks-2]` at the quote of “talks” that has these words now, or `- { kind: passage, id: talks-2, title: …, date: …, why: … }` under `withdrawn`.',
    );
    expect(visitor?.remedy).toContain('at the quote that has these words now');
    const gone = { title: '', date: '2021-12-02', label: '', why: '' };
    const withdrawn = [
      { ...gone, kind: 'passage', id: 'talks-2' },
      { ...gone, kind: 'event', id: 'visit' },
    ] as const;
    expect(vanishedPaths({ sample: ids }, [{ ...story, withdrawn }])).toEqual([]);
  });

  test('holds the events of a large story, too', () => {
    const story = sampleStory();
    const ids = idsOf(story, ['visit', 'talks']);
    expect(ids.event).toEqual(['talks', 'visit']);
    expect(vanishedAddresses({ sample: ids }, [story], () => ['talks'])).toMatchObject([
      { path: 'sample/event/visit/' },
    ]);
  });

  test('finds nothing missing right after a release', () => {
    const story = sampleStory({ events: [talks, visit] });
    expect(vanishedPaths({ sample: idsOf(story) }, [story])).toEqual([]);
  });
});
