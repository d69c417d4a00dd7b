import jsonld from 'jsonld';
import type { RemoteDocument } from 'jsonld/jsonld-spec.js';
import { describe, expect, test } from 'vitest';
import { formatJsonLd } from './json-ld.ts';
import { NASTY, sampleTake } from './sample-take.ts';

const HOME = 'https://example.org/news/nasty/';
const SCHEMA = 'http://schema.org/';

/** What of schema.org's own context bears on these terms: one vocabulary, addresses and dates typed. */
const context: RemoteDocument['document'] = {
  '@context': {
    '@vocab': SCHEMA,
    url: { '@type': '@id' },
    startDate: { '@type': `${SCHEMA}Date` },
    endDate: { '@type': `${SCHEMA}Date` },
  },
};

type Node = Readonly<Record<string, readonly { '@id'?: string; '@value'?: unknown }[]>>;

/** The nodes as a JSON-LD processor flattens them, by address. */
async function read(ids?: readonly string[]) {
  const flat = await jsonld.flatten(
    JSON.parse(formatJsonLd(sampleTake(ids))) as jsonld.JsonLdDocument,
    undefined,
    {
      documentLoader: async (url) => {
        expect(url).toBe('https://schema.org');
        return { documentUrl: url, document: context };
      },
    },
  );
  const nodes = flat as unknown as readonly (Node & { readonly '@id': string })[];
  return new Map(nodes.map((node) => [node['@id'], node]));
}

const value = (of: Node | undefined, term: string) =>
  of?.[SCHEMA + term]?.map((entry) => entry['@value'] ?? entry['@id']);

describe('`formatJsonLd`, flattened by jsonld', () => {
  test('has no list of places or people of an Event without any', async () => {
    const { story, ...take } = sampleTake();
    const [event] = story.events;
    const bare = { ...event!, places: [], people: [] };
    const text = formatJsonLd({ ...take, story, events: [bare] });
    expect(text).not.toContain('[]');
    expect(text).not.toContain('"location"');
  });

  test('has an Event with its days, places, people and quotations', async () => {
    const nodes = await read();
    const talks = nodes.get(`${HOME}event/talks/`);
    expect(talks?.['@type']).toEqual([`${SCHEMA}Event`]);
    expect(value(talks, 'name')).toEqual([NASTY.title]);
    expect(value(talks, 'description')).toEqual([NASTY.lines]);
    expect(value(talks, 'startDate')).toEqual(['2021-11-28']);
    expect(value(talks, 'endDate')).toEqual(['2021-11-28']);
    expect(value(talks, 'location')).toEqual([`${HOME}?place=adazi`, `${HOME}?place=border`]);
    expect(value(talks, 'subjectOf')).toHaveLength(3);
  });

  test('cites each source as a NewsArticle', async () => {
    const nodes = await read(['talks']);
    const cited = value(nodes.get(HOME), 'citation');
    expect(cited).toEqual([`${HOME}source/a/`]);
    const article = nodes.get(`${HOME}source/a/`);
    expect(article?.['@type']).toEqual([`${SCHEMA}NewsArticle`]);
    expect(value(article, 'headline')).toEqual([NASTY.title]);
    expect(value(article, 'datePublished')).toEqual(['2021-11-28']);
  });

  test('has each excerpt as a Quotation that is part of its source, to the letter', async () => {
    const nodes = await read();
    const quotation = nodes.get(`${HOME}event/talks/?quote=talks-2`);
    expect(quotation?.['@type']).toEqual([`${SCHEMA}Quotation`]);
    expect(value(quotation, 'text')).toEqual([NASTY.rightToLeft]);
    expect(value(quotation, 'isPartOf')).toEqual([`${HOME}source/a/`]);
  });

  test('gives a date no more than is known of it', async () => {
    const nodes = await read();
    const dates = (id: string) => {
      const event = nodes.get(`${HOME}event/${id}/`);
      return [
        value(event, 'startDate'),
        value(event, 'endDate'),
        value(event, 'disambiguatingDescription'),
      ];
    };
    expect(dates('month')).toEqual([['2020-05'], ['2020-05'], ['c. May 2020']]);
    expect(dates('before')).toEqual([undefined, ['2021-11-28'], ['by Sun 28 Nov 2021']]);
    expect(dates('going-on')).toEqual([['2021'], undefined, ['c. 2021, ongoing']]);
    expect(dates('some-day')).toEqual([undefined, undefined, undefined]);
  });

  test('leads nowhere that is not in the graph', async () => {
    const nodes = await read(['talks']);
    const named = [...nodes.values()].flatMap((node) =>
      Object.keys(node)
        .filter((term) => !term.startsWith('@') && term !== `${SCHEMA}url`)
        .flatMap((term) => node[term]?.flatMap((entry) => entry['@id'] ?? []) ?? []),
    );
    expect(named.filter((id) => !nodes.has(id))).toEqual([]);
  });
});
