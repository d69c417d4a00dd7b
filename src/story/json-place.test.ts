import { expect, test } from 'vitest';
import { excerptAt, lineOf, placeOfDamage, placesOfFields } from './json-place.ts';

const FILE = `{
 "title":"Brackets } ] and \\"marks\\"",
 "list":[1,{"b":"no"},
  {
   "a":"first",
   "b":[2,3]
  }
 ]
}
`;

test.each([
  ['list[2].a', 5, '"first"'],
  ['list[2].b[1]', 6, '3'],
  ['list[1].b', 3, '"no"'],
  ['title', 2, '"Brackets } ] and \\"marks\\""'],
])('%s stands on line %i', (path, line, words) => {
  const place = placesOfFields(FILE, [path])[0]!;
  expect(lineOf(FILE, place)).toBe(line);
  expect(FILE.slice(place.start, place.end)).toBe(words);
});

test.each([
  ['list[2].c', 4],
  ['list[7].a', 3],
  ['title.x', 2],
  ['', 1],
])('what is not there, %s, is where its holder begins', (path, line) => {
  expect(lineOf(FILE, placesOfFields(FILE, [path])[0]!)).toBe(line);
});

test('the excerpt has the lines around, and marks no more than what is on the line', () => {
  const rows = excerptAt(FILE, placesOfFields(FILE, ['list[2]'])[0]!);
  expect(rows.map(({ number }) => number)).toEqual([2, 3, 4, 5, 6]);
  expect(rows.map(({ marked }) => marked)).toEqual(['', '', '{', '', '']);
  expect(rows[3]).toEqual({ number: 5, before: '   "a":"first",', marked: '', after: '' });
});

test('a line too long is cut around the fault, and unseen characters are shown as such', () => {
  const text = `{"x":"${'y'.repeat(400)}","z":"a\u202eb\u200b","w":"${'v'.repeat(400)}"}`;
  const [row, ...others] = excerptAt(text, placesOfFields(text, ['z'])[0]!);
  expect(others).toEqual([]);
  expect(row?.before).toMatch(/^…y+","z":$/);
  expect(row?.marked).toBe('"a\ufffdb\ufffd"');
  expect(row?.after).toMatch(/^,"w":"v+…$/);
  expect(`${row?.before}${row?.marked}${row?.after}`.length).toBeLessThan(110);
});

test.each([
  ['cut short', FILE.slice(0, 60), 3],
  ['changed on its way', FILE.replace('"first"', '!'), 5],
  ['without a comma', FILE.replace('"first",', '"first"'), 6],
  ['without a bracket', FILE.replace('[2,3]', '[2,3'), 7],
  ['with more behind it', `${FILE}x`, 10],
  ['empty', '', 1],
])('a file %s is damaged on the line where it cannot be read on', (_, text, line) => {
  const place = placeOfDamage(text);
  expect(lineOf(text, place)).toBe(line);
  expect(excerptAt(text, place).some(({ number }) => number === line)).toBe(true);
});

test('what is sound has no damage but at its end', () => {
  expect(placeOfDamage(FILE).start).toBe(FILE.lastIndexOf('}'));
  expect(placeOfDamage(FILE.replaceAll('\n', '')).start).toBe(FILE.replaceAll('\n', '').length - 1);
});
