/**
 * `npm run bench [-- events …] [--rounds 3] [--slow | --full-speed] [--page-only]` measures the timeline in a browser against a bare
 * canvas, and the engine in Node. It gates nothing. docs/benchmark.md says how to read what it prints.
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import react from '@vitejs/plugin-react';
import { chromium } from 'playwright';
import { build, preview, runnerImport } from 'vite';
import { entryStylesFirst } from '../tools/entry-styles-first.ts';
import { leanPackages } from '../tools/lean-packages.ts';
import { findChromium } from './find-chromium.ts';
import { measure, type PageFigures } from './measure.ts';
import { MOVEMENT_HEAD, movementRows, STANDING_HEAD, standingRows } from './tables.ts';

const EVENTS = [14, 1000, 10_000, 100_000, 1_000_000];
const ROOT = 'src/bench';
const OUT_DIR = '../../.cache/bench';

const { values, positionals } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    slow: { type: 'boolean', default: false },
    'full-speed': { type: 'boolean', default: false },
    'page-only': { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const events = positionals.length === 0 ? EVENTS : positionals.map(Number);
const slowdowns = values.slow ? [4] : values['full-speed'] ? [1] : [1, 4];

const config = { root: ROOT, configFile: false, base: './', logLevel: 'warn' } as const;
// Running this module has set it to development, which would have React check everything it does.
process.env['NODE_ENV'] = 'production';
await build({
  ...config,
  plugins: [react(), leanPackages(), entryStylesFirst()],
  publicDir: '../../public',
  build: { outDir: OUT_DIR, emptyOutDir: true, chunkSizeWarningLimit: 2000 },
});
const server = await preview({
  ...config,
  build: { outDir: OUT_DIR },
  preview: { host: 'localhost', port: 0 },
});
const address = server.resolvedUrls?.local[0];
if (address === undefined) throw new Error('ensure: the preview has an address');
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
console.log(`Chromium ${browser.version()}, ${values.rounds} rounds, ${load()}`);

const found: { events: number; pages: readonly PageFigures[] }[] = [];
for (const count of events) {
  const settings = { address, rounds: Number(values.rounds), slowdowns };
  found.push({ events: count, pages: await measure(browser, count, settings) });
  console.log(`${count} events measured, ${load()}`);
}
await browser.close();
await server.close();

console.log(`\n${STANDING_HEAD}`);
for (const { events: count, pages } of found) console.log(standingRows(count, pages));
for (const slowdown of slowdowns) {
  console.log(`\nProcessor ${slowdown === 1 ? 'as it is' : `slowed ${slowdown} times`}:\n`);
  console.log(MOVEMENT_HEAD);
  for (const { events: count, pages } of found) {
    const atSpeed = pages.map((page) => ({
      ...page,
      movements: page.movements.filter((figures) => figures.slowdown === slowdown),
    }));
    console.log(movementRows(count, atSpeed));
  }
}
if (!values['page-only']) {
  console.log('\nThe engine in Node:\n');
  process.argv.splice(2);
  await runnerImport('src/timeline/engine/bench.ts', { configFile: false, logLevel: 'warn' });
}

function load(): string {
  return `load average ${loadavg()
    .map((value) => value.toFixed(1))
    .join(', ')}`;
}
