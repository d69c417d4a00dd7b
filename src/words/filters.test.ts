import { expect, it } from 'vitest';
import { sampleStory } from '../story/sample-story.ts';
import {
  carriersSentence,
  chipLabel,
  filtersChosen,
  termWithCount,
  statusSentence,
} from './filters.ts';

it.each([
  [{ reported: 1, announced: 2, background: 0 }, 'One event reported, two announced.'],
  [{ reported: 0, announced: 2, background: 1 }, 'Two events announced, one in the background.'],
  [{ reported: 0, announced: 0, background: 0 }, 'No events.'],
])('`statusSentence` of %j', (counts, sentence) => {
  expect(statusSentence(counts)).toBe(sentence);
});

it('`carriersSentence` agrees in number', () => {
  expect(
    [
      [5, 5],
      [2, 2],
      [1, 1],
      [1, 5],
      [3, 5],
    ].map(([carriers = 0, all = 0]) => carriersSentence(carriers, all, 3)),
  ).toEqual([
    'All five sources tell of them.',
    'Both sources tell of them.',
    'The only source tells of them.',
    'One of five sources tells of them.',
    'Three of five sources tell of them.',
  ]);
  expect(carriersSentence(3, 5, 1)).toBe('Three of five sources tell of it.');
});

it('`termWithCount` is the term with its count', () => {
  expect([termWithCount('Riga', 3), termWithCount('Ādaži', 1)]).toEqual([
    'Riga, 3 events',
    'Ādaži, 1 event',
  ]);
});

it('`chipLabel` names the term, or gives its id when the story has none', () => {
  const story = sampleStory();
  expect(chipLabel(story, 'source', 'a')).toBe('Source: Source A');
  expect(chipLabel(story, 'place', 'atlantis')).toBe('Place: atlantis');
  expect(chipLabel(story, 'modality', 'announced')).toBe('Told as: announced');
});

it('`filtersChosen` counts terms and the search', () => {
  const none = { place: [], person: [], source: [], kind: [], modality: [], q: '' };
  expect(
    [none, { ...none, source: ['a'] }, { ...none, source: ['a', 'b'], q: 'x' }].map(filtersChosen),
  ).toEqual(['Filters', '1 filter', '3 filters']);
});
