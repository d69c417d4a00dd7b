import { webcrypto } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { columnsOfStory } from '../story/columns-of-story.ts';
import { checkArticle, checkSelectors } from '../story/integrity.ts';
import { decodeColumns } from '../story/large/decode-columns.ts';
import { bucketOf, isLarge } from '../story/large/large-story.ts';
import { parseIds, parseShard, parseTitles } from '../story/large/schema.ts';
import { parseStory } from '../story/schema.ts';
import { formatFault } from './faults.ts';
import { ingestStory, type StoryFolder } from './ingest.ts';
import { GATHERED_NOTE } from './gathered.ts';
import { contentOf } from './publish.ts';

const YAML = `
version: 1
title: The harbour
standfirst: One text and one outlet.
language: en
zone: Europe/Lisbon
opening: 2023-05
kinds:
  - { id: opening, name: Opening }
  - { id: meeting, name: Meeting }
places:
  - { id: porto, name: Porto, kind: town, coordinates: [-8.61, 41.15] }
  - { id: lisbon, name: Lisbon, kind: town, coordinates: [-9.14, 38.72] }
people:
  - { id: costa, name: Ana Costa, aliases: [the mayor] }
sources:
  - id: north
    letter: N
    name: North News
    shortName: North
    genre: Report
    published: { date: 2023-05-03, basis: stated }
    language: en
    translation: none
  - id: wire
    letter: W
    name: The Wire
    shortName: Wire
    genre: Agency reports
    published: { date: 2023-05-03, basis: stated }
    language: en
    translation: none
    note: An agency.
`;
const NORTH = 'In Porto the mayor opened the harbour.\nThe council meets on Thursday.\n';
const HEADER = 'id,title,start,end,place,kind,people,source,url,quote,summary';

async function* bytesOf(csv: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = typeof csv === 'string' ? new TextEncoder().encode(csv) : csv;
  // Pieces that part letters and line ends.
  for (let at = 0; at < bytes.length; at += 7) yield bytes.slice(at, at + 7);
}

function ingest(csv: string | Uint8Array, { yaml = YAML } = {}) {
  const folder: StoryFolder = {
    id: 'harbour',
    yaml,
    sources: { north: new TextEncoder().encode(NORTH) },
    events: bytesOf(csv),
  };
  return ingestStory(folder, (bytes) => webcrypto.subtle.digest('SHA-256', bytes));
}

async function published(rows: readonly string[], header = HEADER) {
  const result = await ingest([header, ...rows].join('\r\n'));
  if (!result.ok) throw new Error(result.faults.map((one) => formatFault('', one)).join('\n'));
  return result;
}

/** The faults, a line each: where, what was found, what was expected, and further lines. */
async function faultsOf(csv: string | Uint8Array, yaml?: string) {
  const result = await ingest(csv, yaml === undefined ? {} : { yaml });
  if (result.ok) throw new Error('no fault');
  return result.faults
    .filter(({ file }) => file === 'events.csv')
    .map(({ line, path, found, expected, details }) =>
      [`${line} ${path}`, found, expected, ...details.flatMap(({ lines }) => lines)].join(' | '),
    );
}

const OPENS =
  'opens,The harbour opens,2023-05-01,,porto,opening,costa,wire,https://example.org/1,"The mayor said: ""It is open"", in Porto.",It opens.';

describe('a row of events.csv', () => {
  test('is an event with an excerpt', async () => {
    const { story, rows } = await published([OPENS]);
    expect(rows).toBe(1);
    expect(story.events).toHaveLength(1);
    expect(story.events[0]).toMatchObject({
      id: 'opens',
      title: 'The harbour opens',
      shortTitle: 'The harbour opens',
      summary: 'It opens.',
      kind: 'opening',
      when: { edtf: '2023-05-01', label: 'Mon 1 May 2023' },
      places: [{ place: 'porto', certainty: 'stated', namings: [{ exact: 'Porto' }] }],
      people: [{ person: 'costa', namings: [] }],
      excerpts: [
        {
          source: 'wire',
          exact: 'The mayor said: "It is open", in Porto.',
          modality: 'reported',
          address: 'https://example.org/1',
        },
      ],
      dateEvidence: [],
    });
  });

  test.each([
    ['2023-05-01', '', '2023-05-01'],
    ['2023-05-01', '2023-05-03', '2023-05-01/2023-05-03'],
    ['', '2023-05-03', '../2023-05-03'],
    ['2023-05', '..', '2023-05/..'],
    ['2023~', '', '2023~'],
    ['2023-05/..', '', '2023-05/..'],
    ['', '', null],
  ])('dated from «%s» to «%s» is dated %s', async (start, end, edtf) => {
    const { story } = await published([`a,A,${start},${end},,meeting,,wire,,Words.,`]);
    expect(story.events[0]?.when?.edtf ?? null).toBe(edtf);
  });

  test('names things by their id or their name, in lists parted by semicolons', async () => {
    const { story } = await published(['a,A,2023,,Lisbon; porto,Meeting,,The Wire,,Words.,']);
    const [event] = story.events;
    expect(event?.places.map(({ place }) => place)).toEqual(['lisbon', 'porto']);
    expect(event).toMatchObject({ kind: 'meeting', excerpts: [{ source: 'wire' }] });
  });

  test('is announced when it begins after its source was published, or as the row says', async () => {
    const { story } = await published(
      [
        'a,A,2023-05-03,,meeting,wire,One.,',
        'b,B,2023-05-04,,meeting,wire,Two.,',
        'c,C,2023-05-04,,meeting,wire,Three.,reported',
        'd,D,2014,,meeting,wire,Four.,background',
      ],
      'id,title,start,end,kind,source,quote,modality',
    );
    const modalities = story.events.map(({ id, excerpts }) => [id, excerpts[0]?.modality]);
    expect(Object.fromEntries(modalities)).toEqual({
      a: 'reported',
      b: 'announced',
      c: 'reported',
      d: 'background',
    });
  });

  test('of an id that a row above has adds a quote to its event', async () => {
    const { story, articles } = await published([
      OPENS,
      'meets,The council meets,2023-05-04,,,meeting,,north,,The council meets on Thursday.,',
      'opens,,,,,,,north,,the mayor opened the harbour,',
      'opens,The harbour opens,2023-05-01,,Porto,opening,,wire,,A second passage.,',
    ]);
    expect(story.events[0]?.excerpts.map(({ source, exact }) => [source, exact])).toEqual([
      ['north', 'the mayor opened the harbour'],
      ['wire', 'The mayor said: "It is open", in Porto.'],
      ['wire', 'A second passage.'],
    ]);
    for (const article of articles) {
      expect(checkArticle(article)).toEqual([]);
      expect(checkSelectors(story, article)).toEqual([]);
    }
  });
});

describe('a source without a text', () => {
  test('has its passages for a text, each once, and says so', async () => {
    const { story, articles, files } = await published([
      OPENS,
      'b,B,2023,,,meeting,,wire,,Words.,',
      'c,C,2023,,,meeting,,wire,,Words.,',
    ]);
    expect(articles[1]?.text).toBe('The mayor said: "It is open", in Porto.\nWords.\n');
    expect(story.sources[1]).toMatchObject({ gathered: true, note: `An agency. ${GATHERED_NOTE}` });
    expect(story.sources[0]).not.toHaveProperty('gathered');
    expect([...files.keys()]).toContain('stories/harbour/sources/north.txt');
    expect([...files.keys()]).not.toContain('stories/harbour/sources/wire.txt');
  });

  test('keeps the id of an excerpt whatever rows come before it', async () => {
    const row = 'b,B,2023,,,meeting,,wire,,Words.,';
    const { story } = await published([row]);
    const { story: other } = await published([
      'a,A,2023,,,meeting,,wire,,More words. Words. And more.,',
      row,
    ]);
    const idOf = (events: typeof story.events) =>
      events.find(({ id }) => id === 'b')?.excerpts[0]?.id;
    expect(idOf(other.events)).toBe(idOf(story.events));
  });

  test('is a fault when no row quotes it', async () => {
    const result = await ingest(`${HEADER}\na,A,2023,,,meeting,,north,,opened the harbour,`);
    const faults = result.ok ? [] : result.faults;
    expect(faults.map(({ file, found }) => [file, found])).toEqual([
      ['story.yaml', '“wire”, but no file sources/wire.txt'],
    ]);
  });
});

describe('faults of events.csv', () => {
  test('are told in one run, with line and column', async () => {
    const rows = [
      HEADER,
      'Not an id,A,2023-02-30,,porto,meeting,,wire,,Words.,',
      'b,,2023-05-04,2023-05-01,prto,meetings,cost,wires,example.org,,',
      'c,"Over',
      'two lines",2023,,porto;porto,meeting,,north,,the mayor opend the harbour,',
      'd,D,2023,,,meeting,,wire,,Words, and more.,',
      'e,E,2023,,,meeting,,wire,,One.,',
      'e,Another,2024,,porto,,,wire,,One.,',
      'f,"F" f,2023,,,meeting,,wire,,Words.,',
      'g,G,2023,,,meeting,,wire,,Last.,',
    ];
    expect(await faultsOf(rows.join('\n'))).toEqual([
      '2 column 1, id | “Not an id” | lower-case words joined by hyphens',
      '2 column 3, start | “2023-02-30” | a date in EDTF: February 2023 has 28 days',
      '3 column 2, title | an empty cell | some words',
      '3 column 6, kind | “meetings”, which is not in kinds of story.yaml | an id or a name from there | “meeting” is',
      '3 column 4, end | “2023-05-01” | a date in EDTF: the interval ends (Mon 1 May 2023) before it begins (Thu 4 May 2023)',
      '3 column 5, place | “prto”, which is not in places of story.yaml | an id or a name from there | “porto” is',
      '3 column 7, people | “cost”, which is not in people of story.yaml | an id or a name from there | “costa” is',
      '3 column 8, source | “wires”, which is not in sources of story.yaml | an id or a name from there | “wire” is',
      '3 column 9, url | “example.org” | an http or https address',
      '3 column 10, quote | an empty cell | some words',
      '5 column 5, place | “porto” again | each once',
      '5 column 10, quote | «the mayor opend the harbour», which does not stand in sources/north.txt | words as they stand in the text, to the letter | line 1: «the mayor opened the harbour» | «opend» should be «opened»',
      '6  | 12 cells | 11, as in the header | a cell with a comma in it stands in double quotes',
      '8 column 2, title | “Another” | what line 7 says of this event, or an empty cell',
      '8 column 3, start | “2024” | what line 7 says of this event, or an empty cell',
      '8 column 5, place | “porto” | what line 7 says of this event, or an empty cell',
      '8 column 10, quote | “One.”, which the event has already | the same words once',
      '9 column 2 | « » after a quotation mark that closes a cell | a comma or the end of the line; a quotation mark within a cell is written twice',
    ]);
  });

  test.each([
    ['', 'null  | an empty file | a header and rows'],
    [
      'id;title;start;kind;source;quote\na;A;2023;meeting;wire;W.',
      '1  | a header without id, title, start, kind, source, quote | these columns | the cells are parted by semicolons; commas part them here',
    ],
    ['id,title,start,kind,source\n', '1  | a header without quote | these columns'],
    [`${HEADER},quote\n`, '1 column 12 | “quote” again | each column once'],
    [
      `${HEADER},modalty\n`,
      '1 column 12 | “modalty”, which is no column | one of id, title, start, end, place, kind, people, source, url, quote, summary, modality, prefix, suffix, formerIds, formerQuoteIds | “modality” is',
    ],
  ])('in the header: %j', async (csv, told) => {
    expect(await faultsOf(csv)).toContain(told);
  });

  test('in bytes that are not UTF-8 are told with their line', async () => {
    const bytes = Uint8Array.from(`${HEADER}\na,Caf\u00e9,`, (sign) => sign.charCodeAt(0));
    expect(await faultsOf(bytes)).toEqual([
      '2  | bytes that are not UTF-8 | a file saved as UTF-8',
    ]);
    expect(await faultsOf(new Uint8Array(Buffer.from(`${HEADER}\n`, 'utf16le')))).toContain(
      '1  | bytes that are not UTF-8 | a file saved as UTF-8',
    );
  });

  test('in former ids of quotes are told', async () => {
    const header = 'id,formerQuoteIds,title,start,kind,source,quote';
    expect(await faultsOf(`${header}\na,a-0;No,A,2023,meeting,wire,One.`)).toEqual([
      '2 column 2, formerQuoteIds | “No” | lower-case words joined by hyphens',
    ]);
  });

  test('in former ids are told when all ids are known', async () => {
    const header = 'id,formerIds,title,start,kind,source,quote';
    const rows = ['a,b;old,A,2023,meeting,wire,One.', 'b,old;No,B,2023,meeting,wire,Two.'];
    expect(await faultsOf([header, ...rows].join('\n'))).toEqual([
      '2 column 2, formerIds | “b”, which is the id of another event | an id of its own',
      '3 column 2, formerIds | “old”, which is the former id of “a” | an id of its own',
      '3 column 2, formerIds | “No” | lower-case words joined by hyphens',
    ]);
  });
});

describe('events.csv beside events of story.yaml', () => {
  const yaml = `${YAML}
events:
  - id: council-meets
    title: The council meets
    shortTitle: Council meets
    summary: It meets.
    kind: meeting
    when: 2023-05-04
    excerpts:
      - { source: north, quote: The council meets on Thursday., modality: announced }
    dateEvidence:
      - { source: north, quote: on Thursday, direction: future }
disagreements:
  - id: who-opened
    title: Who opened it
    about: person
    events: [opens]
    note: They differ.
    readings:
      - { label: The mayor, evidence: [{ source: north, quote: the mayor opened }] }
      - { label: Nobody, evidence: [{ source: wire, quote: It is open }] }
`;

  test('adds to them, and may be referred to', async () => {
    const result = await ingest(`\uFEFF${HEADER}\n${OPENS}\n`, { yaml });
    if (!result.ok) throw new Error(JSON.stringify(result.faults));
    expect(result.story.events.map(({ id }) => id)).toEqual(['opens', 'council-meets']);
    expect(result.story.disagreements[0]?.events).toEqual(['opens']);
  });

  test('may not take an id of theirs', async () => {
    const csv = `${HEADER}\n${OPENS}\ncouncil-meets,A,2023,,,meeting,,wire,,Words.,\n`;
    expect(await faultsOf(csv, yaml)).toEqual([
      '3 column 1, id | “council-meets”, which is an event of story.yaml | an id of its own',
    ]);
  });
});

describe('more events than one file should have', () => {
  const rows = Array.from({ length: 1100 }, (_, index) => {
    const day = String((index % 28) + 1).padStart(2, '0');
    return `e-${index},Event ${index},2023-05-${day},,porto,meeting,,wire,,Words ${index}.,,was-${index},old-${index}`;
  });
  const csv = [`${HEADER},formerIds,formerQuoteIds`, ...rows].join('\n');
  const readFiles = async () => {
    const result = await ingest(csv);
    if (!result.ok) throw new Error(JSON.stringify(result.faults));
    const files = Array.from(result.files, ([path, file]) => [path, contentOf(file)] as const);
    return { story: result.story, files: new Map(files), articles: result.articles };
  };

  test('are published in the large form, as its readers accept it', async () => {
    const { story, files, articles } = await readFiles();
    const written = parseStory(JSON.parse(String(files.get('stories/harbour/story.json'))));
    expect(written).toEqual(story);
    expect(written.events).toEqual([]);
    if (!isLarge(written)) throw new Error('not large');
    expect(written.large).toMatchObject({ events: 1100, shards: 6, idBuckets: 5 });
    const decoded = decodeColumns(files.get('stories/harbour/events.bin') as Uint8Array);
    expect(decoded).toMatchObject({ faults: [], sound: 1100 });
    expect(decoded.checksum).toBe(written.large.columns.checksum);

    const events = Array.from({ length: 6 }, (_, shard) => {
      const text = String(files.get(`stories/harbour/shards/${shard}.json`));
      return parseShard(JSON.parse(text), written, shard).events;
    }).flat();
    const titles = JSON.parse(String(files.get('stories/harbour/titles.json')));
    expect(parseTitles(titles, written)).toEqual(events.map(({ id, title }) => [id, title]));
    expect(decoded.columns).toMatchObject(columnsOfStory({ ...story, events }));
    for (const article of articles) {
      expect(checkSelectors({ ...story, events }, article)).toEqual([]);
    }
    for (const [row, { id, formerIds, excerpts }] of events.entries()) {
      expect(excerpts[0]?.formerIds).toEqual([id.replace('e-', 'old-')]);
      for (const one of [id, ...formerIds]) {
        const bucket = bucketOf(written.large, one);
        const text = String(files.get(`stories/harbour/ids/${bucket}.json`));
        expect(parseIds(JSON.parse(text), written, bucket).get(one)).toBe(row);
      }
    }
  }, 30_000);

  test('give the same bytes every time', async () => {
    expect((await readFiles()).files).toEqual((await readFiles()).files);
  });
});

describe('faults in the quotes of events.csv', () => {
  test('come with the nearest passage', async () => {
    const rows = [
      'a,A,2023,,,meeting,,north,,the mayor opend it,',
      'b,B,2023,,,meeting,,wire,,W.,',
    ];
    const [fault] = await faultsOf([HEADER, ...rows].join('\n'));
    expect(fault).toContain('2 column 10, quote | «the mayor opend it», which does not stand in');
    expect(fault).toContain('line 1: «the mayor opened');
  });
});
