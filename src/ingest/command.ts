/*
 * npm run ingest             checks every story folder and writes what is published
 * npm run ingest -- --check  only says whether that is what stands there
 *
 * --stories DIR  where the story folders are (src/stories)
 * --out DIR      where `stories` and `schema` are written (public)
 */
import { webcrypto } from 'node:crypto';
import { mkdir, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Sha256 } from '../story/integrity.ts';
import { formatFault, formatWarning } from './faults.ts';
import type { Ingested, StoryFolder } from './ingest.ts';
import { ingestStory } from './ingest.ts';
import { schemaFiles } from './json-schemas.ts';
import { indexFile } from './publish.ts';

const sha256: Sha256 = (bytes) => webcrypto.subtle.digest('SHA-256', bytes);

type Files = Map<string, string | Uint8Array>;

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** Every file below the folder, by path from `root`, with `/`; none where there is no such folder. */
async function listFiles(root: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  const lists = await Promise.all(
    entries.map((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFiles(root, path) : Promise.resolve([path]);
    }),
  );
  return lists.flat().toSorted();
}

async function readFolder(stories: string, id: string): Promise<StoryFolder> {
  const folder = join(stories, id);
  const texts = (await listFiles(folder, 'sources')).filter((path) => path.endsWith('.txt'));
  const sources = await Promise.all(
    texts.map(async (path) => {
      const name = path.slice('sources/'.length, -'.txt'.length);
      return [name, new Uint8Array(await readFile(join(folder, path)))] as const;
    }),
  );
  const yaml = await readFile(join(folder, 'story.yaml'), 'utf8');
  return { id, yaml, sources: Object.fromEntries(sources) };
}

async function storyIds(stories: string): Promise<readonly string[]> {
  const paths = await listFiles(stories, '.');
  return paths.flatMap((path) => /^\.\/([^/]+)\/story\.yaml$/.exec(path)?.[1] ?? []);
}

function show(folder: string): string {
  return (relative(process.cwd(), folder) || '.').split(sep).join('/');
}

function printFindings(stories: string, results: ReadonlyMap<string, Ingested>): void {
  for (const [id, result] of results) {
    const folder = show(join(stories, id));
    for (const warning of result.warnings) console.log(`${formatWarning(folder, warning)}\n`);
    if (result.ok) continue;
    for (const fault of result.faults) console.error(`${formatFault(folder, fault)}\n`);
  }
}

function isSame(stored: Uint8Array | null, wanted: string | Uint8Array): boolean {
  return stored !== null && Buffer.from(stored).equals(Buffer.from(wanted));
}

/** What stands there and is not in `files`, and what of `files` stands there otherwise or not at all. */
async function compare(out: string, files: Files) {
  const stored = [...(await listFiles(out, 'stories')), ...(await listFiles(out, 'schema'))];
  const stale = stored.filter((path) => !files.has(path));
  const changed: string[] = [];
  for (const [path, wanted] of files) {
    const bytes = await readFile(join(out, path)).catch(() => null);
    if (!isSame(bytes, wanted)) changed.push(path);
  }
  return { stale, changed };
}

async function removeFile(out: string, path: string): Promise<void> {
  await rm(join(out, path));
  // Folders left empty go, too; one that is not empty stays, and so do those around it.
  try {
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      await rmdir(join(out, folder));
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOTEMPTY')) throw error;
  }
}

async function write(out: string, files: Files, changed: string[], stale: string[]): Promise<void> {
  for (const path of changed) {
    const wanted = files.get(path) ?? '';
    await mkdir(join(out, dirname(path)), { recursive: true });
    await writeFile(join(out, path), wanted);
  }
  for (const path of stale) await removeFile(out, path);
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      stories: { type: 'string', default: 'src/stories' },
      out: { type: 'string', default: 'public' },
    },
  });
  const stories = resolve(values.stories);
  const out = resolve(values.out);
  if (`${stories}${sep}`.startsWith(`${join(out, 'stories')}${sep}`)) {
    console.error('The story folders are where the published data would be written.');
    return 2;
  }

  const results = new Map<string, Ingested>();
  for (const id of await storyIds(stories)) {
    results.set(id, await ingestStory(await readFolder(stories, id), sha256));
  }
  printFindings(stories, results);
  const published = [...results.values()].filter((result) => result.ok);
  const faults = [...results.values()].flatMap((result) => (result.ok ? [] : result.faults));
  if (results.size === 0 || faults.length > 0) {
    const where = count(results.size - published.length, 'story', 'stories');
    console.error(
      results.size === 0
        ? `There is no story in ${show(stories)}: expected <story>/story.yaml.`
        : `${count(faults.length, 'fault', 'faults')} in ${where}. Nothing was written.`,
    );
    return 1;
  }

  const files: Files = new Map(published.flatMap((result) => [...result.files]));
  files.set('stories/index.json', indexFile(published.map(({ story }) => story)));
  for (const [path, json] of schemaFiles()) files.set(path, json);
  const { stale, changed } = await compare(out, files);
  const summary = `${count(published.length, 'story', 'stories')}, ${count(files.size, 'file', 'files')}`;
  if (values.check) {
    for (const path of changed)
      console.error(`${show(join(out, path))} is not what would be written.`);
    for (const path of stale) console.error(`${show(join(out, path))} would not be written.`);
    if (changed.length + stale.length > 0) {
      console.error('Run “npm run ingest” and commit what it writes.');
      return 1;
    }
    console.log(`The published data is up to date: ${summary}.`);
    return 0;
  }
  await write(out, files, changed, stale);
  console.log(
    `Published ${summary}: ${changed.length} written, ${stale.length} removed, the rest as before.`,
  );
  return 0;
}

process.exitCode = await main();
