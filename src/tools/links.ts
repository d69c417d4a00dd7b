/**
 * `npm run links`: fails when an address that the last release answered leads nowhere now. With `--record`, to be run
 * at each release, it writes down what there is.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseIndex, parseStory } from '../story/schema.ts';
import { isLarge } from '../story/large/large-story.ts';
import { parseIds } from '../story/large/schema.ts';
import type { Story } from '../story/model.ts';
import { idsOf, type ReleasedIds, vanishedAddresses } from './released-ids.ts';

const RECORD = join('src', 'stories', 'released-ids.json');
const PUBLISHED = join('public', 'stories');

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

const stories = parseIndex(readJson(join(PUBLISHED, 'index.json'))).stories.map(({ id }) =>
  parseStory(readJson(join(PUBLISHED, id, 'story.json'))),
);
/** Ids and former ids of the events of a large story. */
function eventIdsOf(story: Story): readonly string[] {
  if (!isLarge(story)) return [];
  return Array.from({ length: story.large.idBuckets }, (_, bucket) => [
    ...parseIds(readJson(join(PUBLISHED, story.id, 'ids', `${bucket}.json`)), story, bucket).keys(),
  ]).flat();
}

const released = readJson(RECORD) as ReleasedIds;
const vanished = vanishedAddresses(released, stories, eventIdsOf);
for (const { path, remedy } of vanished) {
  console.error(`${path} was given out and leads nowhere now.\n  ${remedy}`);
}
if (vanished.length > 0) {
  process.exitCode = 1;
} else if (process.argv.includes('--record')) {
  const ids = Object.fromEntries(
    stories.map((story) => [story.id, idsOf(story, eventIdsOf(story))]),
  );
  writeFileSync(RECORD, `${JSON.stringify(ids, null, 2)}\n`);
}
const count = Object.values(released).flatMap((ids) => Object.values(ids).flat()).length;
console.log(`${count - vanished.length} of ${count} released addresses lead somewhere`);
