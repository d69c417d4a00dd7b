import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { describe, expect, test } from 'vitest';
import { FAMILIES, SAMPLE, SCRIPTS } from './faces.ts';
import { unicodeRange } from './font-face.ts';
import { renameFamily } from './rename.ts';
import { measureText, readCharacterMap, readNames, withNames } from './sfnt.ts';
import type { NameRecord } from './sfnt.ts';

const COPYRIGHT = 0;

function read(file: string): Buffer {
  return readFileSync(fileURLToPath(new URL(`../../styles/fonts/${file}`, import.meta.url)));
}

const files = FAMILIES.flatMap((family) =>
  family.cuts.flatMap((cut) =>
    SCRIPTS.map(({ script, characters }) => ({
      family: family.name,
      characters,
      file: `${family.file}-${cut.label}-${script}.woff2`,
    })),
  ),
);

describe('the fonts in the tree', () => {
  test.each(files)('$file is named $family and covers what it declares', async (face) => {
    const font = await subsetFont(read(face.file), undefined, {
      targetFormat: 'sfnt',
      keepAllGlyphs: true,
    });
    const names = readNames(font);
    expect(names.find(({ id }) => id === 1)?.text).toBe(face.family);
    const reserved = names.filter(({ id, text }) => id !== COPYRIGHT && text.includes('Source'));
    expect(reserved).toEqual([]);
    expect(names.find(({ id }) => id === COPYRIGHT)?.text).toContain('Adobe');
    const covered = readCharacterMap(font);
    expect(Array.from(face.characters).filter((c) => !covered.has(c.codePointAt(0) ?? 0))).toEqual(
      [],
    );
  });

  test('all together are within the 100 KB of the first view', () => {
    const bytes = files.reduce((sum, { file }) => sum + read(file).length, 0);
    expect(bytes).toBeLessThan(100_000);
  });
});

describe('`withNames`', () => {
  test('gives back the names it was given and leaves the glyphs alone', async () => {
    const [first] = files;
    const font = await subsetFont(read(first?.file ?? ''), undefined, {
      targetFormat: 'sfnt',
      keepAllGlyphs: true,
    });
    const names: NameRecord[] = [
      { platform: 3, encoding: 1, language: 0x409, id: 1, text: 'Ādaži' },
      { platform: 3, encoding: 1, language: 0x409, id: 2, text: 'Odd' },
    ];
    const written = withNames(font, names);
    expect(readNames(written)).toEqual(names);
    expect(readCharacterMap(written)).toEqual(readCharacterMap(font));
    expect(measureText(written, SAMPLE)).toEqual(measureText(font, SAMPLE));
  });
});

describe('`renameFamily`', () => {
  const record = (id: number, text: string): NameRecord => ({
    platform: 3,
    encoding: 1,
    language: 0x409,
    id,
    text,
  });

  test('replaces the reserved name everywhere but in the notice', () => {
    const renamed = renameFamily(
      [
        record(0, '© Adobe, with Reserved Font Name ‘Source’'),
        record(1, 'Source Sans 3 ExtraLight'),
        record(4, 'Source Sans 3 Regular'),
        record(6, 'SourceSerif4Roman-Regular'),
        record(17, 'ExtraLight'),
      ],
      'Dateline Sans',
    );
    expect(renamed.map(({ text }) => text)).toEqual([
      '© Adobe, with Reserved Font Name ‘Source’',
      'Dateline Sans',
      'Dateline Sans Regular',
      'DatelineSans-Regular',
    ]);
  });
});

describe('`unicodeRange`', () => {
  test('joins neighbours and sorts', () => {
    expect(unicodeRange('cabé')).toBe('U+0061-0063, U+00E9');
  });
});
