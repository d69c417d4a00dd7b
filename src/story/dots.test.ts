import { expect, it } from 'vitest';
import { dotsOf } from './dots.ts';
import { sampleEvent, sampleStory } from './sample-story.ts';

it('`dotsOf` is solid for report and background, a ring for what is only announced', () => {
  const event = sampleEvent('x', null, ['c announced One', 'a background Two']);
  expect(dotsOf(event, sampleStory().sources)).toEqual(['reports', 'silent', 'announces']);
  const both = sampleEvent('x', null, ['c announced One', 'c reported Two']);
  expect(dotsOf(both, sampleStory().sources)).toEqual(['silent', 'silent', 'reports']);
});
