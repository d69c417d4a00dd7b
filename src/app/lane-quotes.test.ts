import { QueryClient } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { articleQuery } from '../data/article-query.ts';
import type { CheckedArticle, WithheldWhy } from '../data/check-article.ts';
import { sampleEvent, sampleStory } from '../story/sample-story.ts';
import type { QuotesOf } from '../timeline/quote-lines.ts';
import { followQuotes } from './lane-quotes.ts';

const event = sampleEvent('talks', '2021-11-28', ['a reported They met', 'b reported They talked']);
const story = sampleStory({ events: [event] });

function withheld(why: WithheldWhy): CheckedArticle {
  return { kind: 'withheld', why };
}

test('the words of a text that turns out altered are left out of the lanes', () => {
  const client = new QueryClient();
  const onChange = vi.fn<(quotesOf: QuotesOf) => void>();
  const end = followQuotes(client, '/', story, onChange);
  const letters = () =>
    onChange.mock.lastCall?.[0](event, 600).flatMap(({ sources }) =>
      sources.map(({ letter }) => letter),
    );
  expect(letters()).toEqual(['A', 'B']);

  const [altered] = story.sources;
  if (altered === undefined) throw new Error('ensure: there are sources');
  const { queryKey } = articleQuery('/', story, altered);
  client.setQueryData(queryKey, withheld('altered'));
  expect(letters()).toEqual(['B']);

  end();
  const calls = onChange.mock.calls.length;
  client.setQueryData(queryKey, withheld('misdivided'));
  expect(onChange.mock.calls.length).toBe(calls);
});
