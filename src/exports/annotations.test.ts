import jsonld from 'jsonld';
import type { RemoteDocument } from 'jsonld/jsonld-spec.js';
import { describe, expect, test } from 'vitest';
import { formatAnnotations } from './annotations.ts';
import { sampleTake, TEXT } from './sample-take.ts';

const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';

/** The terms used here as the standard's vocabulary defines them: https://www.w3.org/TR/annotation-vocab/ */
const context: RemoteDocument['document'] = {
  '@context': {
    id: '@id',
    type: '@type',
    Annotation: `${OA}Annotation`,
    AnnotationCollection: `${AS}OrderedCollection`,
    AnnotationPage: `${AS}OrderedCollectionPage`,
    SpecificResource: `${OA}SpecificResource`,
    TextualBody: `${OA}TextualBody`,
    TextQuoteSelector: `${OA}TextQuoteSelector`,
    TextPositionSelector: `${OA}TextPositionSelector`,
    linking: `${OA}linking`,
    describing: `${OA}describing`,
    classifying: `${OA}classifying`,
    commenting: `${OA}commenting`,
    motivation: { '@id': `${OA}motivatedBy`, '@type': '@vocab' },
    purpose: { '@id': `${OA}hasPurpose`, '@type': '@vocab' },
    body: { '@id': `${OA}hasBody`, '@type': '@id' },
    target: { '@id': `${OA}hasTarget`, '@type': '@id' },
    source: { '@id': `${OA}hasSource`, '@type': '@id' },
    selector: { '@id': `${OA}hasSelector`, '@type': '@id', '@container': '@set' },
    exact: `${OA}exact`,
    prefix: `${OA}prefix`,
    suffix: `${OA}suffix`,
    start: { '@id': `${OA}start`, '@type': `${XSD}nonNegativeInteger` },
    end: { '@id': `${OA}end`, '@type': `${XSD}nonNegativeInteger` },
    value: `${RDF}value`,
    format: 'http://purl.org/dc/elements/1.1/format',
    language: 'http://purl.org/dc/elements/1.1/language',
    label: 'http://www.w3.org/2000/01/rdf-schema#label',
    items: { '@id': `${AS}items`, '@type': '@id', '@container': '@list' },
    first: { '@id': `${AS}first`, '@type': '@id' },
    partOf: { '@id': `${AS}partOf`, '@type': '@id' },
    startIndex: { '@id': `${AS}startIndex`, '@type': `${XSD}nonNegativeInteger` },
    total: { '@id': `${AS}totalItems`, '@type': `${XSD}nonNegativeInteger` },
  },
};

interface Selector {
  readonly type: string;
  readonly exact?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly start?: string;
  readonly end?: string;
}

interface Collection {
  readonly total: string;
  readonly first: {
    readonly items: readonly {
      readonly id: string;
      readonly target: { readonly source: string; readonly selector: readonly Selector[] };
    }[];
  };
}

/** Expanded to the vocabulary's own terms and compacted again: what is no term of it falls out on the way. */
async function read(texts: ReadonlyMap<string, string>, ids?: readonly string[]) {
  const written = JSON.parse(formatAnnotations(sampleTake(ids), texts)) as jsonld.JsonLdDocument;
  const documentLoader = async (url: string) => {
    expect(url).toBe('http://www.w3.org/ns/anno.jsonld');
    return { documentUrl: url, document: context };
  };
  const expanded = await jsonld.expand(written, { documentLoader });
  const compacted = await jsonld.compact(
    expanded,
    { '@context': 'http://www.w3.org/ns/anno.jsonld' },
    { documentLoader },
  );
  expect(compacted).toEqual(written);
  return compacted as unknown as Collection;
}

const texts = new Map([['a', TEXT]]);

describe('`formatAnnotations`, expanded by jsonld', () => {
  test('is a collection of all excerpts, in order', async () => {
    const { total, first } = await read(texts);
    expect(total).toBe(8);
    expect(first.items.map(({ id }) => id.split('=')[1])).toEqual([
      'before-1',
      'going-on-1',
      'month-1',
      'talks-1',
      'talks-2',
      'talks-3',
      'meeting-1',
      'some-day-1',
    ]);
  });

  test('finds the exact words in the stored text by characters, and between what stands round them', async () => {
    const { first } = await read(texts, ['talks']);
    const characters = Array.from(TEXT);
    for (const { target } of first.items) {
      expect(target.source).toBe('https://example.org/news/stories/nasty/sources/a.txt');
      const [quote, position] = target.selector;
      const { exact = '', prefix = '', suffix = '' } = quote ?? {};
      expect(characters.slice(Number(position?.start), Number(position?.end)).join('')).toBe(exact);
      expect(TEXT).toContain(prefix + exact + suffix);
    }
    expect(first.items).toHaveLength(3);
  });

  test('has no position in a text it does not have', async () => {
    const { first } = await read(new Map(), ['talks']);
    expect(first.items.map(({ target }) => target.selector.map(({ type }) => type))).toEqual([
      ['TextQuoteSelector'],
      ['TextQuoteSelector'],
      ['TextQuoteSelector'],
    ]);
  });
});
