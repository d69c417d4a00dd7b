import { expect, test } from 'vitest';
import { sampleEvent, sampleStory } from '../story/sample-story.ts';
import { numberExcerpts, sourcesOf } from './printed.ts';

const talks = sampleEvent('talks', null, ['b reported They met', 'a announced They meet']);
const visit = sampleEvent('visit', null, ['b reported She came']);

test('`numberExcerpts` counts on from one event to the next, in the order given', () => {
  expect([...numberExcerpts([visit, talks])]).toEqual([
    ['visit-1', 1],
    ['talks-1', 2],
    ['talks-2', 3],
  ]);
});

test('`sourcesOf` has each source once, in the story’s order, and none that is not quoted', () => {
  const sources = sourcesOf(sampleStory(), [...talks.excerpts, ...visit.excerpts]);
  expect(sources.map(({ id }) => id)).toEqual(['a', 'b']);
});
