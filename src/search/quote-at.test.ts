import { describe, expect, it } from 'vitest';
import { sampleEvent, sampleStory } from '../story/sample-story.ts';
import { quoteAt } from './quote-at.ts';

const story = sampleStory({
  events: [
    sampleEvent('talks', '2021-11-28', [
      'a reported They talked in Riga',
      'b reported They talked in Riga on Sunday',
      'a reported They talked',
    ]),
  ],
});

describe('`quoteAt`', () => {
  it('gives the shortest passage that holds the words', () => {
    expect(quoteAt(story, 'a', 5, 11)).toBe('talks-3');
    expect(quoteAt(story, 'a', 5, 19)).toBe('talks-1');
  });

  it('gives none for words that go beyond every passage of this source', () => {
    expect(quoteAt(story, 'a', 5, 25)).toBeNull();
    expect(quoteAt(story, 'c', 5, 11)).toBeNull();
  });
});
