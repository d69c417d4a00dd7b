/**
 * `npm run build`: the site as static files, every page of every story among them. `BASE` is the path it will be
 * served under, `SITE_URL` its origin, `OUT_DIR` the folder it is written to. `EVENT_PAGES=none` leaves out the pages of
 * the events of large stories.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { minify } from 'terser';
import { build, resolveConfig } from 'vite';
import { checksumOf } from '../data/vouched.ts';
import { parseArticle, parseIndex, parseStoryOf } from '../story/schema.ts';
import type { Manifest } from '../tools/first-view.ts';
import { workerScript } from './worker-script.ts';
import { createPictures } from './card/picture.ts';
import { createSite, type SiteFile } from './site.ts';
import { decodeColumns } from '../story/large/decode-columns.ts';
import { isLarge, type LargeStory } from '../story/large/large-story.ts';
import { parseShard, parseTitles } from '../story/large/schema.ts';
import type * as Renderer from './render-page.tsx';
import { siteChunks, siteNames } from './site-chunks.ts';
import type { LargeData } from './large-data.ts';
import type { SiteData } from './render-page.tsx';

/** Files on their way to the disk. */
const AT_ONCE = 64;

/** Where the links in cards and feeds lead when nobody says: the address `npm start` prints. */
const HERE = 'http://localhost:4173';

// Whoever runs modules with Vite has it set to development.
process.env.NODE_ENV = 'production';
const { base, build: options } = await resolveConfig({}, 'build');
const folder = resolve(options.outDir);

const begun = performance.now();
await build({
  logLevel: 'warn',
  build: {
    rolldownOptions: {
      output: { codeSplitting: { groups: siteChunks }, ...siteNames },
    },
  },
});
// The parser of every page waits for it, and Vite copies it as it is written.
const { code } = await minify(await read('theme.js'));
if (code !== undefined) await writeFile(join(folder, 'theme.js'), code);
await mkdir('.cache', { recursive: true });
const forNode = await mkdtemp(join('.cache', 'prerender-'));
const template = await readFile(join(folder, 'index.html'), 'utf8');
let pages = 0;
try {
  const data = await readData();
  const files = createSite({
    base,
    origin: process.env.SITE_URL ?? HERE,
    data,
    template,
    manifest: JSON.parse(await read('.vite/manifest.json')) as Manifest,
    ...(await createRenderer(data)),
    picture: await createPictures(join('.cache', 'pictures')),
  });
  const write = async ({ path, content }: SiteFile) => {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  // Many at once: a hundred thousand pages wait for the disk more than for what makes them.
  let writing: Promise<void>[] = [];
  for await (const file of files) {
    writing.push(write(file));
    if (writing.length === AT_ONCE) {
      await Promise.all(writing);
      writing = [];
    }
    if (file.path.endsWith('index.html')) pages += 1;
  }
  await Promise.all(writing);
} finally {
  await rm(forNode, { recursive: true });
}
// Last, because its time is that of the whole site. The worker knows it by then.
await writeFile(join(folder, '404.html'), template);
await writeFile(join(folder, 'sw.js'), await workerScript(folder, base));
if (process.env.SITE_URL === undefined) {
  console.log(`SITE_URL is not set: cards, feeds and the site map lead to ${HERE}.`);
}
console.log(`${pages} pages in ${((performance.now() - begun) / 1000).toFixed(1)} s`);

function read(path: string): Promise<string> {
  return readFile(join(folder, path), 'utf8');
}

async function readData(): Promise<SiteData> {
  const index = parseIndex(JSON.parse(await read('stories/index.json')));
  const stories = index.stories.map(async ({ id }) => {
    const file = await read(`stories/${id}/story.json`);
    const story = parseStoryOf(id, JSON.parse(file));
    const checked = checksumOf(file);
    if (isLarge(story)) {
      const bytes = await readFile(join(folder, `stories/${id}/events.bin`));
      const titles = JSON.parse(await read(`stories/${id}/titles.json`)) as unknown;
      const large: LargeData = {
        columns: decodeColumns(bytes),
        titles: parseTitles(titles, story),
        shard: (shard) => readShard(story, shard),
        article: (source) => readArticle(id, source),
        eventPages: process.env.EVENT_PAGES !== 'none',
      };
      return { story, checked, articles: [], large };
    }
    const articles = story.sources.map((source) => readArticle(id, source.id));
    return { story, checked, articles: await Promise.all(articles), large: null };
  });
  return { index, stories: await Promise.all(stories) };
}

async function readShard(story: LargeStory, shard: number) {
  const file = await read(`stories/${story.id}/shards/${shard}.json`);
  return parseShard(JSON.parse(file), story, shard).events;
}

async function readArticle(story: string, source: string) {
  return parseArticle(JSON.parse(await read(`stories/${story}/articles/${source}.json`)));
}

/** Builds the app once more, for Node, and lets it render. */
async function createRenderer(site: SiteData) {
  await build({
    logLevel: 'warn',
    build: {
      ssr: 'src/prerender/render-page.tsx',
      outDir: forNode,
      copyPublicDir: false,
      minify: false,
      manifest: false,
      rolldownOptions: { output: { entryFileNames: 'render-page.mjs' } },
    },
  });
  const { href } = pathToFileURL(resolve(forNode, 'render-page.mjs'));
  const renderer = (await import(/* @vite-ignore */ href)) as typeof Renderer;
  return {
    render: await renderer.createRenderer(base, site),
    renderAlone: renderer.renderAlone,
  };
}
