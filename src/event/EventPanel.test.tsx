// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ArticleState } from '../story/article-state.ts';
import { PUBLISHED_VERSION } from '../story/model.ts';
import { sampleEvent, sampleSelector, sampleStory } from '../story/sample-story.ts';
import type { Links } from '../ui/links.ts';
import { EventPanel } from './EventPanel.tsx';

const links: Links = {
  story: '/s/',
  event: (id) => `/s/event/${id}/`,
  source: (id, quote) => `/s/source/${id}/?quote=${quote}`,
  statement: (id) => `/s/statement/${id}/`,
  sources: '/s/source/',
  statements: '/s/statement/',
  place: (id) => `/s/?place=${id}`,
  person: (id) => `/s/?person=${id}`,
};

const TEXT = 'They will meet on Tuesday. Others are invited, too.';

const ready: ArticleState = {
  kind: 'ready',
  hashVerified: true,
  broken: [],
  article: {
    version: PUBLISHED_VERSION,
    id: 'a',
    text: TEXT,
    sha256: '',
    fileSha256: '',
    language: 'en',
    paragraphs: [{ start: 0, end: TEXT.length, role: 'body', number: 1 }],
    sentences: [
      [0, 26],
      [27, TEXT.length],
    ],
  },
};

const meeting = sampleEvent('meeting', '2021-11-30', [], {
  title: 'Ministers meet',
  excerpts: ['will meet', 'are invited'].map((exact, index) => ({
    ...sampleSelector('a', exact, TEXT.indexOf(exact)),
    id: `meeting-${index + 1}`,
    modality: 'announced',
    note: null,
  })),
  places: [
    {
      place: 'riga',
      certainty: 'inferred',
      note: 'The text has “Latvia”.',
      namings: [sampleSelector('a', 'Latvia')],
    },
  ],
  dateEvidence: [
    {
      ...sampleSelector('a', 'on Tuesday', 15),
      id: 'meeting-date-1',
      relativeTo: { date: '2021-11-28', label: 'Sun 28 Nov 2021' },
      rule: { id: 'weekday-on-or-after', words: 'the first Tuesday after publication' },
      result: { edtf: '2021-11-30', label: 'Tue 30 Nov 2021' },
      disagreement: null,
    },
  ],
});

const story = sampleStory({
  places: [{ id: 'riga', name: 'Riga', kind: 'town', coordinates: null, note: null }],
  events: [sampleEvent('talks', '2021-11-28', ['a reported x'], { title: 'Talks' }), meeting],
  disagreements: [
    {
      id: 'day',
      title: 'Tuesday, or Monday',
      about: 'time',
      events: ['meeting'],
      statement: null,
      note: 'One text has Monday.',
      readings: [
        {
          id: 'day-1',
          label: 'Tue 30 Nov',
          when: null,
          event: null,
          evidence: [sampleSelector('a', 'on Tuesday', 15)],
        },
      ],
    },
  ],
});

function setup(state: ArticleState = ready, event = meeting) {
  const act = {
    onRetry: vi.fn<(source: string) => void>(),
    onShare: vi.fn<() => void>(),
    onCopyLink: vi.fn<() => void>(),
    onExport: vi.fn<() => void>(),
    onClose: vi.fn<() => void>(),
  };
  const { container } = render(
    <EventPanel
      story={story}
      event={event}
      articles={new Map(story.sources.map(({ id }) => [id, state]))}
      links={links}
      quote={null}
      {...act}
    />,
  );
  return {
    ...act,
    container,
    quotes: () =>
      [...container.querySelectorAll('blockquote')].map(
        (quote) => `${quote.getAttribute('data-excerpt')}: ${quote.textContent}`,
      ),
  };
}

afterEach(cleanup);

describe('EventPanel', () => {
  it('leads to the event before, and says that there is none after', () => {
    setup();
    expect(screen.getByRole('link', { name: 'Previous event: Talks' }).getAttribute('href')).toBe(
      '/s/event/talks/',
    );
    expect(
      screen.getByRole('button', { name: /^No next event/ }).getAttribute('aria-disabled'),
    ).toBe('true');
    expect(screen.getByRole('link', { name: 'Close' }).getAttribute('href')).toBe('/s/');
  });

  it('gives each excerpt a blockquote with its address, and the paragraph once', () => {
    const { container, quotes } = setup();
    expect(quotes()).toEqual([
      'meeting-1: They will meet on Tuesday. ',
      'meeting-2: Others are invited, too.',
    ]);
    expect([...container.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
      'will meet',
      'are invited',
    ]);
    expect(container.querySelector('blockquote')?.getAttribute('cite')).toBe(
      '/s/source/a/?quote=meeting-1',
    );
  });

  it('gives the words alone while the text is on its way', () => {
    expect(setup({ kind: 'loading' }).quotes()).toEqual([
      'meeting-1: “will meet”',
      'meeting-2: “are invited”',
    ]);
    expect(screen.getByText('Reading the texts: 0 of 1')).toBeDefined();
    cleanup();
    setup();
    expect(screen.queryByText(/^Reading the texts/), 'gone once all have come').toBeNull();
  });

  it('shows no words of a text that is withheld, and says why', () => {
    const { container, quotes } = setup({ kind: 'withheld', reason: 'The text was changed.' });
    expect(quotes()).toEqual([]);
    expect(container.textContent).not.toContain('will meet');
    expect(screen.getByText('The text was changed.')).toBeDefined();
  });

  it('says once why texts could not be loaded, and asks for all of them again', () => {
    const both = sampleEvent('both', '2021-11-28', ['a reported x', 'b reported y']);
    const { container, quotes, onRetry } = setup(
      { kind: 'unavailable', reason: 'The server is in trouble.' },
      both,
    );
    expect(quotes()).toEqual(['both-1: “x”', 'both-2: “y”']);
    expect(container.textContent?.match(/in trouble/g)).toHaveLength(1);
    expect(screen.getByRole('alert').textContent).toMatch(/^Two texts could not be loaded/);
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry.mock.calls).toEqual([['a'], ['b']]);
  });

  it('shows no words that do not stand at their place, and the others still', () => {
    const { container, quotes } = setup({ ...ready, broken: meeting.excerpts.slice(0, 1) });
    expect(quotes()).toEqual(['meeting-2: They will meet on Tuesday. Others are invited, too.']);
    expect(container.textContent).toContain('These words are withheld');
  });

  it('says how the date is known, and what is inferred', () => {
    const { container } = setup();
    expect(container.textContent).toContain('in a text published Sun 28 Nov 2021');
    expect(container.textContent).toContain('“on Tuesday”gives Tue 30 Nov');
    expect(container.textContent).toContain('“on Tuesday”: the first Tuesday after publication');
    expect(container.textContent).toContain('Riga, inferred · “Latvia”');
  });

  it('names who tells of the event without dating it', () => {
    const { container } = setup(ready, { ...meeting, dateEvidence: [] });
    expect(screen.getByRole('region', { name: 'How we know the date' })).toBeDefined();
    expect(container.textContent).toContain('no words for the date');
  });

  it('shows nothing of a withheld text as evidence: no time words, no other names', () => {
    const { container } = setup({ kind: 'withheld', reason: 'The text was changed.' });
    expect(container.textContent).toContain('words withheld');
    expect(container.textContent).not.toContain('on Tuesday');
    expect(container.textContent).not.toContain('· “Latvia”');
  });

  it('leads from each reading of a disagreement to its words', () => {
    setup();
    const words = screen.getByRole('link', { name: /“on Tuesday”/ });
    expect(words.getAttribute('href')).toBe('/s/source/a/?quote=meeting-date-1');
  });

  it('hands sharing, copying and exporting to the app', () => {
    const { onShare, onCopyLink, onExport } = setup();
    for (const name of ['Share', 'Copy link', 'Export event']) {
      fireEvent.click(screen.getByRole('button', { name }));
    }
    expect([onShare, onCopyLink, onExport].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
  });
});
