import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { APP } from '../words/app.ts';

const ROOT = join(import.meta.dirname, '../..');

interface WebManifest {
  readonly name: string;
  readonly short_name: string;
  readonly theme_color: string;
  readonly background_color: string;
  readonly icons: readonly { readonly src: string; readonly sizes: string }[];
}

const manifest = JSON.parse(
  readFileSync(join(ROOT, 'public/manifest.webmanifest'), 'utf8'),
) as WebManifest;

test('what is put on a home screen is called what the page is called', () => {
  const page = readFileSync(join(ROOT, 'index.html'), 'utf8');
  expect(page).toContain(`<title>${APP.name}</title>`);
  expect([manifest.name, manifest.short_name]).toEqual([APP.name, APP.name]);
});

test('it opens on the colour of the paper', () => {
  const tokens = readFileSync(join(ROOT, 'src/styles/tokens.css'), 'utf8');
  const paper = /--paper: light-dark\((#\w+),/.exec(tokens)?.[1];
  expect(manifest.theme_color.toLowerCase()).toBe(paper);
  expect(manifest.background_color).toBe(manifest.theme_color);
});

test('its icons are there, in the sizes it gives', () => {
  const sizes = manifest.icons.map(({ src }) => {
    // A PNG's header gives width and height from its 16th byte on.
    const header = readFileSync(join(ROOT, 'public', src)).subarray(16, 24);
    return `${header.readUInt32BE(0)}x${header.readUInt32BE(4)}`;
  });
  expect(sizes).toEqual(manifest.icons.map((icon) => icon.sizes));
  expect(sizes).toContain('512x512');
});
