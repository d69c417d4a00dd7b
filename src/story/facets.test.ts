import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countTerms } from './count-terms.ts';
import { type Filter, isFiltering, matches, matchingIds } from './facets.ts';
import { foldText } from './fold-text.ts';
import { sampleEvent, sampleStory } from './sample-story.ts';

const none: Filter = { place: [], person: [], source: [], kind: [], modality: [], q: '' };
const at = (place: string) => ({ place, certainty: 'stated' as const, note: null, namings: [] });

const story = sampleStory({
  places: ['riga', 'vilnius'].map((id) => ({
    id,
    name: id,
    kind: 'town',
    coordinates: null,
    note: null,
  })),
  people: [
    { id: 'duda', name: 'Andrzej Duda', kind: 'person', role: null, aliases: ['Andrej Doubt'] },
  ],
  events: [
    sampleEvent('talks', '2021-11-28', ['a reported had talks', 'b reported they spoke'], {
      title: 'Talks with Kariņš',
      places: [at('riga')],
    }),
    sampleEvent('meeting', '2021-11-30', ['a announced will meet on Tuesday'], {
      places: [at('riga'), at('vilnius')],
      kind: 'visit',
    }),
    sampleEvent('duda', '2021-11-25', ['b reported “cut diplomatic ties”'], {
      people: [{ person: 'duda', namings: [] }],
    }),
  ],
});

const ids = (filter: Partial<Filter>) => [
  ...(matchingIds(story, { ...none, ...filter }) ?? ['all']),
];

describe('matchingIds', () => {
  it('is null without a filter, white space included', () => {
    expect(ids({ q: '  ' })).toEqual(['all']);
  });

  it('joins terms of one facet by "or"', () => {
    expect(ids({ place: ['vilnius', 'riga'] })).toEqual(['talks', 'meeting']);
  });

  it('joins facets by "and"', () => {
    expect(ids({ place: ['riga'], source: ['b'] })).toEqual(['talks']);
  });

  it('takes the event’s status for modality', () => {
    expect(ids({ modality: ['announced'] })).toEqual(['meeting']);
  });

  it('finds by kind', () => {
    expect(ids({ kind: ['visit'] })).toEqual(['meeting']);
  });

  it.each([
    ['karins', 'talks'],
    ['RIGA', 'talks meeting'],
    ['andrej doubt', 'duda'],
    ['tuesday will', 'meeting'],
    ['"cut diplomatic', 'duda'],
    ['they talks', 'talks'],
    // A word may be typed in part: its beginning, not what is within it.
    ['ri', 'talks meeting'],
    ['iga', ''],
    ['nobody', ''],
  ])('finds %j in titles, names and excerpts', (q, found) => {
    expect(ids({ q }).join(' ')).toBe(found);
  });
});

describe('countTerms', () => {
  it('counts each term as if it were the only one of its facet', () => {
    expect([...countTerms(story, { ...none, place: ['vilnius'] }, 'place')]).toEqual([
      ['riga', 2],
      ['vilnius', 1],
    ]);
  });

  it('respects the other facets and the search', () => {
    expect([...countTerms(story, { ...none, source: ['b'], q: 'talks' }, 'place')]).toEqual([
      ['riga', 1],
    ]);
  });

  it('promises what choosing the term then gives', () => {
    const subset = (terms: string[]) => fc.subarray(terms);
    fc.assert(
      fc.property(
        subset(['riga', 'vilnius']),
        subset(['a', 'b']),
        subset(['meeting', 'visit']),
        (place, source, kind) => {
          const filter = { ...none, place, source, kind };
          for (const [term, count] of countTerms(story, filter, 'place')) {
            expect(matchingIds(story, { ...filter, place: [term] })?.size).toBe(count);
          }
        },
      ),
    );
  });
});

describe('matches', () => {
  it('leaves everything in without a filter', () => {
    expect(story.events.every((event) => matches(event, story, none))).toBe(true);
    expect(isFiltering(none)).toBe(false);
  });
});

describe('foldText', () => {
  it.each([
    ['Ādaži', 'adazi'],
    ['Łódź', 'lodz'],
    ['Ukraine’s  “border”', 'ukraine\'s "border"'],
    ['Straße\nØresund', 'strasse oresund'],
  ])('folds %s to %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});
