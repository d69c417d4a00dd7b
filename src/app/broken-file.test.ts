import { expect, test } from 'vitest';
import { DataError } from '../data/data-error.ts';
import { parseStory } from '../story/schema.ts';
import { StoryFault } from '../story/story-fault.ts';
import { sampleEvent, sampleStory } from '../story/sample-story.ts';
import { lookInto, noticedIn, openWithout } from './broken-file.ts';

const STORY = sampleStory({
  events: ['one', 'two', 'three'].map((id) => sampleEvent(id, '2021-11-28', ['a reported x'])),
  statements: [
    {
      id: 'said',
      formerIds: [],
      title: 'What was said',
      speaker: null,
      events: ['one', 'two'],
      note: null,
      wordings: [],
    },
  ],
});

/** The file of a story some fields of whose events are replaced, and the error it ends in. */
function broken(events: readonly object[], more: object = {}) {
  const changed = STORY.events.map((event, index) => ({ ...event, ...events[index] }));
  const text = JSON.stringify({ ...STORY, ...more, events: changed }, null, 1);
  try {
    parseStory(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof StoryFault)) throw error;
    return { text, error: new DataError('broken', '/story.json', 200, { ...error, text }) };
  }
  throw new Error('expected a fault');
}

test('a story whose faults lie in events opens without them, and nothing speaks of them', async () => {
  const { text, error } = broken([{}, { title: 7, summary: null }]);
  const { rest, lines, excerpt, of } = lookInto(error) ?? {};
  expect(of).toBe('two');
  expect(rest).toEqual({ without: [1], events: 2, sources: STORY.sources.length });
  expect(excerpt?.find(({ number }) => number === lines?.[0])?.marked).toBe('7');
  const story = await openWithout(STORY.id, text, [1]);
  expect(story.events.map(({ id }) => id)).toEqual(['one', 'three']);
  expect(story.statements.map(({ events }) => events)).toEqual([['one']]);
  expect(story.unread).toBe(1);
  await expect(openWithout('another', text, [1])).rejects.toThrow(StoryFault);
});

test.each([
  ['a fault lies elsewhere as well', [{ title: 7 }], { title: 7 }],
  ['no event would be left', [{ title: 7 }, { title: 7 }, { title: 7 }], {}],
])('nothing is offered to open where %s', (_, events, more) => {
  expect(lookInto(broken(events, more).error)).toMatchObject({ rest: null });
});

test('what is no file at all is not looked into', () => {
  expect(lookInto(new DataError('network', '/story.json', null))).toBeNull();
});

test('what does not keep a story from opening is noticed, on its line', () => {
  const event = STORY.events[1]!;
  const places = [{ place: 'x', certainty: 'inferred', note: null, namings: [] }];
  const source = { ...STORY.sources[0]!, publisher: null };
  const text = JSON.stringify({ events: [{ ...event, places }, 7], sources: [source] }, null, 1);
  const lines = text.split('\n');
  expect(noticedIn(text).map(({ what, id, line }) => [what, id, lines[line - 1]?.trim()])).toEqual([
    ['place-inferred', 'two', '"certainty": "inferred",'],
    ['no-publisher', source.id, '"publisher": null,'],
  ]);
  expect(noticedIn(text.slice(9))).toEqual([]);
});
