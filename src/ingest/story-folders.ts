import { createReadStream, existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lineOf } from './anchors.ts';
import { EVENTS_FILE } from './csv-row.ts';
import type { StoryFolder } from './ingest.ts';
import { decodeText } from './text.ts';
import { STORY_FILE } from './workspace.ts';

/** Every file below the folder, by path from `root`, with `/`; none where there is no such folder. */
export async function listFiles(root: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  const lists = await Promise.all(
    entries.map((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFiles(root, path) : Promise.resolve([path]);
    }),
  );
  return lists.flat().toSorted();
}

/** The names of the folders in `stories` that are not hidden, sorted; none where there is no such folder. */
export async function listStories(stories: string): Promise<readonly string[]> {
  const entries = await readdir(stories, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  return folders.map(({ name }) => name).toSorted();
}

/** Large enough that the pieces do not count, small enough not to. */
const PIECE = 1 << 18;

async function* readPieces(path: string): AsyncGenerator<Uint8Array> {
  for await (const piece of createReadStream(path, { highWaterMark: PIECE })) {
    yield piece as Uint8Array;
  }
}

/** The line of the first bytes that are not UTF-8. */
function brokenLine(bytes: Uint8Array): number {
  const [good = ''] = new TextDecoder().decode(bytes).split('\uFFFD');
  return lineOf(good, good.length);
}

function whyUnread(bytes: Uint8Array | null): NonNullable<StoryFolder['unread']> {
  return bytes === null
    ? {
        line: null,
        found: `a folder without ${STORY_FILE}`,
        expected: `the story in ${STORY_FILE}, as docs/story-folder.md shows it, or the folder elsewhere`,
      }
    : {
        line: brokenLine(bytes),
        found: 'bytes that are not UTF-8',
        expected: 'a file saved as UTF-8',
      };
}

/** Reads a story folder from the disk; events.csv when it is asked for. */
export async function readStoryFolder(stories: string, id: string): Promise<StoryFolder> {
  const folder = join(stories, id);
  const texts = (await listFiles(folder, 'sources')).filter((path) => path.endsWith('.txt'));
  const sources = await Promise.all(
    texts.map(async (path) => {
      const name = path.slice('sources/'.length, -'.txt'.length);
      return [name, new Uint8Array(await readFile(join(folder, path)))] as const;
    }),
  );
  const file = join(folder, STORY_FILE);
  const bytes = existsSync(file) ? await readFile(file) : null;
  const yaml = bytes === null ? null : decodeText(bytes);
  const csv = join(folder, EVENTS_FILE);
  return {
    id,
    yaml: yaml ?? '',
    ...(yaml === null ? { unread: whyUnread(bytes) } : {}),
    sources: Object.fromEntries(sources),
    ...(existsSync(csv) ? { events: readPieces(csv) } : {}),
  };
}
