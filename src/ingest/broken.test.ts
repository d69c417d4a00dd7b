import { webcrypto } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatFault } from './faults.ts';
import { ingestStory } from './ingest.ts';
import { readStoryFolder } from './story-folders.ts';

/*
 * Each folder of `broken` is the story of `example` with one thing wrong, but for the one that shows
 * that all faults come in one run; `expected.txt` is what an editor is told. After changing a message:
 * npx vitest run src/ingest/broken.test.ts -u, and read the difference.
 */
const BROKEN = 'src/ingest/broken';

describe('a story that is broken', () => {
  test.each(readdirSync(BROKEN))('%s', async (name) => {
    const folder = await readStoryFolder(BROKEN, name);
    const result = await ingestStory(folder, (bytes) => webcrypto.subtle.digest('SHA-256', bytes));
    const faults = result.ok ? [] : result.faults;
    const told = faults.map((fault) => formatFault(name, fault)).join('\n\n');
    expect(result.ok).toBe(false);
    if (name !== 'faults-of-all-kinds') expect(faults).toHaveLength(1);
    await expect(`${told}\n`).toMatchFileSnapshot(`./broken/${name}/expected.txt`);
  });
});
