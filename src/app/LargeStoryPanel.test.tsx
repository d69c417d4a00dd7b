// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { plainState } from '../sharing/address.ts';
import { columnsOfStory } from '../story/columns-of-story.ts';
import { sampleEvent, sampleStory } from '../story/sample-story.ts';
import { buildEventIndex } from '../timeline/engine/event-index.ts';
import { LargeStoryPanel } from './LargeStoryPanel.tsx';
import { linksFrom } from './links-from.ts';
import { withoutLanes } from './without-lanes.ts';

afterEach(cleanup);

/** What the panel says of a search that finds so many events with a date, and so many without. */
function found(dated: number, undated: number) {
  const events = Array.from({ length: dated + undated }, (_, at) =>
    sampleEvent(`talks-${at}`, at < dated ? '2021-11-28' : null, ['a reported x']),
  );
  const story = sampleStory({ events });
  const columns = { ...columnsOfStory(story), position: new Uint16Array(events.length) };
  const index = buildEventIndex(columns, withoutLanes(columns.length));
  render(
    <LargeStoryPanel
      story={story}
      columns={columns}
      links={linksFrom(plainState(story.id), '/')}
      map={null}
      sequence={index.all}
      undated={index.undated}
      view={story.opening}
      bodies={{ bodyOf: () => null, need: () => {} }}
      found={{ titles: events.map(({ id, title }) => [id, title] as const), href: '/all' }}
    />,
  );
  const panel = within(screen.getByRole('region', { name: /^Found/ }));
  return {
    heading: panel.getByRole('heading').textContent,
    links: panel.getAllByRole('link').map(({ textContent }) => textContent),
  };
}

test('counts and lists what a search found without a date, after what has one', () => {
  const { heading, links } = found(2, 1);
  expect(heading).toBe('Found: 3 events');
  expect(links).toHaveLength(3);
  expect(links.at(-1)).toContain('talks-2');
  expect(links.at(-1)).toContain('no date given');
});

test.each([
  [29, 3],
  [40, 2],
])(
  'lists the first 30 of %i with a date and %i without, and links to the rest',
  (dated, undated) => {
    const { heading, links } = found(dated, undated);
    expect(heading).toBe(`Found: ${dated + undated} events`);
    expect(links).toHaveLength(31);
    expect(links.at(-1)).toBe(`and ${dated + undated - 30} more`);
  },
);
