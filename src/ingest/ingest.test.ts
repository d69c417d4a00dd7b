import { webcrypto } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Sha256 } from '../story/integrity.ts';
import { checkArticle, checkSelectors } from '../story/integrity.ts';
import { passagesByOwner } from '../story/passage-ids.ts';
import { parseArticle, parseStory } from '../story/schema.ts';
import type { StoryFolder } from './ingest.ts';
import { ingestStory } from './ingest.ts';
import { contentOf } from './publish.ts';
import { readStoryFolder } from './story-folders.ts';

const sha256: Sha256 = (bytes) => webcrypto.subtle.digest('SHA-256', bytes);
const folder = await readStoryFolder('src/ingest/example', 'harbour');

async function ingest(changed: StoryFolder = folder) {
  const result = await ingestStory(changed, sha256);
  if (!result.ok) throw new Error(JSON.stringify(result.faults, null, 1));
  return result;
}

/** The example with parts of its story file replaced, each of which must stand there. */
async function ingestWith(...replacements: readonly (readonly [string, string])[]) {
  const yaml = replacements.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The example has no ${from}`);
    return text.replace(from, to);
  }, folder.yaml);
  return ingest({ ...folder, yaml });
}

/** What a run writes, by path. */
function contentsOf({ files }: Awaited<ReturnType<typeof ingest>>) {
  return new Map(Array.from(files, ([path, file]) => [path, contentOf(file)]));
}

const result = await ingest();
const { story, articles, warnings } = result;
const files = contentsOf(result);

describe('ingestStory', () => {
  test('gives the files of contract 2, the texts as they were', () => {
    expect([...files.keys()]).toEqual([
      'stories/harbour/story.json',
      'stories/harbour/map.json',
      'stories/harbour/articles/north.json',
      'stories/harbour/sources/north.txt',
      'stories/harbour/articles/south.json',
      'stories/harbour/sources/south.txt',
    ]);
    expect(files.get('stories/harbour/sources/north.txt')).toBe(folder.sources.north);
    expect(warnings).toEqual([]);
  });

  test('gives data that its readers accept', () => {
    const written: unknown = JSON.parse(String(files.get('stories/harbour/story.json')));
    expect(parseStory(written)).toEqual(story);
    for (const article of articles) {
      const path = `stories/harbour/articles/${article.id}.json`;
      expect(parseArticle(JSON.parse(String(files.get(path))))).toEqual(article);
      expect(checkArticle(article)).toEqual([]);
      expect(checkSelectors(story, article)).toEqual([]);
    }
  });

  test('gives the same bytes for the same folder', async () => {
    expect(contentsOf(await ingest())).toEqual(files);
  });

  test('sorts events in time and excerpts by source, then place', () => {
    expect(story.events.map(({ id }) => id)).toEqual([
      'ferry-sinks',
      'harbour-opens',
      'council-meets',
    ]);
    const sources = story.events[1]?.excerpts.map(({ source }) => source);
    expect(sources).toEqual(['north', 'south']);
  });

  test('puts undated events last, and those with a place in the day before those without', async () => {
    const { story: other } = await ingestWith(
      ['when: 2014', '# undated'],
      ['    dateEvidence:\n      - { source: north, quote: in 2014 }\n', ''],
      ['when: 2023-05-04', 'when: 2023-05-01\n    order: { position: 2, basis: inferred }'],
      ['order: { position: 1, basis: inferred }', '# no order'],
      ['    dateEvidence:\n      - { source: north, quote: tomorrow }\n', ''],
      ['      - { source: south, quote: on Thursday, direction: future }\n', ''],
    );
    expect(other.events.map(({ id }) => id)).toEqual([
      'council-meets',
      'harbour-opens',
      'ferry-sinks',
    ]);
  });

  test('publishes what was withdrawn, with the day in words, and nothing where nothing was', async () => {
    const gone = '{ kind: event, id: regatta, title: A regatta, date: 2023-05-08, why: Not so. }';
    const { story: other } = await ingestWith([
      'statements:',
      `withdrawn:\n  - ${gone}\nstatements:`,
    ]);
    expect(other.withdrawn).toEqual([
      {
        kind: 'event',
        id: 'regatta',
        title: 'A regatta',
        date: '2023-05-08',
        label: 'Mon 8 May 2023',
        why: 'Not so.',
      },
    ]);
    expect(parseStory(JSON.parse(JSON.stringify(other)))).toEqual(other);
    expect(story).not.toHaveProperty('withdrawn');
  });

  test('publishes former ids of passages, and nothing where there are none', async () => {
    const { story: other } = await ingestWith(
      [
        'quote: A ferry had sunk there in 2014., modality: background',
        'quote: A ferry had sunk there in 2014., modality: background, formerIds: [old-a]',
      ],
      ['quote: in 2014 }', 'quote: in 2014, formerIds: [old-b] }'],
      ['quote: We waited ten years. }', 'quote: We waited ten years., formerIds: [old-c, old-d] }'],
      ['note: No name is given. }', 'note: No name is given., formerIds: [old-e] }'],
      [
        'statements:',
        'withdrawn:\n  - { kind: passage, id: gone, title: Words, date: 2023-05-08, why: No. }\nstatements:',
      ],
    );
    const passages = passagesByOwner(other).flatMap(([, owned]) => owned);
    expect(passages.flatMap(({ formerIds = [] }) => formerIds).toSorted()).toEqual([
      'old-a',
      'old-b',
      'old-c',
      'old-d',
      'old-e',
    ]);
    expect(parseStory(JSON.parse(JSON.stringify(other)))).toEqual(other);
    for (const passage of passagesByOwner(story).flatMap(([, owned]) => owned)) {
      expect(passage).not.toHaveProperty('formerIds');
    }
  });

  test('shows how a date is known', () => {
    const [tomorrow, thursday] = story.events[2]?.dateEvidence ?? [];
    expect(tomorrow).toMatchObject({
      exact: 'tomorrow',
      relativeTo: { date: '2023-05-03', label: 'Wed 3 May 2023' },
      result: { edtf: '2023-05-04', label: 'Thu 4 May 2023' },
      disagreement: null,
    });
    expect(thursday?.result?.edtf).toBe('2023-05-04');
    expect(story.events[0]?.dateEvidence[0]?.relativeTo).toBeNull();
  });

  test('takes another date when a disagreement explains it', async () => {
    const { story: other } = await ingestWith(
      ['when: 2023-05-04', 'when: 2023-05-05'],
      ['quote: tomorrow }', 'quote: tomorrow, disagreement: when-it-meets }'],
      ['      - { source: south, quote: on Thursday, direction: future }\n', ''],
      [
        'disagreements:\n',
        `disagreements:
  - id: when-it-meets
    title: When it meets
    about: time
    events: [council-meets]
    note: The texts differ.
    readings:
      - label: Thu 4 May
        when: 2023-05-04
        evidence: [{ source: north, quote: will meet tomorrow }]
      - label: Fri 5 May
        when: 2023-05-05
        evidence: [{ source: south, quote: The council meets }]
`,
      ],
    );
    expect(other.events[2]?.dateEvidence[0]?.disagreement).toBe('when-it-meets');
  });

  test('gives the words of a source where the date is vague or missing, and only there', async () => {
    expect(story.events.map(({ dateWords }) => dateWords)).toEqual([null, null, null]);
    const { story: vague } = await ingestWith(['when: 2014', 'when: 2014~']);
    expect(vague.events[0]?.dateWords).toBe('in 2014');
  });

  test('finds where an event’s excerpts name its places and people', () => {
    const [, opening] = story.events;
    const named = opening?.people[0]?.namings.map(({ source, exact }) => `${source} ${exact}`);
    expect(named).toEqual(['north Mayor', 'north Ana Costa']);
    const places = opening?.places[0]?.namings.map(({ source, exact }) => `${source} ${exact}`);
    expect(places).toEqual(['north Porto', 'south Porto']);
  });

  test('keeps an excerpt’s id when others come before it', async () => {
    const last = story.events[1]?.excerpts.at(-1);
    const { story: other } = await ingestWith([
      '      - source: south\n        quote: In Porto a',
      '      - { source: north, quote: Mayor Ana Costa, modality: reported }\n' +
        '      - source: south\n        quote: In Porto a',
    ]);
    expect(other.events[1]?.excerpts).toHaveLength(3);
    expect(other.events[1]?.excerpts.at(-1)?.id).toBe(last?.id);
    expect(last?.id).toMatch(/^harbour-opens-[0-9a-z]{6}$/);
  });

  test('has every id once', () => {
    const ids = [
      ...story.events.flatMap(({ excerpts, dateEvidence }) => [...excerpts, ...dateEvidence]),
      ...story.statements.flatMap(({ wordings }) => wordings),
      ...story.disagreements.flatMap(({ readings }) => readings),
      ...story.sources.flatMap(({ remarks }) => remarks),
    ].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('ten-years-north');
  });

  test('reads a text that is not in normal form C, and says so by the hash of its file', async () => {
    const decomposed = new TextDecoder()
      .decode(folder.sources.south)
      .replace('mayor', 'mayo\u0301r');
    const south = new TextEncoder().encode(decomposed);
    const yaml = folder.yaml.replace('quote: on Thursday,', 'quote: on Thursday,');
    const decoded = await ingest({ ...folder, yaml, sources: { ...folder.sources, south } });
    const article = decoded.articles.find(({ id }) => id === 'south');
    expect(article?.text).toContain('may\u00f3r');
    expect(article?.fileSha256).not.toBe(article?.sha256);
    expect(articles.every((one) => one.fileSha256 === one.sha256)).toBe(true);
    expect(article && checkSelectors(decoded.story, article)).toEqual([]);
  });

  test('finds decomposed words of the story file in a composed text', async () => {
    const north = new TextEncoder().encode(
      new TextDecoder().decode(folder.sources.north).replace('ribbon', 'rib\u00f3n'),
    );
    const yaml = folder.yaml.replace('cut the ribbon', 'cut the ribo\u0301n');
    const composed = await ingest({ ...folder, yaml, sources: { ...folder.sources, north } });
    expect(composed.story.events[1]?.excerpts[0]?.exact).toContain('rib\u00f3n');
  });

  test('warns of a town in the sea whose coordinates are on land the other way round', async () => {
    const { warnings: told } = await ingestWith(['[-8.61, 41.15]', '[60.39, 5.32]']);
    expect(told).toMatchObject([
      {
        path: 'places[0].coordinates',
        message: 'porto lies in the sea; [5.32, 60.39] is in Norway. The longitude comes first',
      },
    ]);
    for (const position of ['[5.32, 60.39]', '[-30, 40]', '[178.44, -18.14]']) {
      expect((await ingestWith(['[-8.61, 41.15]', position])).warnings).toEqual([]);
    }
  });

  test('warns of a dated event that does not say how its date is known', async () => {
    const { warnings: told } = await ingestWith([
      '    dateEvidence:\n      - { source: north, quote: in 2014 }\n',
      '',
    ]);
    expect(told).toEqual([
      {
        file: 'story.yaml',
        line: 86,
        path: 'events[2]',
        message: 'ferry-sinks is dated 2014, but has no date evidence',
      },
    ]);
  });

  test('neither warns of words for a date in other languages than English nor asks for them', async () => {
    const inPortuguese = folder.yaml.replaceAll(
      'language: en\n    translation',
      'language: pt\n    translation',
    );
    const bare = inPortuguese.replace(
      '    dateEvidence:\n      - { source: north, quote: in 2014 }\n',
      '',
    );
    expect((await ingest({ ...folder, yaml: bare })).warnings).toEqual([]);
    const yaml = inPortuguese.replace('quote: in 2014 }', 'quote: A ferry }');
    const told = await ingestStory({ ...folder, yaml }, sha256);
    expect(told.ok ? [] : told.faults.map(({ details }) => details)).toEqual([
      [
        {
          name: 'hint',
          lines: ['time words are known in English only; leave them out: the event keeps its date'],
        },
      ],
    ]);
  });
});
