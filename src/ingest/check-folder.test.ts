import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkFolder } from './check-folder.ts';
import { readYaml } from './yaml-document.ts';

const YAML = readFileSync('src/ingest/example/harbour/story.yaml', 'utf8');

function check(...replacements: readonly (readonly [string, string])[]) {
  const yaml = replacements.reduce((text, [from, to]) => text.replace(from, to), YAML);
  return checkFolder(readYaml(yaml).value);
}

describe('checkFolder', () => {
  test('fills in what may be left out', () => {
    const { folder, faults } = check();
    expect(faults).toEqual([]);
    expect(folder?.people[0]?.kind).toBe('person');
    expect(folder?.places[0]?.within).toEqual([]);
  });

  test('reads a lone year as a date', () => {
    expect(check().folder?.events[2]?.when).toBe('2014');
    expect(check(['when: 2014', 'when: 0987']).folder?.events[2]?.when).toBe('0987');
  });

  const WITHOUT_SOURCE = ['- source: north\n        quote: The', '- quote: The'] as const;

  test('sets aside the smallest part that is wrong, and keeps the rest', () => {
    const { folder, faults } = check(WITHOUT_SOURCE);
    expect(faults).toHaveLength(1);
    expect(folder?.events).toHaveLength(3);
    expect(folder?.events[0]?.excerpts.map(({ source }) => source)).toEqual(['south']);
  });

  test('knows where in the file what is left stands', () => {
    const { locate } = check(WITHOUT_SOURCE);
    expect(locate(['events', 0, 'excerpts', 0, 'quote'])).toEqual([
      'events',
      0,
      'excerpts',
      1,
      'quote',
    ]);
    expect(locate(['events', 1, 'excerpts', 0])).toEqual(['events', 1, 'excerpts', 0]);
  });

  test('sets aside several parts of one list', () => {
    const { folder, locate } = check(['excerpts:\n', 'excerpts:\n      - one\n      - two\n']);
    expect(folder?.events[0]?.excerpts).toHaveLength(2);
    expect(locate(['events', 0, 'excerpts', 1])).toEqual(['events', 0, 'excerpts', 3]);
  });

  test.each([
    ['    letter: N\n', ''],
    ['    shortName: North\n', ''],
    ['    genre: Report\n', '    genre: ""\n'],
    ['    language: en\n', '    language: English\n'],
    ['    translation: none\n', '    translation: no\n'],
    ['  - id: harbour-opens\n    formerIds', '  - formerIds'],
    ['    shortTitle: Harbour opens\n', ''],
    ['    title: The harbour opens\n', '    title: 2014\n'],
    ['    kind: opening\n', ''],
    ['        modality: reported\n', ''],
    ['certainty: stated', 'certainty: sure'],
    ['      - label: We\n        evidence', '      - evidence'],
    ['    about: wording\n', ''],
    ['version: 1\n', ''],
    ['kinds:\n  - { id: opening', 'kinds:\n  - { id: Opening'],
  ])('goes on to all quotes without %j', (from, to) => {
    expect(YAML).toContain(from);
    const { folder, faults } = check([from, to]);
    expect(faults).toHaveLength(1);
    const quotes = (of: typeof folder) => [
      ...(of?.sources.flatMap(({ remarks }) => remarks) ?? []),
      ...(of?.events.flatMap(({ excerpts, dateEvidence }) => [...excerpts, ...dateEvidence]) ?? []),
      ...(of?.statements.flatMap(({ wordings }) => wordings) ?? []),
      ...(of?.disagreements.flatMap(({ readings }) => readings.flatMap((one) => one.evidence)) ??
        []),
    ];
    expect(quotes(folder)).toHaveLength(quotes(check().folder).length);
  });

  test('tells an id in a wrong form once, where it is declared', () => {
    const bad = YAML.replaceAll('id: north', 'id: North').replaceAll(
      'source: north',
      'source: North',
    );
    const { faults } = checkFolder(readYaml(bad).value);
    expect(faults.map(({ keys }) => keys)).toEqual([['sources', 0, 'id']]);
    expect(check(['id: porto', 'id: Porto']).declared('places')).toContain('porto');
  });

  test('says what a field that is missing can be', () => {
    const expected = (from: string) => check([from, '']).faults.map((fault) => fault.expected);
    expect(expected('version: 1\n')).toEqual(['version: 1']);
    expect(expected('    translation: none\n')).toEqual([
      'this field, one of none, machine, human, unknown',
    ]);
    expect(expected('    genre: Report\n')).toEqual(['this field']);
  });

  test.each(['', ' {lat: 41.15, lon: -8.61}', ' Porto', ' [-8.61]', ' [-8,61, 41,15]'])(
    'says how coordinates are written for “coordinates:%s”',
    (given) => {
      const { faults } = check([' [-8.61, 41.15]', given]);
      expect(faults).toHaveLength(1);
      expect(faults[0]?.expected).toMatch(/longitude/);
    },
  );

  test.each(['Arabic', 'norwegian', 'en_US', 'en-'])('takes no “%s” for a language', (tag) => {
    const { faults } = check(['language: en', `language: ${tag}`]);
    expect(faults).toMatchObject([
      { keys: ['language'], expected: 'a language tag, such as en, ar, nb or pt-BR' },
    ]);
  });

  test.each(['ar', 'nb', 'pt-BR', 'sr-Latn', 'zh-Hant-TW', 'es-419', 'ca-valencia'])(
    'takes “%s” for a language',
    (tag) => expect(check(['language: en', `language: ${tag}`]).faults).toEqual([]),
  );

  test.each([
    ['03/05/2023', '{ date: 2023-05-03, basis: stated }, or 2023-03-05 if the month comes first'],
    ['2023-05-09', '{ date: 2023-05-09, basis: stated }'],
    ['yesterday', '{ date: 2023-05-03, basis: stated }'],
  ])('says how a publication is written for “%s”', (given, expected) => {
    const { faults } = check([
      'published: { date: 2023-05-03, basis: stated }',
      `published: ${given}`,
    ]);
    expect(faults).toMatchObject([{ keys: ['sources', 0, 'published'] }]);
    expect(faults[0]?.expected).toContain(expected);
  });

  test('takes a field with nothing in it for the rest of a text with a comma', () => {
    const { faults } = check(['quote: in 2014', 'quote: in May, 2014']);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.found).toContain('“2014”');
    expect(faults[0]?.expected).toContain('quotation marks around a text with a comma in it');
  });

  test('still knows the ids of what it set aside', () => {
    const { declared } = check(['    shortTitle: Harbour opens\n', '']);
    expect(declared('events')).toContain('harbour-opens');
  });

  test('goes on where a field at the top is missing', () => {
    const { folder, faults } = check(['title: The harbour of Porto\n', '']);
    expect(faults).toMatchObject([{ keys: ['title'], found: 'nothing' }]);
    expect(folder?.events).toHaveLength(3);
  });

  test('gives up on what is no story at all', () => {
    for (const value of [undefined, null, 'text', 5, []]) {
      const { folder, faults } = checkFolder(value);
      expect(folder).toBeNull();
      expect(faults.length).toBeGreaterThan(0);
    }
  });
});
