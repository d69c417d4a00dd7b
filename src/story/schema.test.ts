import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseArticle, parseIndex, parseStory } from './schema.ts';
import { StoryFault } from './story-fault.ts';

const FOLDER = 'public/stories';

function read(path: string): unknown {
  return JSON.parse(readFileSync(`${FOLDER}/${path}`, 'utf8'));
}

/** The published story with one value replaced; `undefined` takes it out. */
function storyWith(keys: readonly (string | number)[], value: unknown): unknown {
  const story = read('nato-baltic-2021/story.json');
  let at = story as Record<string | number, unknown>;
  for (const key of keys.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  const last = keys.at(-1) ?? '';
  if (value === undefined) delete at[last];
  else at[last] = value;
  return story;
}

function messageOf(parse: () => unknown): string {
  try {
    parse();
  } catch (error) {
    if (error instanceof StoryFault) return error.message;
    throw error;
  }
  return 'no fault';
}

describe('parseStory', () => {
  test('takes the published story as it is', () => {
    const story = read('nato-baltic-2021/story.json');
    expect(parseStory(story)).toEqual(story);
  });

  test('says what is missing and where', () => {
    expect(messageOf(() => parseStory(storyWith(['events', 1, 'title'], undefined)))).toBe(
      'The story is not as it should be.\nevents[1].title: found nothing, expected this field.',
    );
  });

  test('says what was found and what was expected', () => {
    const modality = ['events', 0, 'excerpts', 0, 'modality'];
    expect(messageOf(() => parseStory(storyWith(modality, 'rumoured')))).toContain(
      'events[0].excerpts[0].modality: found “rumoured”, expected one of “reported”, “announced”, “background”.',
    );
    expect(messageOf(() => parseStory(storyWith(['events'], 'none')))).toContain(
      'events: found “none”, expected a list.',
    );
  });

  test('refuses a date that does not exist, and says why', () => {
    const faultAt = (keys: readonly (string | number)[], date: string) =>
      messageOf(() => parseStory(storyWith(keys, date)))
        .split('\n')
        .slice(1);
    expect(faultAt(['events', 9, 'when', 'edtf'], '2021-11-31/2021-12-01')).toEqual([
      'events[9].when.edtf: found “2021-11-31/2021-12-01”, expected a date that exists (November has 30 days).',
    ]);
    expect(faultAt(['sources', 0, 'published', 'when', 'edtf'], '2021-13-01')).toEqual([
      'sources[0].published.when.edtf: found “2021-13-01”, expected a date that exists (there is no month 13).',
    ]);
    expect(faultAt(['opening', 'edtf'], 'this week')).toEqual([
      'opening.edtf: found “this week”, expected a date that exists.',
    ]);
  });

  test('refuses another version', () => {
    expect(messageOf(() => parseStory(storyWith(['version'], 2)))).toContain(
      'version: found 2, expected 1.',
    );
  });

  test('refuses an event without excerpts', () => {
    expect(messageOf(() => parseStory(storyWith(['events', 0, 'excerpts'], [])))).toContain(
      'events[0].excerpts',
    );
  });

  test('drops fields it does not know', () => {
    expect(parseStory(storyWith(['added'], 'later'))).not.toHaveProperty('added');
  });

  test('lists all faults at once', () => {
    expect.assertions(4);
    try {
      parseStory({ version: 1, id: 5 });
    } catch (error) {
      expect(error).toBeInstanceOf(StoryFault);
      const paths = (error as StoryFault).faults.map(({ path }) => path);
      expect(paths).toContain('id');
      expect(paths).toContain('events');
      expect(paths.length).toBeGreaterThan(8);
    }
  });

  test('refuses what is no story at all', () => {
    expect(messageOf(() => parseStory(null))).toContain('The whole file: found an empty field');
    expect(messageOf(() => parseStory('<!doctype html>'))).toContain('“<!doctype html>”');
  });
});

describe('parseArticle and parseIndex', () => {
  test('take the published files as they are', () => {
    const article = read('nato-baltic-2021/articles/efe-infobae.json');
    expect(parseArticle(article)).toEqual(article);
    expect(parseIndex(read('index.json'))).toEqual(read('index.json'));
  });

  test('refuse offsets that are not whole numbers from 0', () => {
    const article = read('nato-baltic-2021/articles/efe-infobae.json') as object;
    const sentences = [[-1, 2.5]];
    expect(messageOf(() => parseArticle({ ...article, sentences }))).toContain('sentences[0][0]');
  });
});
