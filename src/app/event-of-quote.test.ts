import { expect, test } from 'vitest';
import { sampleEvent, sampleSelector, sampleSource, sampleStory } from '../story/sample-story.ts';
import { eventOfQuote } from './event-of-quote.ts';

const talks = sampleEvent('talks', '2021-11-28', ['a reported They met']);
const visit = sampleEvent('visit', '2021-11-28', ['a reported They came', 'b reported They were']);
const remark = { ...sampleSelector('a', 'They'), id: 'a-remark', note: 'Who?' };
const wording = (source: string, start: number) => ({
  ...sampleSelector(source, 'They', start),
  id: `said-${source}-${start}`,
  note: null,
});
const story = sampleStory({
  sources: [{ ...sampleSource('a'), remarks: [remark] }, sampleSource('b'), sampleSource('c')],
  events: [
    { ...talks, excerpts: talks.excerpts.map((told) => ({ ...told, start: 40, end: 48 })) },
    visit,
  ],
  statements: [
    {
      id: 'said',
      formerIds: [],
      title: 'They',
      speaker: null,
      events: ['talks', 'visit'],
      note: null,
      wordings: [wording('a', 0), wording('a', 100), wording('b', 0), wording('c', 0)],
    },
  ],
});

test('an excerpt is its event’s; a remark, an unknown id and none are no event’s', () => {
  expect(eventOfQuote(story, 'visit-2')).toBe('visit');
  expect(eventOfQuote(story, 'a-remark')).toBeNull();
  expect(eventOfQuote(story, 'unknown')).toBeNull();
  expect(eventOfQuote(story, null)).toBeNull();
});

test('a wording is the event’s that its source tells in these words, else the first it tells', () => {
  expect(eventOfQuote(story, 'said-a-0')).toBe('visit');
  expect(eventOfQuote(story, 'said-a-100')).toBe('talks');
});

test('a wording is no event’s that its source is silent on', () => {
  expect(eventOfQuote(story, 'said-b-0')).toBe('visit');
  expect(eventOfQuote(story, 'said-c-0')).toBeNull();
});
