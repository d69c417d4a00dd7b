import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readYaml } from './yaml-document.ts';

const STORY = readFileSync('src/ingest/example/harbour/story.yaml', 'utf8');

/** What is told of the example with `to` for `from`, which stands on its line 27 where nothing else is said. */
function told(from: string, to: string) {
  expect(STORY).toContain(from);
  return readYaml(STORY.replace(from, () => to)).errors.map(
    ({ line, column, found, expected }) => `${line}:${column} ${found}; expected ${expected}`,
  );
}

const GENRE = '    genre: Report';

describe('readYaml', () => {
  test.each([
    ['    genre: Bergen: a ship', '27:18 a colon within a text', 'genre: "Bergen: a ship"'],
    ['    genre: “Bergen: a ship”', '27:19 a colon within a text', 'genre: "“Bergen: a ship”"'],
    ['    genre: a "ship": new', '27:20 a colon within a text', `genre: 'a "ship": new'`],
    ['    genre: "Report', '27:12 a " that is not closed', 'genre: "Report"'],
    ["    genre: 'Report", "27:12 a ' that is not closed", "genre: 'Report'"],
    ["    genre: 'The city's'", "27:21 words after a closing '", "genre: 'The city''s'"],
    ['    genre: "The "big" one"', '27:17 words after a closing "', `genre: 'The "big" one'`],
    ['    genre: @Report', '27:12 a text that begins with @', 'genre: "@Report"'],
    ['    genre: *Report', '27:12 a text that begins with *', 'genre: "*Report"'],
    ['    genre: !Report', '27:12 a text that begins with !', 'genre: "!Report"'],
    ['    genre: [A] report', '27:12 a text that begins with [', 'genre: "[A] report"'],
    ['    genre:Report', '27:10 a colon with no space after it', 'genre: Report'],
    ['    genre Report', '27:10 a name with no colon after it', 'genre: Report'],
    ['     genre: Report', '27:6 5 spaces before the words', '4 spaces'],
    ['   genre: Report', '27:4 3 spaces before the words', '4 spaces'],
    ['genre: Report', '27:1 0 spaces before the words', '4 spaces'],
    ['\tgenre: Report', '27:1 a tab before the words of a line', '4 spaces'],
    ['  \tgenre: Report', '27:3 a tab before the words of a line', '4 spaces'],
  ])('says of “%s” where it is wrong and what to write', (line, found, expected) => {
    const errors = told(GENRE, line);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.startsWith(found)).toBe(true);
    expect(errors[0]?.split('; expected ')[1]).toContain(expected);
  });

  test.each([
    ['name: Meeting }', 'name: Meeting', '11:5 a { that is not closed'],
    ['id: meeting, name', 'id: meeting name', '11:18 two fields with no comma between them'],
    ['[Harbour of Porto opens]', '[Harbour of Porto opens', '32:16 a [ that is not closed'],
    ['Costa, mayor, Mayor]', 'Costa, mayor, Mayor', '20:66 a [ that is not closed'],
    ['quote: in 2014', 'quote: "in 2014', '95:33 a " that is not closed'],
    ['quote: in 2014', 'quote: in: 2014', '95:35 a colon within a text'],
    ['  - id: south', '   - id: south', '35:4 3 spaces before the words of a line'],
    ['  - id: north', '   - id: north', '23:4 3 spaces before the words of a line'],
    ['  - id: south', '  -id: south', '35:3 a dash with no space after it'],
    ['  - id: south', '    id: south', '35:5 a field that stands there already'],
    ['zone: ', ' zone: ', '6:2 1 space before the words of a line'],
    ['events:', ' events:', '48:2 1 space before the words of a line'],
    ['texts on', 'texts\non', '5:1 a line that is no field'],
  ])('reads “%s” where “%s” stands', (right, wrong, found) => {
    const errors = told(right, wrong);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.startsWith(found)).toBe(true);
    expect(readYaml(STORY.replace(right, () => wrong)).value).toEqual(
      right === 'quote: in 2014' && wrong.includes(': in:')
        ? readYaml(STORY.replace(right, () => 'quote: "in: 2014"')).value
        : readYaml(STORY).value,
    );
  });

  test('tells each of several slips, and not what the parser makes of them', () => {
    const text = 'a:\n  - id: x\n\t  b: 3\n    c: 4\n    d: 5\n  - id: y\n\t\tb: 3\ne: f: g\n';
    const { value, errors } = readYaml(text);
    expect(errors.map(({ line }) => line)).toEqual([3, 7, 8]);
    expect(value).toEqual({
      a: [
        { id: 'x', b: 3, c: 4, d: 5 },
        { id: 'y', b: 3 },
      ],
      e: 'f: g',
    });
  });

  test('leaves alone what is well-formed, over several lines, too', () => {
    const text = 'a: "b\n  c"\nd: {\n  e: f }\ng: >-\n  h: i\n  j\n';
    const value = { a: 'b c', d: { e: 'f' }, g: 'h: i j' };
    expect(readYaml(text)).toMatchObject({ value, errors: [] });
    expect(readYaml(`${text}k: l: m\n`)).toMatchObject({
      value: { ...value, k: 'l: m' },
      errors: [{ line: 8 }],
    });
  });

  test('gives up on what is nothing like it', () => {
    const { value, errors } = readYaml('{\\rtf1 }}}\n]]: {{\n\t: :\n');
    expect(value).toBeUndefined();
    expect(errors.at(-1)?.expected).toMatch(/docs\/story-folder\.md/);
  });
});
