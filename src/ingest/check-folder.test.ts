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

  test('sets aside the smallest part that is wrong, and keeps the rest', () => {
    const { folder, faults } = check(['modality: reported', 'modality: rumoured']);
    expect(faults).toHaveLength(1);
    expect(folder?.events).toHaveLength(3);
    expect(folder?.events[0]?.excerpts.map(({ source }) => source)).toEqual(['south']);
  });

  test('knows where in the file what is left stands', () => {
    const { locate } = check(['modality: reported', 'modality: rumoured']);
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
    const { folder, locate } = check(
      ['id: harbour-opens', 'id: 5'],
      ['when: 2014', 'when: [2014]'],
    );
    expect(folder?.events.map(({ id }) => id)).toEqual(['council-meets', 'ferry-sinks']);
    expect(locate(['events', 1])).toEqual(['events', 2]);
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
    for (const value of [undefined, null, 'text', 5, [], {}]) {
      const { folder, faults } = checkFolder(value);
      expect(folder).toBeNull();
      expect(faults.length).toBeGreaterThan(0);
    }
  });
});
