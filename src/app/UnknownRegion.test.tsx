// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { plainState } from '../sharing/address.ts';
import { sampleEvent, sampleStory } from '../story/sample-story.ts';
import { linksFrom } from './links-from.ts';
import { UnknownRegion } from './UnknownRegion.tsx';

afterEach(cleanup);

const story = sampleStory({
  events: [
    sampleEvent('riga-talks', '2021-11-28', ['a reported x'], { title: 'Talks in Riga' }),
    sampleEvent('visit', '2021-11-29', ['a reported x'], { title: 'A visit' }),
  ],
});

test.each([
  ['event', 'riga-tlaks', /Talks in Riga/, '/sample/event/riga-talks/'],
  ['source', 'source-b', /Source B/, '/sample/source/b/'],
] as const)('a link to an unknown %s offers what comes closest', (kind, id, name, href) => {
  render(
    <UnknownRegion
      kind={kind}
      id={id}
      story={story}
      links={linksFrom(plainState(story.id), '/')}
    />,
  );
  const nearest = screen.getByRole('link', { name });
  expect(nearest.getAttribute('href')).toBe(href);
});
