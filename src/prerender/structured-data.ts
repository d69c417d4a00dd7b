import type { BreadcrumbList, Graph, NewsArticle, Quotation, Thing, WithContext } from 'schema-dts';
import { articleNode, graphOf } from '../exports/json-ld.ts';
import { addressesOf } from '../exports/take.ts';
import type { Story } from '../story/model.ts';
import { APP } from '../words/app.ts';
import { entryOf, pathOf, type Page } from './pages.ts';

/** Returns the absolute address of a path from the site's base on. */
export type Absolute = (path: string) => string;

interface Shown {
  readonly title: string;
  readonly description: string;
  readonly picture: string;
}

type Node = Graph['@graph'][number];

/**
 * What a page is about, for machines (schema.org, as JSON-LD): the page with what it cites, where it stands in the
 * site, and what the exports say of the same events, sources and passages.
 */
export function structuredData(page: Page, shown: Shown, absolute: Absolute): Graph {
  const { story, path } = page;
  const nodes = nodesOf(page, absolute);
  const named = (type: string) =>
    nodes.filter((node) => hasType(node, type)).map((node) => ({ '@id': idOf(node) }));
  const article: NewsArticle = {
    '@type': 'NewsArticle',
    '@id': `${absolute(path)}#page`,
    url: absolute(path),
    headline: shown.title,
    description: shown.description,
    image: shown.picture,
    inLanguage: story.language,
    isAccessibleForFree: true,
    publisher: { '@type': 'Organization', name: APP.name, url: absolute('') },
    about: named('Event'),
    citation: named('NewsArticle'),
    hasPart: named('Quotation'),
  };
  return {
    '@context': 'https://schema.org',
    '@graph': [article, breadcrumbs(page, shown, absolute), ...nodes],
  };
}

/**
 * {@link structuredData} without the sources, passages, places and people it names, which have pages that tell of them:
 * for pages that there are a hundred thousand of. Where it points to one of them it says what and who that is, and of a
 * passage its words.
 */
export function briefData(page: Page, shown: Shown, absolute: Absolute): Graph {
  const { '@context': context, '@graph': nodes } = structuredData(page, shown, absolute);
  const own = `${absolute(page.path)}#page`;
  const isKept = (node: Node) =>
    idOf(node) === own || hasType(node, 'BreadcrumbList') || hasType(node, 'Event');
  const told = new Map(nodes.flatMap((node) => (isKept(node) ? [] : toldOf(node))));
  const kept = nodes.filter(isKept).map((node) => withTold(node, told));
  return { '@context': context, '@graph': kept };
}

/** What is said of a node where another points to it. */
type Told = { readonly '@type': string; readonly '@id': string } & (
  { readonly name: string } | { readonly text: string }
);

/** By its `@id`; none where it has neither name nor words. */
function toldOf(node: Node): readonly (readonly [string, Told])[] {
  if (typeof node !== 'object') return [];
  const self = { '@type': node['@type'], '@id': idOf(node) };
  if ('name' in node && typeof node.name === 'string') {
    return [[self['@id'], { ...self, name: node.name }]];
  }
  if ('text' in node && typeof node.text === 'string') {
    return [[self['@id'], { ...self, text: node.text }]];
  }
  return [];
}

/** The node with what is told of whatever its lists point to by `@id` alone. */
function withTold(node: Node, told: ReadonlyMap<string, Told>): Node {
  const filled = Object.entries(node).map(([field, value]: [string, unknown]) => {
    if (!Array.isArray(value)) return [field, value];
    return [field, value.map((item: Node) => told.get(idOf(item)) ?? item)];
  });
  return Object.fromEntries(filled) as Node;
}

/** The site's own page: the list of its stories. */
export function siteData(
  stories: readonly Pick<Story, 'id' | 'title'>[],
  absolute: Absolute,
): WithContext<Thing> {
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    '@id': absolute(''),
    url: absolute(''),
    name: APP.name,
    hasPart: stories.map(({ id, title }) => ({
      '@type': 'CreativeWork',
      '@id': absolute(`${id}/`),
      url: absolute(`${id}/`),
      name: title,
    })),
  };
}

function nodesOf({ story, open }: Page, absolute: Absolute): readonly Node[] {
  const siteUrl = absolute('');
  const at = addressesOf({ story, siteUrl });
  switch (open.kind) {
    case 'event':
      return graphOf({ story, events: [entryOf(story.events, open.id)], siteUrl })['@graph'];
    case 'source':
      return [articleNode(entryOf(story.sources, open.id), at)];
    case 'statement': {
      const { wordings } = entryOf(story.statements, open.id);
      const carriers = story.sources.filter(({ id }) =>
        wordings.some(({ source }) => source === id),
      );
      return [
        ...carriers.map((source) => articleNode(source, at)),
        ...wordings.map((wording): Quotation => {
          const address = absolute(
            pathOf(story.id, { kind: 'source', id: wording.source }, { quote: wording.id }),
          );
          return {
            '@type': 'Quotation',
            '@id': address,
            url: address,
            text: wording.exact,
            isPartOf: { '@id': at.source(wording.source) },
          };
        }),
      ];
    }
    case 'story':
    case 'sources':
    case 'statements':
      return story.sources.map((source) => articleNode(source, at));
  }
}

function hasType(node: Node, type: string): boolean {
  return typeof node === 'object' && '@type' in node && node['@type'] === type;
}

function idOf(node: Node): string {
  return typeof node === 'object' && '@id' in node ? node['@id'] : '';
}

function breadcrumbs(
  { story, open, path }: Page,
  { title }: Shown,
  absolute: Absolute,
): BreadcrumbList {
  const list = { source: 'sources', statement: 'statements' } as const;
  const above = open.kind === 'source' || open.kind === 'statement' ? list[open.kind] : null;
  const trail = [
    { name: APP.name, path: '' },
    { name: story.title, path: `${story.id}/` },
    ...(above === null
      ? []
      : [
          {
            name: above === 'sources' ? APP.sources : APP.wordings,
            path: pathOf(story.id, { kind: above }),
          },
        ]),
    ...(open.kind === 'story' ? [] : [{ name: title, path }]),
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.name,
      item: absolute(step.path),
    })),
  };
}
