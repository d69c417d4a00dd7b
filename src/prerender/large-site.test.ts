import { DOMParser } from '@xmldom/xmldom';
import { HtmlValidate } from 'html-validate';
import { webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ingestStory } from '../ingest/ingest.ts';
import { contentOf } from '../ingest/publish.ts';
import { decodeColumns } from '../story/large/decode-columns.ts';
import { isLarge } from '../story/large/large-story.ts';
import { parseShard, parseTitles } from '../story/large/schema.ts';
import type { Story, StoryEvent } from '../story/model.ts';
import { syntheticCsv, syntheticYaml } from '../tools/generate/synthetic-story.ts';
import type { Card } from './card/card.ts';
import { HTML_RULES } from './html-rules.ts';
import { createRenderer, renderAlone, type SiteData } from './render-page.tsx';
import { createSite } from './site.ts';

const EVENTS = 520;
const SITE = 'https://news.example';
const BASE = '/sub/';

/** Built files the pages of a large story name. */
const manifest = Object.fromEntries(
  [
    'src/app/LargeStoryPage.tsx',
    'src/app/WordingsRegion.tsx',
    'src/app/once-it-stands.ts',
    'src/app/SourcesRegion.tsx',
    'src/styles/fonts/dateline-serif-400-latin.woff2',
    'src/styles/fonts/dateline-serif-400-latin-ext.woff2',
  ].map((key) => [key, { file: `assets/${key.replace(/^.*\//, '')}.js` }]),
);

/** What stands beside the pages, as far as they lead there. */
const BESIDE =
  /^(?:assets\/|src\/|stories\/synthetic\/story\.json$|favicon|apple-touch|theme\.js|manifest)/;

let story: Story;
let events: readonly StoryEvent[];
let cards: readonly Card[];
/** By path from the base on. */
let files: ReadonlyMap<string, string>;

beforeAll(async () => {
  async function* csv(): AsyncGenerator<Uint8Array> {
    for (const piece of syntheticCsv(EVENTS, 1)) yield new TextEncoder().encode(piece);
  }
  const ingested = await ingestStory(
    { id: 'synthetic', yaml: syntheticYaml(EVENTS), sources: {}, events: csv() },
    (bytes) => webcrypto.subtle.digest('SHA-256', bytes),
  );
  if (!ingested.ok || !isLarge(ingested.story)) throw new Error('it is a large story');
  const large = ingested.story;
  const read = (path: string) => contentOf(ingested.files.get(`stories/synthetic/${path}`)!);
  const json = (path: string): unknown => JSON.parse(String(read(path)));
  const shard = (number: number) => parseShard(json(`shards/${number}.json`), large, number).events;
  story = large;
  events = Array.from({ length: large.large.shards }, (_, number) => shard(number)).flat();
  const data: SiteData = {
    index: { version: 1, stories: [] },
    stories: [
      {
        story: large,
        checked: '',
        articles: [],
        large: {
          columns: decodeColumns(read('events.bin') as Uint8Array),
          titles: parseTitles(json('titles.json'), large),
          shard: (number) => Promise.resolve(shard(number)),
          article: (id) => Promise.resolve(ingested.articles.find((article) => article.id === id)!),
          eventPages: true,
        },
      },
    ],
  };
  const drawn: Card[] = [];
  const made = new Map<string, string>();
  const site = createSite({
    base: BASE,
    origin: SITE,
    data,
    template: readFileSync(join(import.meta.dirname, '../../index.html'), 'utf8'),
    manifest: { ...manifest, 'index.html': { file: 'assets/index.js', isEntry: true } },
    render: await createRenderer(BASE, data),
    renderAlone,
    picture: (card) => {
      drawn.push(card);
      return Promise.resolve(new Uint8Array());
    },
  });
  for await (const { path, content } of site) made.set(path, String(content));
  [files, cards] = [made, drawn];
}, 60_000);

const pageAt = (path: string) => files.get(`synthetic/${path}index.html`) ?? '';
const unescaped = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#x27;', '’')
    .replaceAll('&amp;', '&');

describe('the site of a large story', () => {
  test('has valid pages, none of which leads nowhere', async () => {
    // The template is that of the source tree, not yet built.
    const rules = { ...HTML_RULES.rules, 'no-raw-characters': 'off' as const };
    const validator = new HtmlValidate({ ...HTML_RULES, rules });
    const faults: string[] = [];
    const pages = [...files.keys()].filter((path) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(EVENTS + story.sources.length);
    for (const [index, page] of pages.entries()) {
      const html = files.get(page)!;
      for (const [, address = ''] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
        const { origin, pathname } = new URL(address, `${SITE}${BASE}${page}`);
        const below = pathname.slice(BASE.length);
        const isThere =
          origin !== SITE ||
          address.startsWith('#') ||
          BESIDE.test(address.slice(1)) ||
          (pathname.startsWith(BASE) &&
            (BESIDE.test(below) || files.has(below) || files.has(`${below}index.html`)));
        if (!isThere) faults.push(`${page} leads to ${address}`);
      }
      // They are alike.
      if (/\/(?:event|source)\/./.test(page) && index % 60 > 0) continue;
      const { results } = await validator.validateString(html, page);
      for (const { messages } of results) {
        faults.push(
          ...messages.map(({ message, selector }) => `${page}: ${message} (${selector})`),
        );
      }
    }
    expect(faults).toEqual([]);
  });

  test('counts what it does not hold: each source with what it carries', () => {
    const page = unescaped(pageAt('source/'));
    expect(page).toContain(`${story.sources.length} texts, ${EVENTS} events.`);
    const { id, name } = story.sources[3]!;
    const carriers = (event: StoryEvent) => new Set(event.excerpts.map(({ source }) => source));
    const [carried, alone] = [1, 0].map(() => events.filter((event) => carriers(event).has(id)));
    const sole = alone!.filter((event) => carriers(event).size === 1);
    const entry = page.slice(page.indexOf(name));
    expect(entry).toMatch(
      new RegExp(
        `Only this source carries${sole.length} events?Does not carry${EVENTS - carried!.length} events`,
      ),
    );
    expect([...files.values()].filter((content) => / 0 (?:events|passages)/.test(content))).toEqual(
      [],
    );
    expect(pageAt('statement/')).toContain('This story compares no statements.');
  });

  test('has the text of a source where no code runs, and leads from an event to its sources', () => {
    const event = events[7]!;
    const [excerpt] = event.excerpts;
    const { source, exact } = excerpt!;
    expect(unescaped(pageAt(`source/${source}/`))).toContain(exact);
    expect(pageAt(`source/${source}/`)).not.toContain('has not been loaded');
    expect(pageAt(`event/${event.id}/`)).toContain(`<a href="${BASE}synthetic/source/${source}/">`);
  });

  test('has a card with its own numbers, and months over bars', () => {
    const [card] = cards;
    expect(card?.below).toMatch(/^40 sources, 520 events: \d+ reported, \d+ only announced/);
    expect(card?.axis?.labels.map(({ words }) => words)).toEqual([
      'Jan 2020',
      'Apr',
      'Jul',
      'Oct',
      'Jan 2021',
      'Apr',
      'Jul',
      'Oct',
      'Jan 2022',
    ]);
    const bars = card?.axis?.bars ?? [];
    expect(bars.length).toBeGreaterThan(40);
    expect(Math.max(...bars.map(({ reported, announced }) => reported + announced))).toBe(1);
  });

  test('has a feed of the hundred events told last', () => {
    const feed = new DOMParser().parseFromString(files.get('synthetic/feed.xml')!, 'text/xml');
    const texts = (name: string) =>
      Array.from(feed.getElementsByTagName(name), ({ textContent }) => textContent);
    const entries = texts('id').slice(1);
    expect(entries).toHaveLength(100);
    for (const address of entries) {
      expect(files.has(`${address!.slice(`${SITE}${BASE}`.length)}index.html`)).toBe(true);
    }
    const [, ...told] = texts('updated');
    expect(told).toEqual(told.toSorted((a, b) => b!.localeCompare(a!)));
    expect(told[0]).toBe(texts('updated')[0]);
  });

  test('names what an event’s data point to, and says how to embed it', () => {
    const event = events.find(({ places }) => places.length > 0)!;
    const html = pageAt(`event/${event.id}/`);
    const [, data = ''] = /<script type="application\/ld\+json">(.+?)<\/script>/.exec(html) ?? [];
    const graph = (JSON.parse(data) as { '@graph': Record<string, unknown>[] })['@graph'];
    const pointed = graph.flatMap(({ location = [], citation = [] }) =>
      [location, citation].flat(),
    );
    const place = story.places.find(({ id }) => id === event.places[0]!.place)!;
    expect(pointed).toEqual(
      expect.arrayContaining([expect.objectContaining({ '@type': 'Place', name: place.name })]),
    );
    for (const node of pointed) expect(node).toHaveProperty('name');
    const address = /type="application\/json\+oembed" href="([^"]+)"/.exec(html)?.[1] ?? '';
    const answer = files.get(address.slice(`${SITE}${BASE}`.length)) ?? '{}';
    expect(JSON.parse(answer)).toMatchObject({
      type: 'rich',
      title: event.title,
      thumbnail_url: `${SITE}${BASE}synthetic/card.png`,
    });
  });
});
