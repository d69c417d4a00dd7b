/*
 * npm run generate -- 20000 DIR [--seed 1]
 * writes DIR/synthetic/story.yaml and events.csv: a story of so many events for trying the display and
 * for measuring. The same number and seed give the same files. Publish it with
 * npm run ingest -- --stories DIR --out DIR/public
 */
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { syntheticCsv, syntheticYaml } from './generate/synthetic-story.ts';

const { values, positionals } = parseArgs({
  options: { seed: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const [count, directory] = positionals;
const events = Number(count);
const seed = Number(values.seed);
if (!Number.isInteger(events) || events < 1 || directory === undefined || !Number.isInteger(seed)) {
  console.error('Usage: npm run generate -- NUMBER_OF_EVENTS DIRECTORY [--seed NUMBER]');
  process.exit(2);
}
const folder = join(directory, 'synthetic');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'story.yaml'), syntheticYaml(events));
await pipeline(
  Readable.from(syntheticCsv(events, seed)),
  createWriteStream(join(folder, 'events.csv')),
);
console.log(`Wrote ${events} events to ${folder}.`);
