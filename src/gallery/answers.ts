/** The files of the gallery's stories, each as its state has it come. Node only. */
import { createHash } from 'node:crypto';
import { PUBLISHED_VERSION, type Article } from '../story/model.ts';
import { sampleSelector } from '../story/sample-story.ts';
import { QUOTE, STATES, type Arrival, type GalleryState } from './states.ts';

export interface StateAnswer {
  /** `null`: the connection breaks off. */
  readonly status: number | null;
  readonly body: string;
  /** Infinity: it never comes. */
  readonly afterMs: number;
}

/** What is late comes one file after the other, in these steps. */
const LATE_MS = 1000;

const SHA256 = createHash('sha256').update(QUOTE).digest('hex');
const NOT_HERE: StateAnswer = { status: 404, body: '', afterMs: 0 };

/** What answers the path of a published file; `null` when it is of none of the gallery's stories. */
export function answerOf(pathname: string): StateAnswer | null {
  const [, id, file = ''] = /\/stories\/(state-[^/]+)\/(.*)$/.exec(pathname) ?? [];
  const state = Object.values<GalleryState>(STATES).find(({ story }) => story.id === id);
  if (state === undefined) return null;
  const sources = state.story.sources.map((source) => ({ ...source, sha256: SHA256 }));
  if (file === 'story.json') return answer({ ...state.story, sources }, state.arrives, 1);
  const place = sources.findIndex((source) => file === `articles/${source.id}.json`);
  const source = sources[place];
  return source === undefined ? NOT_HERE : answer(article(source.id), state.texts, place + 1);
}

function answer(data: object, arrival: Arrival, place: number): StateAnswer {
  const body = JSON.stringify(data, null, 1);
  const sound = { status: 200, body, afterMs: 0 };
  switch (arrival) {
    case 'at once':
      return sound;
    case 'late':
      return { ...sound, afterMs: place * LATE_MS };
    case 'never':
      return { ...sound, afterMs: Infinity };
    case 'failed':
      return { status: 503, body: '', afterMs: 0 };
    case 'cut off':
      return { status: null, body: '', afterMs: 0 };
    case 'damaged':
      return { ...sound, body: body.slice(0, body.length / 2) };
    case 'faulty':
      return { ...sound, body: body.replace('"A visit to the port"', '7') };
  }
}

function article(id: string): Article {
  return {
    version: PUBLISHED_VERSION,
    id,
    text: QUOTE,
    sha256: SHA256,
    fileSha256: SHA256,
    language: 'en',
    paragraphs: [{ start: 0, end: QUOTE.length, role: 'body', number: 1 }],
    sentences: [[0, sampleSelector(id, QUOTE).end]],
  };
}
