import { expect, test } from 'vitest';
import { sampleEvent, sampleStory } from '../story/sample-story.ts';
import { pagesOf } from './pages.ts';

test('`pagesOf` has the story, its lists, and everything in it, former addresses included', () => {
  const story = sampleStory({
    events: [sampleEvent('talks', null, [], { formerIds: ['meeting', 'riga'] })],
    statements: [
      { id: 'said', formerIds: [], title: '', speaker: null, events: [], note: null, wordings: [] },
    ],
  });
  expect(pagesOf(story).flatMap(({ path, formerPaths }) => [path, ...formerPaths])).toEqual([
    'sample/',
    'sample/source/',
    'sample/statement/',
    'sample/event/talks/',
    'sample/event/meeting/',
    'sample/event/riga/',
    'sample/source/a/',
    'sample/source/b/',
    'sample/source/c/',
    'sample/statement/said/',
  ]);
});
