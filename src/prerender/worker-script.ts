import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { transformWithOxc } from 'vite';
import type { Site } from '../offline/worker.ts';

const SOURCE = join('src', 'offline', 'worker.ts');
/** Files of the app itself: all of them, so that what is kept of a story always has what shows it. */
const SHELL =
  /^(?:assets\/|theme\.js$|404\.html$|favicon\.svg$|manifest\.webmanifest$|icon-\d+\.png$)/;
const APP_PAGE = '404.html';
/** Letters of a checksum: enough to tell versions of a file apart, short where a story has hundreds of files. */
const SUM_LENGTH = 16;

/** Returns the site's service worker, with the names of the finished files in `folder` and a version made of them. */
export async function workerScript(folder: string, base: string): Promise<string> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const all = names
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    // Neither is the site's: one is the build's own note, the other this script.
    .filter((path) => !path.startsWith('.vite/') && path !== 'sw.js')
    .toSorted();
  // The pages of a large story's events follow from its data and the app's page: too many to be read for the version.
  const large = all.flatMap((path) => /^stories\/([^/]+)\/events\.bin$/.exec(path)?.[1] ?? []);
  const files = all.filter((path) => !large.some((id) => path.startsWith(`${id}/event/`)));
  const source = await readFile(SOURCE, 'utf8');
  const site: Site = {
    version: await versionOf(folder, files, source),
    base,
    shell: files.filter((path) => SHELL.test(path)).map((path) => base + path),
    appPage: base + APP_PAGE,
    entry: entryOf(await readFile(join(folder, APP_PAGE), 'utf8')),
    sums: await sumsOf(folder, files, base),
    stories: await storiesOf(folder, files, base),
  };
  const { code } = await transformWithOxc(source, SOURCE);
  return `const SITE = ${JSON.stringify(site)};\n${code.replace(/^export \{\};?$/m, '')}`;
}

/** Throws when the app's page names no script of the build. */
function entryOf(page: string): string {
  const entry = /<script[^>]*\ssrc="([^"]*assets\/[^"]+)"/.exec(page)?.[1];
  if (entry === undefined) throw new Error(`ensure: ${APP_PAGE} names the app's first script`);
  return entry;
}

async function sumsOf(folder: string, files: readonly string[], base: string) {
  const sums: Record<string, string> = {};
  for (const path of files.filter((file) => file.startsWith('stories/'))) {
    const hash = createHash('sha256').update(await readFile(join(folder, path)));
    sums[base + path] = hash.digest('hex').slice(0, SUM_LENGTH);
  }
  return sums;
}

async function versionOf(folder: string, files: readonly string[], source: string) {
  const hash = createHash('sha256').update(source);
  for (const path of files) {
    hash.update(`\n${path}\n`);
    hash.update(await readFile(join(folder, path)));
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * Per story: its own page and all of its data, and the site's first page with the list of stories. Every other page the
 * app makes from these.
 */
async function storiesOf(
  folder: string,
  files: readonly string[],
  base: string,
): Promise<Site['stories']> {
  const ids = files.flatMap((path) => /^stories\/([^/]+)\/story\.json$/.exec(path)?.[1] ?? []);
  const entries = ids.map(async (id) => {
    const data = files.filter((path) => path.startsWith(`stories/${id}/`));
    const pages = ['', `${id}/`];
    const all = [...pages.map((path) => `${path}index.html`), 'stories/index.json', ...data];
    const sizes = await Promise.all(all.map(async (path) => (await stat(join(folder, path))).size));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    const paths = [...pages, 'stories/index.json', ...data].map((path) => base + path);
    return [id, { files: paths, bytes }] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
