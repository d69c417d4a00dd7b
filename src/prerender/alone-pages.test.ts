import { HtmlValidate } from 'html-validate';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { largeForm } from '../ingest/large.ts';
import type { Article } from '../story/model.ts';
import { sampleEvent, sampleStory } from '../story/sample-story.ts';
import { alonePages } from './alone-pages.ts';
import { renderAlone } from './render-page.tsx';
import { sitemaps } from './sitemap.ts';

const events = [
  sampleEvent('first', '2021-11-28', ['a reported They met <b>there</b>'], { formerIds: ['old'] }),
  sampleEvent('second', '2021-11-29', ['b announced They will meet']),
  sampleEvent('third', null, ['a reported They did not']),
];
const text = 'They met <b>there</b>';
const sha256 = createHash('sha256').update(text).digest('hex');
const article = (id: string): Article => ({
  version: 1,
  id,
  text,
  sha256,
  fileSha256: sha256,
  language: 'en',
  paragraphs: [{ start: 0, end: text.length, role: 'body', number: 1 }],
  sentences: [[0, text.length]],
});
const { large } = largeForm('sample', sampleStory(), events, (event) => event);
const story = sampleStory({
  sources: sampleStory().sources.map((source) => ({ ...source, sha256 })),
  large: { ...large, shardSize: 2, shards: 2 },
});

async function pages() {
  const data = {
    titles: events.map(({ id }) => [id, `The ${id}`] as const),
    shard: (number: number) => Promise.resolve(events.slice(number * 2, number * 2 + 2)),
    article: (id: string) => Promise.resolve(article(id)),
    eventPages: true,
  };
  const all = [];
  for await (const page of alonePages(story, data, '/sub/')) all.push(page);
  return all;
}

test('`alonePages` has every event with the ways to those beside it, across shards, and every source', async () => {
  const all = await pages();
  expect(all.flatMap(({ page }) => [page.path, ...page.formerPaths])).toEqual([
    'sample/event/first/',
    'sample/event/old/',
    'sample/event/second/',
    'sample/event/third/',
    'sample/source/a/',
    'sample/source/b/',
    'sample/source/c/',
  ]);
  expect(all[1]?.ways).toMatchObject({
    story: '/sub/sample/',
    before: { title: 'The first', href: '/sub/sample/event/first/' },
    after: { title: 'The third', href: '/sub/sample/event/third/' },
  });
  expect([all[0]?.ways.before, all[2]?.ways.after]).toEqual([null, null]);
});

test('such a page shows the event, its words and their source, in valid HTML', async () => {
  const [first] = await pages();
  const markup = renderAlone(first!, 'https://news.example/sub/sample/event/first/');
  expect(markup).toMatch(/<h1[^>]*>first<\/h1>/);
  expect(markup).toContain('“They met &lt;b&gt;there&lt;/b&gt;”</blockquote>');
  expect(markup).toContain('<a href="/sub/sample/source/a/">A Source A</a>');
  expect(markup).toContain('<a rel="next" href="/sub/sample/event/second/">');
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'void-style': 'off',
    },
  });
  const { results } = await validator.validateString(markup);
  expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
});

test('`sitemaps` is one file of up to 50 000 addresses, and else an index of several', () => {
  const absolute = (path: string) => `https://news.example/${path}`;
  const addresses = (count: number) =>
    Array.from({ length: count }, (_, index) => absolute(`s/event/${index}/`));
  const [only, ...others] = sitemaps(addresses(50_000), absolute);
  expect([only?.[0], others]).toEqual(['sitemap.xml', []]);
  const [index, ...files] = sitemaps(addresses(50_001), absolute);
  expect(index?.[1]).toContain('<sitemap><loc>https://news.example/sitemap-2.xml</loc></sitemap>');
  expect(files.map(([path, content]) => [path, content.match(/<url>/g)?.length])).toEqual([
    ['sitemap-1.xml', 50_000],
    ['sitemap-2.xml', 1],
  ]);
});
