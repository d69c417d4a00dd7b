import { Resvg } from '@resvg/resvg-js';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import satori from 'satori';
import { PICTURE_SIZE } from '../head.ts';
import type { Card } from './card.ts';
import { drawCard } from './draw.ts';

/** Whoever shows a card gives up on a larger picture. */
const MOST_BYTES = 100_000;
const FONTS = [
  ['Serif', 'source-serif-4', 600],
  ['Sans', 'source-sans-3', 400],
  ['Sans Bold', 'source-sans-3', 600],
] as const;
/** What decides how the same elements look. */
const DRAWN_BY = [
  'satori',
  '@resvg/resvg-js',
  '@fontsource/source-serif-4',
  '@fontsource/source-sans-3',
];

/**
 * Returns the function that draws a card as PNG. A picture drawn before, by the same tools, is taken from `folder`.
 * Throws when one is too large.
 */
export async function createPictures(folder: string): Promise<(card: Card) => Promise<Buffer>> {
  await mkdir(folder, { recursive: true });
  const versions = await Promise.all(DRAWN_BY.map(readVersion));
  let fonts: Awaited<ReturnType<typeof readFonts>> | null = null;

  return async (card) => {
    const elements = drawCard(card);
    const inputs = JSON.stringify([elements, versions]);
    const file = join(
      folder,
      `${createHash('sha256').update(inputs).digest('hex').slice(0, 32)}.png`,
    );
    const drawn = await readFile(file).catch(() => null);
    if (drawn !== null) return drawn;
    fonts ??= await readFonts();
    // Satori takes React's elements, and of them only what ours have.
    const vector = await satori(elements as Parameters<typeof satori>[0], {
      ...PICTURE_SIZE,
      fonts,
    });
    const picture = new Resvg(vector, { font: { loadSystemFonts: false } }).render().asPng();
    if (picture.length > MOST_BYTES) {
      throw new Error(`The picture of "${card.title}" has ${picture.length} bytes.`);
    }
    await writeFile(file, picture);
    return picture;
  };
}

async function readVersion(name: string): Promise<string> {
  const path = join('node_modules', name, 'package.json');
  return (JSON.parse(await readFile(path, 'utf8')) as { version: string }).version;
}

async function readFonts() {
  const files = FONTS.flatMap(([name, family, weight]) =>
    (['latin', 'latin-ext'] as const).map(async (script) => ({
      name: script === 'latin' ? name : `${name} Ext`,
      data: await readFile(
        join(
          'node_modules',
          '@fontsource',
          family,
          'files',
          `${family}-${script}-${weight}-normal.woff`,
        ),
      ),
      weight: 400 as const,
      style: 'normal' as const,
    })),
  );
  return Promise.all(files);
}
