import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Selector, Source, Statement, Story, StoryEvent, When } from '../story/model.ts';
import type { ExplorerState } from './address.ts';
import { plainState } from './address.ts';
import { resolveAddress } from './resolve-address.ts';

const day = (date: number, month = 11) => Date.UTC(2021, month - 1, date);

function when(start: number | null, end: number | null): When {
  const edges = { startEdge: 'exact', endEdge: 'exact' } as const;
  return { edtf: '', start, end, precision: 'day', ...edges, label: '', longLabel: '' };
}

function words(source: string): Selector {
  return { source, exact: 'on Thursday', prefix: '', suffix: '', start: 0, end: 11 };
}

function event(id: string, title: string, at: When | null, formerIds: string[] = []): StoryEvent {
  return {
    id,
    formerIds,
    title,
    shortTitle: title,
    summary: '',
    kind: 'meeting',
    when: at,
    dateWords: null,
    order: null,
    places: [],
    people: [],
    excerpts: [{ ...words('efe'), id: `${id}-1`, modality: 'reported', note: null }],
    dateEvidence: [
      {
        ...words('efe'),
        id: `${id}-date-1`,
        relativeTo: null,
        rule: { id: '', words: '' },
        result: null,
        disagreement: null,
      },
    ],
  };
}

const source: Source = {
  id: 'efe',
  letter: 'E',
  name: 'EFE via Infobae',
  shortName: 'EFE',
  genre: '',
  publisher: null,
  agency: null,
  title: null,
  published: { when: null, basis: 'unknown', note: null },
  dateline: null,
  language: 'en',
  translation: 'none',
  address: null,
  note: null,
  remarks: [{ ...words('efe'), id: 'efe-remark-1', note: '' }],
  sha256: '',
};

const statement: Statement = {
  id: 'consequences',
  formerIds: ['there-will-be-consequences'],
  title: 'There will be consequences',
  speaker: null,
  events: [],
  note: null,
  wordings: [{ ...words('efe'), id: 'consequences-efe', note: null }],
};

const story: Story = {
  version: 1,
  id: 'baltic',
  title: '',
  standfirst: '',
  language: 'en',
  zone: 'Europe/Vilnius',
  opening: { edtf: '', start: day(25), end: day(2, 12) },
  kinds: [{ id: 'meeting', name: 'Meeting' }],
  places: [
    { id: 'riga', name: 'Riga', kind: 'town', coordinates: null, note: null },
    { id: 'vilnius', name: 'Vilnius', kind: 'town', coordinates: null, note: null },
  ],
  people: [{ id: 'duda', name: 'Duda', kind: 'person', role: null, aliases: [] }],
  sources: [source],
  events: [
    event('crimea', 'Annexation of Crimea', when(Date.UTC(2014, 0, 1), Date.UTC(2015, 0, 1))),
    event('duda-meeting', 'Stoltenberg meets Duda', when(day(25), day(26)), ['meeting-duda']),
    event('riga-talks', 'Talks in Riga', when(day(28), day(29)), ['duda-meeting', 'talks']),
    event('funds', 'Border funds', null),
  ],
  statements: [statement],
  disagreements: [],
};

const baltic = plainState('baltic');
const resolve = (asked: Partial<ExplorerState>, of = story) =>
  resolveAddress({ ...baltic, ...asked }, of);

describe('what is opened', () => {
  test('a plain address resolves to itself', () => {
    expect(resolve({})).toEqual({ state: baltic, notices: [], unknown: null, moved: false });
  });

  test.each([
    ['event', 'duda-meeting'],
    ['source', 'efe'],
    ['statement', 'consequences'],
  ] as const)('a known %s stays', (kind, id) => {
    expect(resolve({ open: { kind, id } })).toEqual({
      state: { ...baltic, open: { kind, id } },
      notices: [],
      unknown: null,
      moved: false,
    });
  });

  test('a former id leads to the present one', () => {
    const event1 = resolve({ open: { kind: 'event', id: 'meeting-duda' }, place: ['riga'] });
    expect(event1).toMatchObject({ moved: true, unknown: null, notices: [] });
    expect(event1.state).toEqual({
      ...baltic,
      open: { kind: 'event', id: 'duda-meeting' },
      place: ['riga'],
    });
    expect(
      resolve({ open: { kind: 'statement', id: 'there-will-be-consequences' } }).state.open,
    ).toEqual({ kind: 'statement', id: 'consequences' });
  });

  test('a former id of a passage leads to the present one, that of a renamed event too', () => {
    const [excerpt] = story.events[1]!.excerpts;
    const cutAnew = { ...story.events[1]!, excerpts: [{ ...excerpt!, formerIds: ['old-words'] }] };
    const of = { ...story, events: [cutAnew] };
    const asked = { open: { kind: 'event', id: 'duda-meeting' }, quote: 'old-words' } as const;
    const { state, moved, notices } = resolve(asked, of);
    expect({ quote: state.quote, moved, notices }).toEqual({
      quote: 'duda-meeting-1',
      moved: true,
      notices: [],
    });
    expect(resolve({ quote: 'meeting-duda-date-1' }).state.quote).toBe('duda-meeting-date-1');
    expect(resolve({ quote: 'there-will-be-consequences-efe' })).toMatchObject({
      state: { quote: 'consequences-efe' },
      moved: true,
    });
    expect(resolve({ quote: 'duda-meeting-1' }).moved).toBe(false);
    expect(resolve({ quote: 'meeting-duda-9' })).toMatchObject({
      state: { quote: null },
      moved: false,
    });
  });

  test('an id in use wins over the same id given up by another', () => {
    const { state, moved } = resolve({ open: { kind: 'event', id: 'duda-meeting' } });
    expect(state.open).toEqual({ kind: 'event', id: 'duda-meeting' });
    expect(moved).toBe(false);
  });

  test('an unknown id opens the story, and keeps the rest', () => {
    const { state, unknown, moved } = resolve({
      open: { kind: 'event', id: 'riga-tlaks' },
      place: ['riga'],
    });
    expect(state).toEqual({ ...baltic, place: ['riga'] });
    expect(unknown).toMatchObject({ kind: 'event', id: 'riga-tlaks' });
    expect(moved).toBe(false);
  });
});

describe('filters and quote', () => {
  test.each(['place', 'person', 'source', 'kind'] as const)(
    'an unknown %s is dropped with a notice, the known ones kept in order',
    (part) => {
      const good = {
        place: ['vilnius', 'riga'],
        person: ['duda'],
        source: ['efe'],
        kind: ['meeting'],
      }[part];
      const { state, notices } = resolve({ [part]: ['rega', ...good] });
      expect(state[part]).toEqual(good);
      expect(notices).toEqual([{ part, value: 'rega', reason: 'not-in-story' }]);
    },
  );

  test.each(['duda-meeting-1', 'duda-meeting-date-1', 'consequences-efe', 'efe-remark-1'])(
    'the passage %s is known',
    (quote) => {
      expect(resolve({ quote })).toMatchObject({ state: { quote }, notices: [] });
    },
  );

  test('an unknown passage is dropped with a notice', () => {
    expect(resolve({ quote: 'duda-meeting-9' })).toMatchObject({
      state: { quote: null },
      notices: [{ part: 'quote', value: 'duda-meeting-9', reason: 'not-in-story' }],
    });
  });
});

describe('viewport', () => {
  test('inside the story it stays, even where nothing happens', () => {
    const view = { from: Date.UTC(2017, 0, 1), to: Date.UTC(2018, 0, 1) };
    expect(resolve(view)).toMatchObject({ state: view, notices: [] });
  });

  test('one end is completed from the story’s opening', () => {
    expect(resolve({ from: day(27) }).state).toMatchObject({ from: day(27), to: day(2, 12) });
    expect(resolve({ to: day(27) }).state).toMatchObject({ from: day(25), to: day(27) });
  });

  test('reversed or empty it is dropped with a notice', () => {
    expect(resolve({ from: day(27), to: day(26) })).toMatchObject({
      state: { from: null, to: null },
      notices: [{ part: 'from', value: '2021-11-27/2021-11-25', reason: 'ends-before-start' }],
    });
    expect(resolve({ from: day(27), to: day(27) }).notices).toHaveLength(1);
    expect(resolve({ from: day(5, 12) }).notices).toHaveLength(1);
  });

  test('before the first and after the last event it is dropped with a notice', () => {
    const before = { from: Date.UTC(2013, 0, 1), to: Date.UTC(2014, 0, 1) };
    const after = { from: day(2, 12), to: day(9, 12) };
    for (const view of [before, after]) {
      const { state, notices } = resolve(view);
      expect(state).toMatchObject({ from: null, to: null });
      expect(notices).toMatchObject([{ part: 'from', reason: 'outside-story' }]);
    }
  });

  test('an event that is still going on reaches any later view', () => {
    const ongoing = { ...story, events: [event('build-up', 'Build-up', when(day(1), null))] };
    const later = { from: Date.UTC(2030, 0, 1), to: Date.UTC(2031, 0, 1) };
    expect(resolve(later, ongoing).state).toMatchObject(later);
  });
});

test('resolving twice is resolving once', () => {
  const ids = (known: string) => fc.uniqueArray(fc.constantFrom(known, 'a', 'b'));
  const instant = fc.option(fc.integer({ min: 0, max: 20 }).map((n) => day(20 + n)));
  const asked = fc.record({
    open: fc.constantFrom<ExplorerState['open']>(
      { kind: 'sources' },
      { kind: 'event', id: 'talks' },
      { kind: 'event', id: 'nothing' },
      { kind: 'source', id: 'efe' },
    ),
    place: ids('riga'),
    kind: ids('meeting'),
    quote: fc.constantFrom(null, 'crimea-1', 'x'),
    from: instant,
    to: instant,
  });
  fc.assert(
    fc.property(asked, fc.boolean(), (wanted, embed) => {
      const { state } = resolve({ ...wanted, embed });
      expect(state.embed).toBe(false);
      expect(resolveAddress(state, story)).toEqual({
        state,
        notices: [],
        unknown: null,
        moved: false,
      });
    }),
  );
});
