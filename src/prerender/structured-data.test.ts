import { describe, expect, test } from 'vitest';
import { sampleEvent, sampleSelector, sampleStory } from '../story/sample-story.ts';
import { pagesOf } from './pages.ts';
import { briefData, structuredData } from './structured-data.ts';

const absolute = (path: string) => `https://news.example/sub/${path}`;
const shown = { title: 'Talks', description: 'In Riga.', picture: absolute('card.png') };

const story = sampleStory({
  events: [sampleEvent('talks', '2021-11-28', ['a reported They met', 'c announced They will'])],
  statements: [
    {
      id: 'said',
      formerIds: [],
      title: 'Said',
      speaker: null,
      events: [],
      note: null,
      wordings: [{ ...sampleSelector('b', 'We said so'), id: 'said-b', note: null }],
    },
  ],
});

/** The nodes of one page's data, as a reader of JSON-LD gets them. */
function nodesOf(path: string) {
  const page = pagesOf(story).find((candidate) => candidate.path === path);
  if (page === undefined) throw new Error(`no page ${path}`);
  const data = JSON.parse(JSON.stringify(structuredData(page, shown, absolute))) as {
    '@graph': readonly Record<string, unknown>[];
  };
  return data['@graph'];
}

describe('`structuredData`', () => {
  test('cites for an event the sources that carry it, and quotes them', () => {
    const nodes = nodesOf('sample/event/talks/');
    expect(nodes[0]).toMatchObject({
      '@type': 'NewsArticle',
      url: absolute('sample/event/talks/'),
      about: [{ '@id': absolute('sample/event/talks/') }],
      citation: [{ '@id': absolute('sample/source/a/') }, { '@id': absolute('sample/source/c/') }],
    });
    expect(nodes.filter((node) => node['@type'] === 'Quotation').map(({ text }) => text)).toEqual([
      'They met',
      'They will',
    ]);
  });

  test('cites for a statement the sources that word it', () => {
    expect(nodesOf('sample/statement/said/')[0]).toMatchObject({
      citation: [{ '@id': absolute('sample/source/b/') }],
      hasPart: [{ '@id': absolute('sample/source/b/?quote=said-b') }],
    });
  });

  test('says where a page stands, from the site down to it', () => {
    const [, trail] = nodesOf('sample/source/b/');
    const steps = (trail?.['itemListElement'] ?? []) as { item: string; position: number }[];
    expect(steps.map(({ item }) => item)).toEqual([
      absolute(''),
      absolute('sample/'),
      absolute('sample/source/'),
      absolute('sample/source/b/'),
    ]);
    expect(steps.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
  });

  test('refers to nothing it does not describe or has a page for', () => {
    for (const { path } of pagesOf(story)) {
      const nodes = nodesOf(path);
      const described = new Set(nodes.map((node) => node['@id']));
      const [page] = nodes;
      for (const part of ['about', 'citation', 'hasPart']) {
        for (const { '@id': id } of (page?.[part] ?? []) as { '@id': string }[]) {
          expect(described, `${path} ${part}`).toContain(id);
        }
      }
    }
  });
});

test('`briefData` has the page, where it stands and the event, and says whom and what it cites', () => {
  const page = pagesOf(story).find(({ path }) => path === 'sample/event/talks/')!;
  const data = JSON.parse(JSON.stringify(briefData(page, shown, absolute))) as {
    '@graph': readonly Record<string, unknown>[];
  };
  expect(data['@graph'].map((node) => node['@type'])).toEqual([
    'NewsArticle',
    'BreadcrumbList',
    'Event',
  ]);
  expect(data['@graph'][0]).toMatchObject({
    citation: [{ '@id': absolute('sample/source/a/') }, { '@id': absolute('sample/source/c/') }],
  });
  const { excerpts } = story.events.find(({ id }) => id === 'talks')!;
  expect(data['@graph'][2]).toMatchObject({
    subjectOf: excerpts.map(({ exact }) => ({ '@type': 'Quotation', text: exact })),
  });
});
