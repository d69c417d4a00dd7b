import { DOMParser } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { sampleEvent, sampleSource, sampleStory } from '../story/sample-story.ts';
import { feed } from './feed.ts';

const absolute = (path: string) => `https://news.example/sub/${path}`;

const story = sampleStory({
  title: 'Talks & <more>',
  sources: [sampleSource('a', '2021-11-27'), sampleSource('b', '2021-11-28')],
  events: [
    sampleEvent('first', '2021-11-25', ['a reported They met']),
    sampleEvent('second', null, ['a reported They met', 'b announced They will']),
  ],
});

function textsIn(xml: string, name: string) {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  return Array.from(document.getElementsByTagName(name), ({ textContent }) => textContent);
}

test('`feed` has an entry per event under its permanent address, the last told first', () => {
  expect(textsIn(feed(story, absolute), 'id')).toEqual([
    'https://news.example/sub/sample/',
    'https://news.example/sub/sample/event/second/',
    'https://news.example/sub/sample/event/first/',
  ]);
});

test('`feed` dates an entry by the last text that tells of it, whenever it is made', () => {
  expect(textsIn(feed(story, absolute), 'updated')).toEqual([
    '2021-11-28T00:00:00Z',
    '2021-11-28T00:00:00Z',
    '2021-11-27T00:00:00Z',
  ]);
});

test('`feed` keeps words that look like markup', () => {
  expect(textsIn(feed(story, absolute), 'title')).toEqual(['Talks & <more>', 'second', 'first']);
});
