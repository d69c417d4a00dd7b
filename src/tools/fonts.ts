/**
 * `npm run fonts`: cuts the fonts of the page from the published ones and writes `src/styles/fonts/`
 * and `src/styles/fonts.css`. The same packages give the same bytes; the results are committed.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import subsetFont from 'subset-font';
import { FAMILIES, FEATURES, SAMPLE, SCRIPTS } from './fonts/faces.ts';
import type { Cut, Fallback, Family } from './fonts/faces.ts';
import { fallbackFace, fontFace } from './fonts/font-face.ts';
import { renameFamily } from './fonts/rename.ts';
import { measureText, readCharacterMap, readNames, withNames } from './fonts/sfnt.ts';

const STYLES = join('src', 'styles');
const COPYRIGHT = 0;

function readPackageFile(family: Family, path: string): Promise<Buffer> {
  return readFile(join('node_modules', family.package, path));
}

/** Cuts one file and returns its name, its `@font-face` and the copyright it must carry. */
async function writeFace(family: Family, cut: Cut, { script, characters }: Script) {
  const cutOut = await subsetFont(
    await readPackageFile(family, family.source(script)),
    characters,
    { targetFormat: 'sfnt', variationAxes: cut.axes, keepFeatures: FEATURES, noHinting: true },
  );
  const covered = readCharacterMap(cutOut);
  const missing = Array.from(characters).filter(
    (character) => !covered.has(character.codePointAt(0) ?? 0),
  );
  if (missing.length > 0) throw new Error(`${family.package} ${script} lacks ${missing.join(' ')}`);

  const names = readNames(cutOut);
  const named = withNames(cutOut, renameFamily(names, family.name));
  const woff2 = await subsetFont(named, undefined, { targetFormat: 'woff2', keepAllGlyphs: true });
  const file = `${family.file}-${cut.label}-${script}.woff2`;
  await writeFile(join(STYLES, 'fonts', file), woff2);
  console.log(`${file.padEnd(40)} ${(woff2.length / 1000).toFixed(1).padStart(6)} KB`);
  return {
    css: fontFace(family.name, file, cut, characters),
    copyright: names.find(({ id }) => id === COPYRIGHT)?.text ?? '',
  };
}

/** Returns the `@font-face` rules of what the reader's system shows until `cut` has loaded. */
async function fallbackFaces(family: Family, cut: Cut, fallback: Fallback): Promise<string> {
  const font = await readPackageFile(family, family.source('latin'));
  const faces = cut.standIns.map(async ({ at, weight, as }) => {
    const instance = await subsetFont(font, SAMPLE, {
      targetFormat: 'sfnt',
      variationAxes: { ...cut.axes, wght: at },
    });
    return fallbackFace(
      `${family.name} Fallback`,
      weight,
      measureText(instance, SAMPLE),
      fallback[as],
    );
  });
  return (await Promise.all(faces)).join('\n');
}

/** Writes the family's licence beside its files: the fonts' own notice and the licence's words. */
async function writeLicence(family: Family, copyright: string): Promise<void> {
  const licence = (await readPackageFile(family, 'LICENSE')).toString('utf8');
  const words = licence.slice(licence.indexOf('This Font Software is licensed'));
  const text = `${family.name} is cut from ${family.package} and renamed.\n\n${copyright}\n\n${words}`;
  await writeFile(join(STYLES, 'fonts', `${family.file}-OFL.txt`), text.replace(/\s*$/, '\n'));
}

type Script = (typeof SCRIPTS)[number];

await mkdir(join(STYLES, 'fonts'), { recursive: true });
const rules: string[] = ['/* Written by `npm run fonts`. */'];
for (const family of FAMILIES) {
  for (const cut of family.cuts) {
    for (const fallback of family.fallbacks) rules.push(await fallbackFaces(family, cut, fallback));
    for (const script of SCRIPTS) {
      const { css, copyright } = await writeFace(family, cut, script);
      rules.push(css);
      await writeLicence(family, copyright);
    }
  }
}
const stylesheet = join(STYLES, 'fonts.css');
const css = await format(rules.join('\n\n'), {
  ...(await resolveConfig(stylesheet)),
  filepath: stylesheet,
});
await writeFile(stylesheet, css);
