import { expect, test } from 'vitest';
import { directionOf, languageOf } from './direction.ts';
import { sampleSource, sampleStory } from './sample-story.ts';

test.each`
  language        | direction
  ${'en'}         | ${'ltr'}
  ${'he'}         | ${'rtl'}
  ${'ar-EG'}      | ${'rtl'}
  ${'FA'}         | ${'rtl'}
  ${'az-Arab-IR'} | ${'rtl'}
  ${'ur-latn'}    | ${'ltr'}
  ${'es-419'}     | ${'ltr'}
`('the letters of $language run $direction', ({ language, direction }) => {
  expect(directionOf(language)).toBe(direction);
});

test('`languageOf` says what the words of a source are in, and the story’s language without one', () => {
  const story = sampleStory({
    language: 'he',
    sources: [
      { ...sampleSource('a'), language: 'en' },
      { ...sampleSource('b'), language: 'he' },
    ],
  });
  expect(languageOf('a', story)).toEqual({ lang: 'en', dir: 'ltr' });
  expect(languageOf('b', story)).toEqual({ lang: 'he', dir: 'rtl' });
  expect(languageOf(undefined, story)).toEqual({ lang: 'he', dir: 'rtl' });
});
