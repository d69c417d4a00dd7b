import { expect, test } from 'vitest';
import { sampleEvent, sampleStory } from '../story/sample-story.ts';
import { embedPathOf, pagesOf, withdrawnPagesOf } from './pages.ts';

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

test('`embedPathOf` names the days the story opens with, where there is an axis', () => {
  const pages = pagesOf(sampleStory({ events: [sampleEvent('talks', null, [])] }));
  const paths = pages.map(embedPathOf);
  expect(paths).toContain('sample/event/talks/?from=2021-11-25&to=2021-12-01&embed=1');
  expect(paths).toContain('sample/statement/?embed=1');
});

test('`withdrawnPagesOf` has a page where a link to what is gone leads, and `pagesOf` none', () => {
  const gone = { id: 'a-visit', title: 'A visit', date: '2021-12-02', label: '', why: 'Not so.' };
  const story = sampleStory({
    withdrawn: [
      { ...gone, kind: 'event' },
      { ...gone, kind: 'statement' },
    ],
  });
  const paths = withdrawnPagesOf(story).map(({ path }) => path);
  expect(paths).toEqual(['sample/event/a-visit/', 'sample/statement/a-visit/']);
  expect(pagesOf(story).filter(({ path }) => paths.includes(path))).toEqual([]);
});
