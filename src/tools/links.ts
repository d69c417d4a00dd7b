/**
 * `npm run links`: fails when an address that the last release answered leads nowhere now. With `--record`, to be run
 * at each release, it writes down what there is.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseIndex, parseStory } from '../story/schema.ts';
import { idsOf, type ReleasedIds, vanishedPaths } from './released-ids.ts';

const RECORD = join('src', 'stories', 'released-ids.json');
const PUBLISHED = join('public', 'stories');

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

const stories = parseIndex(readJson(join(PUBLISHED, 'index.json'))).stories.map(({ id }) =>
  parseStory(readJson(join(PUBLISHED, id, 'story.json'))),
);
const released = readJson(RECORD) as ReleasedIds;
const vanished = vanishedPaths(released, stories);
for (const path of vanished) {
  console.error(`${path} was given out and leads nowhere now.`);
}
if (vanished.length > 0) {
  console.error(
    'Keep the id; of an event, a source or a statement list it in `formerIds` of what took its place, or say in `withdrawn` why it went.',
  );
  process.exitCode = 1;
} else if (process.argv.includes('--record')) {
  const ids = Object.fromEntries(stories.map((story) => [story.id, idsOf(story)]));
  writeFileSync(RECORD, `${JSON.stringify(ids, null, 2)}\n`);
}
const count = Object.values(released).flatMap((ids) => Object.values(ids).flat()).length;
console.log(`${count - vanished.length} of ${count} released addresses lead somewhere`);
