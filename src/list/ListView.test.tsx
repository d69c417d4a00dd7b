// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sampleEvent, sampleStory } from '../story/sample-story.ts';
import type { Links } from '../ui/links.ts';
import { ListView } from './ListView.tsx';

const links: Links = {
  story: '/s/',
  event: (id) => `/s/event/${id}/`,
  source: (id) => `/s/source/${id}/`,
  statement: (id) => `/s/statement/${id}/`,
  sources: '/s/source/',
  statements: '/s/statement/',
  place: (id) => `/s/?place=${id}`,
  person: (id) => `/s/?person=${id}`,
};

const story = sampleStory({
  events: [
    sampleEvent('crimea', '2014', ['a background x'], { title: 'Crimea' }),
    sampleEvent('talks', '2021-11-28', ['a reported x'], {
      title: 'Talks',
      order: { position: 1, basis: 'stated', note: null },
    }),
    sampleEvent('levits', '2021-11-28/2021-11-28~', ['b announced x'], { title: 'Levits' }),
    sampleEvent('meeting', '2021-11-30/2021-12-01', ['a announced x'], { title: 'Meeting' }),
  ],
});

function setup(selected: string | null = null, visible: ReadonlySet<string> | null = null) {
  const onClear = vi.fn<() => void>();
  const { container } = render(
    <ListView
      story={story}
      links={links}
      visible={visible}
      selected={selected}
      onClear={onClear}
    />,
  );
  return {
    onClear,
    container,
    ids: () =>
      [...container.querySelectorAll('[data-event]')].map((mark) =>
        mark.getAttribute('data-event'),
      ),
    details: () => container.querySelector('details'),
  };
}

afterEach(cleanup);

describe('ListView', () => {
  it('links every event, in order, under its own name', () => {
    const { ids } = setup();
    expect(ids()).toEqual(['crimea', 'talks', 'levits', 'meeting']);
    expect(
      screen.getByRole('link', { name: /^Meeting\. .*Event 4 of 4\.$/ }).getAttribute('href'),
    ).toBe('/s/event/meeting/');
  });

  it('has a heading per day and the rule as a separator between what is told and what is announced', () => {
    const { container } = setup();
    expect(
      screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringContaining('Sunday 28 November 2021'),
      expect.stringContaining('Tuesday 30 November 2021'),
    ]);
    const rule = screen.getByRole('separator', { name: 'Published Sunday 28 November 2021' });
    const order = [...container.querySelectorAll('[data-event], hr')];
    expect(order.indexOf(rule)).toBe(2);
  });

  it('marks the selected event, and unfolds what holds it', () => {
    const { container, details } = setup('crimea');
    expect(container.querySelector('[aria-current]')?.getAttribute('data-event')).toBe('crimea');
    expect(details()?.open).toBe(true);
    cleanup();
    expect(setup('talks').details()?.open).toBe(false);
  });

  it('leaves out what is filtered out', () => {
    const { ids } = setup(null, new Set(['talks']));
    expect(ids()).toEqual(['talks']);
  });

  it('says that a filter leaves nothing in, on no day, and takes it away', () => {
    const { onClear } = setup(null, new Set());
    expect(screen.getByText(/^No event passes the filter/)).toBeTruthy();
    expect(screen.queryByRole('heading', { level: 3 })).toBeNull();
    expect(screen.queryByRole('separator')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show all events' }));
    expect(onClear).toHaveBeenCalledOnce();
  });

  it('has no heading for a day of publication without events', () => {
    setup(null, new Set(['meeting']));
    expect(screen.getByRole('separator')).toBeTruthy();
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(1);
  });

  it('tells of days on which nothing is told', () => {
    setup();
    expect(screen.getByText('Mon 29').parentElement?.textContent).toBe('Mon 29nothing told');
  });
});
