import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from '../fold-text.ts';
import { indexTitles, searchTitles } from './title-search.ts';

const list = (lists: readonly (readonly number[])[]) => {
  let end = 0;
  return {
    offsets: Uint32Array.from([0, ...lists.map(({ length }) => (end += length))]),
    values: Uint8Array.from(lists.flat()),
  };
};
const story: Parameters<typeof searchTitles>[2] = {
  places: ['Rīga', 'Ādaži'].map((name) => ({
    id: name,
    name,
    kind: 'town',
    coordinates: null,
    note: null,
  })),
  people: [{ id: 'a', name: 'Ana Ozola', kind: 'person', role: null, aliases: ['the minister'] }],
};

function rowsOf(titles: readonly string[], q: string, places: readonly (readonly number[])[] = []) {
  const columns = {
    length: titles.length,
    places: list(titles.map((_, row) => places[row] ?? [])),
    people: list(titles.map((_, row) => (row === 0 ? [0] : []))),
  };
  const found = searchTitles(indexTitles(titles), columns, story, q);
  return found === null ? null : [...found.keys()].filter((row) => found[row] === 1);
}

test('`searchTitles` finds all words in title, place and person, without regard to accents and case', () => {
  const titles = ['Ministers meet', 'Talks in Łódź', 'Meeting'];
  expect(rowsOf(titles, 'MEET')).toEqual([0, 2]);
  expect(rowsOf(titles, 'lodz talks')).toEqual([1]);
  expect(rowsOf(titles, 'riga meet', [[], [0], [0, 1]])).toEqual([2]);
  expect(rowsOf(titles, 'minister ozola')).toEqual([0]);
  expect(rowsOf(titles, 'nothing of it')).toEqual([]);
  expect(rowsOf(titles, ' ')).toBeNull();
});

test('`searchTitles` finds in titles what a scan of each does', () => {
  const title = fc.string({ unit: fc.constantFrom('a', 'b', 'Ā', ' ', 'ß'), maxLength: 6 });
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 's'), minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(title, { minLength: 1, maxLength: 12 }), word, (titles, q) => {
      const scanned = [...titles.keys()].filter(
        (row) =>
          foldText(titles[row]!).includes(q) ||
          (row === 0 && 'ana ozola\nthe minister'.includes(q)),
      );
      expect(rowsOf(titles, q)).toEqual(scanned);
    }),
  );
});
