/** A story of some twenty thousand events, published as `ingest` does it and served in place of files. */
import { createHash } from 'node:crypto';
import type { Page } from 'playwright/test';
import { largeForm } from '../../src/ingest/large.ts';
import { contentOf } from '../../src/ingest/publish.ts';
import { DAY, formatCalendarDate, instantOf } from '../../src/story/calendar.ts';
import { PUBLISHED_VERSION, type Article, type Excerpt } from '../../src/story/model.ts';
import {
  sampleEvent,
  sampleSelector,
  sampleSource,
  sampleStory,
} from '../../src/story/sample-story.ts';

const FIRST = instantOf(2014, 1, 1);
const DAYS = 2922;
const PLACES = ['Riga', 'Vilnius', 'Tallinn', 'Warsaw', 'Kyiv', 'Brussels'];
/** On every fourteenth day, in Riga, so many more. */
const CROWD = 12;
const KINDS = [
  { id: 'meeting', name: 'Meeting' },
  { id: 'statement', name: 'Statement' },
];
export const WORDS = 'They met for an hour.';

const sha256 = createHash('sha256').update(WORDS).digest('hex');
const article: Article = {
  version: PUBLISHED_VERSION,
  id: 'a',
  text: WORDS,
  sha256,
  fileSha256: sha256,
  language: 'en',
  paragraphs: [{ start: 0, end: WORDS.length, role: 'body', number: 1 }],
  sentences: [[0, WORDS.length]],
};

function excerptWith(id: string): Excerpt {
  return { ...sampleSelector('a', WORDS), id, modality: 'reported', note: null };
}

function eventOn(day: number, number: number, place: string, kind = 'meeting') {
  const title = `Round ${day + 1}.${number} of the talks`;
  const id = `day-${day + 1}-${number}`;
  return sampleEvent(id, formatCalendarDate(FIRST + day * DAY), [], {
    title,
    shortTitle: title,
    kind,
    places: [{ place: place.toLowerCase(), certainty: 'stated', note: null, namings: [] }],
    excerpts: [excerptWith(`${id}-words`)],
  });
}

/** Events that wait in the tray. */
export const TRAYED = ['2015-05~', '../2016-03-01', null].map((edtf, at) =>
  sampleEvent(`waiting-${at + 1}`, edtf, [], {
    title: `Rumour ${at + 1} of talks`,
    excerpts: [excerptWith(`waiting-${at + 1}-words`)],
  }),
);

/** In time: on each day one event in every place, on some a crowd in Riga. */
export const EVENTS = Array.from({ length: DAYS }, (_, day) => [
  ...PLACES.map((place, number) => eventOn(day, number, place)),
  ...Array.from({ length: day % 14 === 0 ? CROWD : 0 }, (_more, number) =>
    eventOn(day, PLACES.length + number, 'Riga', 'statement'),
  ),
]).flat();

const opening = { start: instantOf(2019, 1, 1), end: instantOf(2021, 1, 1), edtf: '2019/2020' };
const frame = sampleStory({
  id: 'large',
  title: 'Eight years of talks',
  opening,
  kinds: KINDS,
  places: PLACES.map((name) => ({
    id: name.toLowerCase(),
    name,
    kind: 'town',
    coordinates: null,
    note: null,
  })),
  sources: [{ ...sampleSource('a', '2021-12-31'), gathered: true, sha256 }],
});

/** Serves it at `large/`. `changed` gives other bytes for a file. Returns the files asked for, as they come. */
export async function serveLargeStory(
  page: Page,
  changed: (path: string, body: Uint8Array) => Uint8Array = (_, body) => body,
): Promise<readonly string[]> {
  const { large, files } = largeForm('large', frame, [...EVENTS, ...TRAYED], (event) => event);
  const asked: string[] = [];
  await page.route('**/stories/large/**', async (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^.*\/stories\/large\//, '');
    asked.push(path);
    const file = files.get(`stories/large/${path}`);
    const content =
      path === 'story.json'
        ? JSON.stringify({ ...frame, large })
        : path === 'articles/a.json'
          ? JSON.stringify(article)
          : file === undefined
            ? null
            : contentOf(file);
    if (content === null) return route.fulfill({ status: 404, body: '' });
    const body = changed(path, Buffer.from(content));
    const contentType = path.endsWith('.json') ? 'application/json' : 'application/octet-stream';
    return route.fulfill({ body: Buffer.from(body), contentType });
  });
  return asked;
}
