import { expect, test } from 'vitest';
import { aboutOf, filesOf, type HeadParts } from './head.ts';

const parts: HeadParts = {
  title: 'Talks · Story · Dateline',
  cardTitle: '“Talks” & "more"',
  description: 'In Riga.',
  canonical: 'https://news.example/story/event/talks/',
  type: 'article',
  picture: { address: 'https://news.example/story/event/talks/card.png', alt: 'Talks' },
  oEmbed: null,
  feed: null,
  structured: { text: '</script><!-- <script>' },
};

test('`aboutOf` gives card and canonical the same address and the card its own title', () => {
  const head = aboutOf(parts);
  expect(head).toContain(`<link rel="canonical" href="${parts.canonical}" />`);
  expect(head).toContain(`<meta property="og:url" content="${parts.canonical}" />`);
  expect(head).toContain('<meta property="og:title" content="“Talks” &amp; &quot;more&quot;" />');
  expect(head).toContain('<meta name="twitter:title" content="“Talks” &amp; &quot;more&quot;" />');
});

test('`aboutOf` lets no words of the data end their element, and keeps them', () => {
  const [, data = ''] = /ld\+json">(.*)<\/script>$/s.exec(aboutOf(parts)) ?? [];
  expect(data).not.toContain('<');
  expect(JSON.parse(data)).toEqual(parts.structured);
});

test('`aboutOf` asks search engines to leave out a page without data for them, and no other', () => {
  const noIndex = '<meta name="robots" content="noindex" />';
  expect(aboutOf({ ...parts, structured: null })).toContain(noIndex);
  expect(aboutOf(parts)).not.toContain(noIndex);
});

test('`filesOf` fetches data as the app will ask for them, and scripts for the screens they are for', () => {
  const files = filesOf({
    printStyles: ['/paper.css'],
    fonts: [],
    data: [
      { address: '/story.json', checked: '12-abc' },
      { address: '/text.json', checked: null },
    ],
    scripts: [{ address: '/list.js', media: '(max-width: 719px)' }],
  });
  expect(files).toBe(`<link rel="stylesheet" media="print" crossorigin href="/paper.css" />
    <link rel="preload" as="fetch" crossorigin href="/story.json" data-checked="12-abc" />
    <link rel="preload" as="fetch" crossorigin href="/text.json" />
    <link rel="modulepreload" crossorigin href="/list.js" media="(max-width: 719px)" />`);
});
