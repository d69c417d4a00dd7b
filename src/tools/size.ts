/**
 * `npm run size`: what the first view loads of the built site, against the bars of the design.
 * Scripts and styles count gzipped, as they travel; fonts count whole, being packed already.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesOf, firstViewOf } from './first-view.ts';
import type { Manifest } from './first-view.ts';

const KILOBYTE = 1000;
/** The design's bars. */
const SCRIPTS_MAX = 110 * KILOBYTE;
const FONTS_MAX = 100 * KILOBYTE;
const DIST = process.env.OUT_DIR ?? 'dist';

interface Part {
  readonly file: string;
  readonly bytes: number;
}

function gzipped(file: string): Part {
  return { file, bytes: gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length };
}

function print(title: string, parts: readonly Part[], max: number | null): boolean {
  const kilobytes = (bytes: number) => `${(bytes / KILOBYTE).toFixed(1)} KB`.padStart(9);
  const sum = parts.reduce((total, { bytes }) => total + bytes, 0);
  for (const { file, bytes } of parts) console.log(`  ${kilobytes(bytes)}  ${file}`);
  const bar = max === null ? '' : ` of ${max / KILOBYTE} KB`;
  const within = max === null || sum <= max;
  console.log(`${kilobytes(sum)}${bar}  ${title}${within ? '' : '  TOO LARGE'}\n`);
  return within;
}

const manifest = JSON.parse(readFileSync(join(DIST, '.vite', 'manifest.json'), 'utf8')) as Manifest;
const { scripts, styles } = firstViewOf(manifest);
const withView = (key: string) => [...new Set([...scripts, ...filesOf(manifest, key).scripts])];

// Which fonts a page asks for depends on its letters; all of them is the most it can be.
const fonts = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.woff2'))
  .map((file) => ({ file, bytes: readFileSync(join(DIST, file)).length }));

const results = [
  print(
    'scripts on a phone, gzipped',
    [...withView('src/list/ListView.tsx'), 'theme.js'].map(gzipped),
    SCRIPTS_MAX,
  ),
  print(
    'scripts on a desk, gzipped',
    [...withView('src/timeline/TimelineView.tsx'), 'theme.js'].map(gzipped),
    SCRIPTS_MAX,
  ),
  print('styles, gzipped', styles.map(gzipped), null),
  print('fonts', fonts, FONTS_MAX),
];
if (results.includes(false)) process.exitCode = 1;
