import { describe, expect, test } from 'vitest';
import { readYaml } from './yaml-document.ts';

const COLON = {
  found: 'a colon within a text',
  expected: 'the whole text in quotation marks: title: "Bergen: a ship"',
};

describe('readYaml', () => {
  test.each([
    ['title: Bergen: a ship\n', 1],
    ['events:\n  - title: Bergen: a ship\n    kind: visit\n', 2],
    ['title: “Bergen: a ship”\n', 1],
    ['events:\n  - { id: x, title: Bergen: a ship }\n', 2],
  ])('says of %j that the text wants quotation marks', (text, line) => {
    expect(readYaml(text).errors).toEqual([{ line, ...COLON }]);
  });

  test('tells each tab, and not what the parser makes of it', () => {
    const text = 'a:\n  - id: x\n\t  b: 3\n    c: 4\n    d: 5\n  - id: y\n\t\tb: 3\ne: f: g\n';
    const tab = { found: 'a tab before the words of a line', expected: 'spaces' };
    expect(readYaml(text).errors).toEqual([
      { line: 3, ...tab },
      { line: 7, ...tab },
      { line: 8, ...COLON },
    ]);
  });

  test('keeps the words of the parser for what it has no others for', () => {
    expect(readYaml('title: "a\n').errors).toMatchObject([{ expected: 'well-formed YAML' }]);
    expect(readYaml('title: @x\n').errors).toMatchObject([
      { expected: 'the whole text in quotation marks' },
    ]);
  });
});
