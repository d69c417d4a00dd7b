import { webcrypto } from 'node:crypto';
import { mkdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import process from 'node:process';
import type { Sha256 } from '../story/integrity.ts';
import { EVENTS_FILE } from './csv-row.ts';
import { formatFault, formatWarning } from './faults.ts';
import type { Ingested } from './ingest.ts';
import { ingestStory } from './ingest.ts';
import { schemaFiles } from './json-schemas.ts';
import { contentOf, indexFile, type PublishedFiles } from './publish.ts';
import { listFiles, listStories, readStoryFolder } from './story-folders.ts';

export interface IngestOptions {
  /** Where the story folders are. */
  readonly stories: string;
  /** Where `stories` and `schema` are written. */
  readonly out: string;
  /** Only say whether what stands there is what would be written. */
  readonly check: boolean;
}

/** Where to tell what was done, and what is wrong. */
export interface Printer {
  readonly log: (text: string) => void;
  readonly error: (text: string) => void;
}

const sha256: Sha256 = (bytes) => webcrypto.subtle.digest('SHA-256', bytes);

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** A path as one would type it, from where the command runs. */
function show(path: string): string {
  return (relative(process.cwd(), path) || '.').split(sep).join('/');
}

function printFindings(stories: string, results: ReadonlyMap<string, Ingested>, to: Printer): void {
  for (const [id, result] of results) {
    const folder = show(join(stories, id));
    for (const warning of result.warnings) to.log(`${formatWarning(folder, warning)}\n`);
    if (result.ok) continue;
    for (const fault of result.faults) to.error(`${formatFault(folder, fault)}\n`);
  }
}

function rateOf(file: string, rows: number, milliseconds: number): string {
  const seconds = milliseconds / 1000;
  const rate = Math.round(rows / seconds);
  return `${file}: ${count(rows, 'row', 'rows')} checked in ${seconds.toFixed(1)} s, ${rate} rows/s.`;
}

/** The most that this process has held at any time. */
function memoryLine(): string {
  return `It took ${Math.round(process.resourceUsage().maxRSS / 1024)} MB of memory at most.`;
}

interface Difference {
  /** What of the files stands there otherwise or not at all. */
  readonly changed: readonly string[];
  /** What stands there and is not among the files. */
  readonly stale: readonly string[];
}

async function compare(out: string, files: PublishedFiles): Promise<Difference> {
  const stored = [...(await listFiles(out, 'stories')), ...(await listFiles(out, 'schema'))];
  const changed: string[] = [];
  for (const [path, wanted] of files) {
    const bytes = await readFile(join(out, path)).catch(() => null);
    if (bytes?.equals(Buffer.from(contentOf(wanted))) !== true) changed.push(path);
  }
  return { changed, stale: stored.filter((path) => !files.has(path)) };
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

async function write(
  out: string,
  files: PublishedFiles,
  { changed, stale }: Difference,
): Promise<void> {
  for (const path of changed) {
    await mkdir(join(out, dirname(path)), { recursive: true });
    await writeFile(join(out, path), contentOf(files.get(path) ?? ''));
  }
  for (const path of stale) await removeFile(out, path);
}

function reportDifference(
  out: string,
  { changed, stale }: Difference,
  summary: string,
  to: Printer,
): number {
  for (const path of changed) to.error(`${show(join(out, path))} is not what would be written.`);
  for (const path of stale) to.error(`${show(join(out, path))} would not be written.`);
  if (changed.length + stale.length > 0) {
    to.error('Run “npm run ingest” and commit what it writes.');
    return 1;
  }
  to.log(`The published data is up to date: ${summary}.`);
  return 0;
}

/**
 * Checks every story folder, and publishes them all or, on any fault, none. Prints what it finds and
 * does. Returns the exit status: 0, 1 for faults or a difference found, 2 for options that cannot be.
 */
export async function ingestFolders(options: IngestOptions, to: Printer): Promise<number> {
  const [stories, out] = [resolve(options.stories), resolve(options.out)];
  if (`${stories}${sep}`.startsWith(`${join(out, 'stories')}${sep}`)) {
    to.error('The story folders are where the published data would be written.');
    return 2;
  }
  const results = new Map<string, Ingested>();
  for (const id of await listStories(stories)) {
    const begin = performance.now();
    const result = await ingestStory(await readStoryFolder(stories, id), sha256);
    results.set(id, result);
    if (result.rows > 0) {
      to.log(rateOf(show(join(stories, id, EVENTS_FILE)), result.rows, performance.now() - begin));
    }
  }
  if (results.size === 0) {
    to.error(`There is no story in ${show(stories)}: expected <story>/story.yaml.`);
    return 1;
  }
  printFindings(stories, results, to);
  const published = [...results.values()].filter((result) => result.ok);
  const faulty = [...results.values()].filter((result) => !result.ok);
  if (faulty.length > 0) {
    const faults = faulty.flatMap((result) => result.faults);
    const [number, where] = [
      count(faults.length, 'fault', 'faults'),
      count(faulty.length, 'story', 'stories'),
    ];
    to.error(`${number} in ${where}. Nothing was written.`);
    return 1;
  }

  const files: PublishedFiles = new Map([
    ...published.flatMap((result) => [...result.files]),
    ['stories/index.json', indexFile(published.map(({ story }) => story))],
    ...schemaFiles(),
  ]);
  const difference = await compare(out, files);
  const [storyCount, fileCount] = [
    count(published.length, 'story', 'stories'),
    count(files.size, 'file', 'files'),
  ];
  const summary = `${storyCount}, ${fileCount}`;
  if (options.check) return reportDifference(out, difference, summary, to);
  await write(out, files, difference);
  const { changed, stale } = difference;
  to.log(
    `Published ${summary}: ${changed.length} written, ${stale.length} removed, the rest as before.`,
  );
  if (published.some(({ rows }) => rows > 0)) to.log(memoryLine());
  return 0;
}
