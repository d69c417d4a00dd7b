import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Modality } from '../story/model.ts';
import type { ExplorerState, Open } from './address.ts';
import { decodeAddress, encodeAddress, plainState } from './address.ts';

function decode(address: string, base = '/') {
  const at = address.indexOf('?');
  return at < 0
    ? decodeAddress(address, '', base)
    : decodeAddress(address.slice(0, at), address.slice(at), base);
}

const story = plainState('baltic');

describe('pages', () => {
  const pages: [string, Open][] = [
    ['/baltic/', { kind: 'story' }],
    ['/baltic/event/duda-meeting/', { kind: 'event', id: 'duda-meeting' }],
    ['/baltic/source/efe-infobae/', { kind: 'source', id: 'efe-infobae' }],
    ['/baltic/statement/consequences/', { kind: 'statement', id: 'consequences' }],
    ['/baltic/source/', { kind: 'sources' }],
    ['/baltic/statement/', { kind: 'statements' }],
  ];
  test.each(pages)('%s both ways', (address, open) => {
    expect(decode(address)).toEqual({ state: { ...story, open }, dropped: [] });
    expect(encodeAddress({ ...story, open }, '/')).toBe(address);
  });

  test('the base alone is the list of stories, with and without its slash', () => {
    expect(encodeAddress(plainState(null), '/sub/path/')).toBe('/sub/path/');
    for (const pathname of ['/sub/path/', '/sub/path', '/sub/path/index.html']) {
      expect(decode(pathname, '/sub/path/')).toEqual({ state: plainState(null), dropped: [] });
    }
  });

  test('a missing or doubled slash and the page’s file name change nothing', () => {
    for (const pathname of ['/baltic/event/a', '/baltic//event/a/', '/baltic/event/a/index.html']) {
      expect(decode(pathname)).toEqual(decode('/baltic/event/a/'));
    }
  });

  test('what is no page of a story is dropped, and the story opens', () => {
    const path = { part: 'path', reason: 'unknown-part' };
    expect(decode('/baltic/map/x/')).toEqual({
      state: story,
      dropped: [{ ...path, value: 'map/x' }],
    });
    expect(decode('/baltic/event/')).toEqual({
      state: story,
      dropped: [{ ...path, value: 'event' }],
    });
    expect(decode('/baltic/event/a/b/').dropped).toEqual([{ ...path, value: 'b' }]);
  });

  test('a path outside the base is dropped', () => {
    expect(decode('/other/baltic/', '/sub/')).toEqual({
      state: plainState(null),
      dropped: [{ part: 'path', value: '/other/baltic/', reason: 'unknown-part' }],
    });
  });

  test('an id no story could have is kept, so that the reader can be told', () => {
    expect(decode('/baltic/event/R%C4%ABga%20%zz/').state.open).toEqual({
      kind: 'event',
      id: 'R%C4%ABga%20%zz',
    });
    expect(decode('/baltic/event/R%C4%ABga/').state.open).toEqual({ kind: 'event', id: 'Rīga' });
  });
});

describe('query', () => {
  test('everything at once, in one order', () => {
    const address =
      '/baltic/source/efe-infobae/?place=riga,vilnius&person=duda&source=nato-release,efe-infobae' +
      '&kind=meeting&modality=announced,reported&q=Naus%C4%97da+%26+co&view=list&lanes=source' +
      '&from=2021-11-25&to=2021-12-01T12:30&quote=duda-meeting-1&embed=1';
    const { state, dropped } = decode(address);
    expect(dropped).toEqual([]);
    expect(state).toEqual({
      story: 'baltic',
      open: { kind: 'source', id: 'efe-infobae' },
      view: 'list',
      place: ['riga', 'vilnius'],
      person: ['duda'],
      source: ['nato-release', 'efe-infobae'],
      kind: ['meeting'],
      modality: ['announced', 'reported'],
      q: 'Nausėda & co',
      from: Date.UTC(2021, 10, 25),
      to: Date.UTC(2021, 11, 1, 12, 30),
      quote: 'duda-meeting-1',
      lanes: 'source',
      embed: true,
    });
    expect(encodeAddress(state, '/')).toBe(address);
    const shuffled = address
      .slice(address.indexOf('?') + 1)
      .split('&')
      .toReversed()
      .join('&');
    expect(decode(`/baltic/source/efe-infobae/?${shuffled}`).state).toEqual(state);
  });

  test('defaults are not written', () => {
    expect(encodeAddress(decode('/baltic/?lanes=place&q=&place=').state, '/')).toBe('/baltic/');
  });

  test('a list given twice adds up, without doubles; of the rest the last counts', () => {
    expect(decode('/baltic/?place=riga,vilnius,riga&place=vilnius,brussels&q=a&q=b').state).toEqual(
      {
        ...story,
        place: ['riga', 'vilnius', 'brussels'],
        q: 'b',
      },
    );
  });

  test('escaped and plain commas are the same', () => {
    expect(decode('/baltic/?place=riga%2Cvilnius').state.place).toEqual(['riga', 'vilnius']);
  });

  test.each([
    ['view', 'map'],
    ['lanes', 'person'],
    ['from', '2021-02-30'],
    ['to', 'tomorrow'],
    ['embed', 'yes'],
    ['modality', 'denied'],
  ])('%s=%s is dropped, the rest kept', (part, value) => {
    expect(decode(`/baltic/?place=riga&${part}=${value}&q=x`)).toEqual({
      state: { ...story, place: ['riga'], q: 'x' },
      dropped: [{ part, value, reason: 'unreadable' }],
    });
  });

  test('one bad modality does not take the good one along', () => {
    const { state, dropped } = decode('/baltic/?modality=reported,denied');
    expect(state.modality).toEqual(['reported']);
    expect(dropped).toHaveLength(1);
  });

  test('an unknown part is told, the marks of other sites are not', () => {
    expect(decode('/baltic/?plase=riga&utm_source=x&fbclid=1&gclid=2&igsh=3').dropped).toEqual([
      { part: 'plase', value: 'riga', reason: 'unknown-part' },
    ]);
  });
});

const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,3}$/);
const anyId = fc.oneof(
  id,
  fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((text) => !/\p{Surrogate}/u.test(text) && !/^(\.{1,2}|index\.html)$|,/.test(text)),
);
const idList = fc.uniqueArray(anyId, { maxLength: 4 });
const minute = fc
  .integer({ min: -1_035_593_279, max: 4_223_371_679 })
  .map((minutes) => minutes * 60_000);
const midnight = fc.integer({ min: -719_161, max: 2_932_895 }).map((days) => days * 86_400_000);
const end = fc.option(fc.oneof(minute, midnight, fc.constant(Date.UTC(2021, 10, 28))));

const open: fc.Arbitrary<Open> = fc.oneof(
  fc.record({ kind: fc.constantFrom('event', 'source', 'statement'), id: anyId }),
  fc.record({ kind: fc.constantFrom('story', 'sources', 'statements') }),
);
const page: fc.Arbitrary<Pick<ExplorerState, 'story' | 'open'>> = fc.oneof(
  fc.record({ story: anyId, open }),
  fc.constant(plainState(null)),
);
const parts = fc.record({
  view: fc.option(fc.constantFrom('timeline', 'list')),
  place: idList,
  person: idList,
  source: idList,
  kind: idList,
  modality: fc.shuffledSubarray<Modality>(['reported', 'announced', 'background']),
  q: fc.string({ unit: 'grapheme' }).filter((text) => !/\p{Surrogate}/u.test(text)),
  from: end,
  to: end,
  quote: fc.option(anyId),
  lanes: fc.constantFrom('place', 'source', 'kind'),
  embed: fc.boolean(),
});
const state: fc.Arbitrary<ExplorerState> = fc
  .tuple(page, parts)
  .map(([where, what]) => ({ story: where.story, open: where.open, ...what }));

const base = fc.oneof(
  fc.constantFrom('/', '/sub/path/', '/event/source/'),
  fc.array(id, { maxLength: 3 }).map((folders) => ['', ...folders, ''].join('/')),
);

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '/',
        '?',
        '&',
        '=',
        ',',
        '%',
        '%zz',
        '%2F',
        '%00',
        '..',
        "'",
        '\uD800',
        'event',
        'place',
        'from',
        '2021-11-25',
        'a',
      ),
    )
    .map((pieces) => pieces.join('')),
);

describe('laws', () => {
  test('decode ∘ encode is the identity on canonical states, under any base', () => {
    fc.assert(
      fc.property(state, base, (wanted, at) => {
        expect(decode(encodeAddress(wanted, at), at)).toEqual({ state: wanted, dropped: [] });
      }),
      { numRuns: 500 },
    );
  });

  test('a browser leaves a written address as it is', () => {
    fc.assert(
      fc.property(state, (wanted) => {
        const address = encodeAddress(wanted, '/');
        const url = new URL(address, 'https://example.org');
        expect(url.pathname + url.search).toBe(address);
      }),
    );
  });

  test('any path and query decode without a throw, and their canonical address stays put', () => {
    fc.assert(
      fc.property(anyText, anyText, base, (path, query, at) => {
        const first = decodeAddress(at + path, `?${query}`, at).state;
        const address = encodeAddress(first, at);
        const second = decode(address, at);
        expect(second).toEqual({ state: first, dropped: [] });
        expect(encodeAddress(second.state, at)).toBe(address);
      }),
      { numRuns: 1000 },
    );
  });

  test('a path outside the base opens the list of stories, whatever it is', () => {
    fc.assert(
      fc.property(anyText, anyText, (path, search) => {
        expect(decodeAddress(`/else${path}`, search, '/base/').state.story).toBeNull();
      }),
    );
  });
});
