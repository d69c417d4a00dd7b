import { onlineManager, QueryObserver } from '@tanstack/react-query';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Article, Source, Story } from '../story/model.ts';
import { DataError } from './data-error.ts';
import { articleQuery } from './article-query.ts';
import { createQueryClient, indexQuery, storyQuery } from './queries.ts';

const TEXT = 'Nausėda in Vilnius\n\nAt their meeting on Thursday in Brussels they spoke.\n';
const QUOTE = 'on Thursday';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const source: Source = {
  id: 'efe',
  letter: 'E',
  name: 'EFE',
  shortName: 'EFE',
  genre: '',
  publisher: null,
  agency: null,
  title: null,
  published: { when: null, basis: 'unknown', note: null },
  dateline: null,
  language: 'en',
  translation: 'none',
  address: null,
  note: null,
  remarks: [],
  sha256: sha256(TEXT),
};

const story: Story = {
  version: 1,
  id: 'baltic',
  title: 'Baltic',
  standfirst: '',
  language: 'en',
  zone: 'Europe/Vilnius',
  opening: { edtf: '2021-11-25', start: 0, end: 1 },
  kinds: [{ id: 'meeting', name: 'Meeting' }],
  places: [],
  people: [],
  sources: [source],
  events: [
    {
      id: 'duda-meeting',
      formerIds: [],
      title: 'Talks',
      shortTitle: 'Talks',
      summary: '',
      kind: 'meeting',
      when: null,
      dateWords: null,
      order: null,
      places: [],
      people: [],
      excerpts: [
        {
          id: 'duda-meeting-1',
          source: 'efe',
          exact: QUOTE,
          prefix: 'meeting ',
          suffix: ' in',
          start: TEXT.indexOf(QUOTE),
          end: TEXT.indexOf(QUOTE) + QUOTE.length,
          modality: 'reported',
          note: null,
        },
      ],
      dateEvidence: [],
    },
  ],
  statements: [],
  disagreements: [],
};
const [excerpt] = story.events[0]?.excerpts ?? [];

const article: Article = {
  version: 1,
  id: 'efe',
  text: TEXT,
  sha256: sha256(TEXT),
  fileSha256: sha256(TEXT),
  language: 'en',
  paragraphs: [
    { start: 0, end: 18, role: 'heading', number: null },
    { start: 20, end: TEXT.length - 1, role: 'body', number: 1 },
  ],
  sentences: [],
};

const index = {
  version: 1,
  stories: [
    { id: 'baltic', title: 'Baltic', standfirst: '', language: 'en', events: 1, sources: 1 },
  ],
};

const INDEX = '/sub/stories/index.json';
const STORY = '/sub/stories/baltic/story.json';
const ARTICLE = '/sub/stories/baltic/articles/efe.json';

type Answer = () => Response | Promise<Response>;

const json =
  (value: unknown): Answer =>
  () =>
    Response.json(value);
const raw =
  (body: string, type = 'application/json', status = 200): Answer =>
  () =>
    new Response(body, { status, headers: { 'content-type': type } });
const noNetwork: Answer = () => Promise.reject(new TypeError('Failed to fetch'));

/** A site where the files are as given and sound otherwise; `asked` lists the requests. */
function site(files: Record<string, Answer | Answer[]> = {}) {
  const asked: string[] = [];
  const all: Record<string, Answer | Answer[]> = {
    [INDEX]: json(index),
    [STORY]: json(story),
    [ARTICLE]: json(article),
    ...files,
  };
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    const answer = all[url] ?? raw('<h1>Not found</h1>', 'text/html', 404);
    const next = Array.isArray(answer) ? (answer.shift() ?? noNetwork) : answer;
    return next();
  });
  const client = createQueryClient();
  const fetches = {
    asked,
    client,
    index: () => client.fetchQuery(indexQuery('/sub/')),
    story: (id = 'baltic') => client.fetchQuery(storyQuery('/sub/', id)),
    article: (of = story) => client.fetchQuery(articleQuery('/sub/', of, of.sources[0] ?? source)),
  };
  return fetches;
}

/** The error a fetch ends in, once all its retries are through. */
async function failure(fetching: Promise<unknown>): Promise<DataError> {
  const settled = fetching.then(
    () => null,
    (error: unknown) => error,
  );
  await vi.runAllTimersAsync();
  const error = await settled;
  if (error instanceof DataError) return error;
  throw new Error(`expected a DataError, got ${String(error)}`);
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what is sound', () => {
  test('index, story and article are fetched under the base and each once', async () => {
    const { asked, ...fetches } = site();
    for (let round = 0; round < 2; round += 1) {
      expect(await fetches.index()).toEqual(index);
      expect(await fetches.story()).toEqual(story);
      expect(await fetches.article()).toEqual({
        kind: 'ready',
        article,
        hashVerified: true,
        broken: [],
      });
    }
    expect(asked).toEqual([INDEX, STORY, ARTICLE]);
  });

  test('two who ask at once share one request', async () => {
    const { asked, ...fetches } = site();
    await Promise.all([fetches.story(), fetches.story()]);
    expect(asked).toEqual([STORY]);
  });

  test('an id out of an address cannot leave the folder of stories', async () => {
    const { asked, ...fetches } = site();
    await failure(fetches.story('../x?y'));
    expect(asked).toEqual(['/sub/stories/..%2Fx%3Fy/story.json']);
  });
});

describe('what is missing', () => {
  test.each([
    ['a page with status 404', raw('<h1>Not found</h1>', 'text/html', 404), 404],
    ['an empty 404', raw('', 'application/json', 404), 404],
    ['a refusal', raw('no', 'text/plain', 403), 403],
    ['a page with status 200', raw('<!doctype html><title>App</title>', 'text/html'), 200],
    ['a page that calls itself JSON', raw('\n<!doctype html>'), 200],
  ])('%s is a missing file, and nobody asks again', async (_, answer, status) => {
    const { asked, ...fetches } = site({ [STORY]: answer });
    const error = await failure(fetches.story());
    expect(error).toMatchObject({ reason: 'missing', url: STORY, status, faults: [] });
    expect(asked).toEqual([STORY]);
  });
});

describe('what is damaged or broken', () => {
  test('a file cut short is damaged, and nobody asks again', async () => {
    const cut = JSON.stringify(story).slice(0, -20);
    const { asked, ...fetches } = site({ [STORY]: raw(cut) });
    expect(await failure(fetches.story())).toMatchObject({ reason: 'damaged', status: 200 });
    expect(asked).toEqual([STORY]);
  });

  test('an empty file is damaged', async () => {
    expect(await failure(site({ [INDEX]: raw('') }).index())).toMatchObject({ reason: 'damaged' });
  });

  test('another version is broken at `version`', async () => {
    const { story: fetchStory } = site({ [STORY]: json({ ...story, version: 2 }) });
    const error = await failure(fetchStory());
    expect(error.reason).toBe('broken');
    expect(error.faults.map(({ path }) => path)).toEqual(['version']);
  });

  test('every fault of a story is told with its place', async () => {
    const events = [{ ...story.events[0], title: 7, kind: null }];
    const error = await failure(site({ [STORY]: json({ ...story, events }) }).story());
    expect(error.reason).toBe('broken');
    expect(error.faults.map(({ path }) => path)).toEqual(['events[0].title', 'events[0].kind']);
  });

  test('a story under another’s address is broken at `id`', async () => {
    const error = await failure(site({ [STORY]: json({ ...story, id: 'other' }) }).story());
    expect(error).toMatchObject({ reason: 'broken', faults: [{ path: 'id', found: 'other' }] });
  });

  test('an article that is none is broken, the story stays', async () => {
    const fetches = site({ [ARTICLE]: json({ ...article, paragraphs: 'many' }) });
    expect(await failure(fetches.article())).toMatchObject({ reason: 'broken', url: ARTICLE });
    expect(await fetches.story()).toEqual(story);
  });
});

describe('texts that do not hold', () => {
  const altered = TEXT.replace('Brussels', 'Bruxelle');

  test('one letter altered: withheld', async () => {
    const fetches = site({ [ARTICLE]: json({ ...article, text: altered }) });
    expect(await fetches.article()).toEqual({ kind: 'withheld', why: 'altered' });
  });

  test('altered together with its own hash: withheld, since the story knows the right one', async () => {
    const forged = { ...article, text: altered, sha256: sha256(altered) };
    expect(await site({ [ARTICLE]: json(forged) }).article()).toEqual({
      kind: 'withheld',
      why: 'other-text',
    });
  });

  test('the text of another source: withheld', async () => {
    expect(await site({ [ARTICLE]: json({ ...article, id: 'afp' }) }).article()).toEqual({
      kind: 'withheld',
      why: 'other-text',
    });
  });

  test('paragraphs beyond the text: withheld', async () => {
    const paragraphs = [{ start: 0, end: 9999, role: 'body', number: 1 }];
    expect(await site({ [ARTICLE]: json({ ...article, paragraphs }) }).article()).toEqual({
      kind: 'withheld',
      why: 'misdivided',
    });
  });

  test('an excerpt altered in the story: the text is shown, the excerpt flagged', async () => {
    const wrong = { ...excerpt, exact: 'on Tuesday!' };
    const events = [{ ...story.events[0], excerpts: [wrong] }];
    const fetches = site({ [STORY]: json({ ...story, events }) });
    const checked = await fetches.article(await fetches.story());
    expect(checked).toMatchObject({ kind: 'ready', hashVerified: true, broken: [wrong] });
  });

  test('without hashing nothing is called verified, and excerpts are checked all the same', async () => {
    vi.stubGlobal('crypto', {});
    expect(await site().article()).toMatchObject({
      kind: 'ready',
      hashVerified: false,
      broken: [],
    });
    const moved = `x${TEXT}`;
    expect(await site({ [ARTICLE]: json({ ...article, text: moved }) }).article()).toMatchObject({
      kind: 'ready',
      hashVerified: false,
      broken: [excerpt],
    });
  });
});

describe('the network', () => {
  test('lost for a moment, nobody notices', async () => {
    const { asked, ...fetches } = site({
      [STORY]: [noNetwork, raw('busy', 'text/plain', 503), json(story)],
    });
    const fetching = fetches.story();
    await vi.runAllTimersAsync();
    expect(await fetching).toEqual(story);
    expect(asked).toEqual([STORY, STORY, STORY]);
  });

  test('lost for good, three attempts within two seconds, then the reader is told', async () => {
    const { asked, ...fetches } = site({ [STORY]: noNetwork });
    const begun = Date.now();
    const error = await failure(fetches.story());
    expect(error).toMatchObject({ reason: 'network', url: STORY, status: null });
    expect(asked).toHaveLength(3);
    expect(Date.now() - begun).toBeLessThan(2000);
  });

  test('a server in trouble is told with its status', async () => {
    const error = await failure(site({ [STORY]: raw('', 'text/html', 502) }).story());
    expect(error).toMatchObject({ reason: 'network', status: 502 });
  });

  test('lost in the middle of a file, it is the network', async () => {
    const broken = () =>
      new Response(
        new ReadableStream({
          start: (controller) => controller.error(new TypeError('network error')),
        }),
      );
    expect(await failure(site({ [STORY]: broken }).story())).toMatchObject({ reason: 'network' });
  });

  test('known to be off, it is tried all the same, told, and tried again when it returns', async () => {
    const { client, asked } = site({ [STORY]: [noNetwork, noNetwork, noNetwork, json(story)] });
    client.mount();
    onlineManager.setOnline(false);
    const observer = new QueryObserver(client, storyQuery('/sub/', 'baltic'));
    const stop = observer.subscribe(() => {});
    await vi.runAllTimersAsync();
    expect(asked).toHaveLength(3);
    expect(observer.getCurrentResult()).toMatchObject({ status: 'error', fetchStatus: 'idle' });
    onlineManager.setOnline(true);
    await vi.runAllTimersAsync();
    expect(observer.getCurrentResult()).toMatchObject({ status: 'success', data: story });
    stop();
    client.unmount();
  });

  test('asked again after a failure, it is fetched again', async () => {
    const fetches = site({ [STORY]: [noNetwork, noNetwork, noNetwork, json(story)] });
    await failure(fetches.story());
    expect(await fetches.story()).toEqual(story);
  });
});
