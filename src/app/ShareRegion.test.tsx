// @vitest-environment happy-dom
import { createHash } from 'node:crypto';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ExplorerState, plainState } from '../sharing/address.ts';
import { sampleEvent, sampleSource, sampleStory } from '../story/sample-story.ts';
import { ShareRegion } from './ShareRegion.tsx';

// No text comes unless a test has it come.
beforeEach(() => {
  vi.stubGlobal('fetch', () => new Promise(() => {}));
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const sha256 = createHash('sha256').update('Riga').digest('hex');
const story = sampleStory({
  sources: [{ ...sampleSource('a'), sha256 }],
  events: [sampleEvent('talks', '2021-11-28', ['a reported Riga'])],
});
const quote = story.events[0]?.excerpts[0]?.id ?? '';
const DAYS = 'from=2021-11-25&to=2021-12-01';

function setup(part: Partial<ExplorerState>) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ShareRegion
        base="/sub/"
        story={story}
        state={{ ...plainState(story.id), ...part }}
        inView={story.opening}
        onClose={() => {}}
        onDone={() => {}}
      />
    </QueryClientProvider>,
  );
  const value = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name }).value;
  return { value, link: () => value('Link').replace(`${location.origin}/sub/sample/`, '') };
}

test.each<[string, Partial<ExplorerState>, string]>([
  ['the story', {}, `?${DAYS}`],
  ['an event', { open: { kind: 'event', id: 'talks' } }, `event/talks/?${DAYS}`],
  ['a text', { open: { kind: 'source', id: 'a' } }, `source/a/?${DAYS}`],
  ['a passage', { open: { kind: 'source', id: 'a' }, quote }, `source/a/?${DAYS}&quote=${quote}`],
  ['a statement', { open: { kind: 'statement', id: 'said' } }, 'statement/said/'],
  ['the sources', { open: { kind: 'sources' } }, 'source/'],
])(
  'the link to %s names the days in view where it has any, and so does its frame',
  (_, at, link) => {
    const { link: written, value } = setup(at);
    expect(written()).toBe(link);
    expect(value('Embed')).toContain(link.replaceAll('&', '&amp;'));
    const ways = screen.queryAllByRole<HTMLInputElement>('radio');
    expect(ways.map(({ checked }) => checked)).toEqual(ways.map((way) => way === ways[0]));
  },
);

test('what holds it can be shared in its place, up to the story, without the words', () => {
  const { link, value } = setup({ open: { kind: 'event', id: 'talks' }, quote });
  const labels = screen.getAllByRole('radio').map((radio) => radio.parentElement?.textContent);
  expect(labels).toEqual(['This passage', 'This event', 'The story']);
  expect(value('Quotation')).toContain('Riga');
  fireEvent.click(screen.getByRole('radio', { name: 'The story' }));
  expect(link()).toBe(`?${DAYS}`);
  expect(value('Embed')).toContain('title="Sample"');
  expect(screen.queryByRole('textbox', { name: 'Quotation' })).toBeNull();
});

test('of the story by itself there is nothing to choose', () => {
  setup({});
  expect(screen.queryByRole('radio')).toBeNull();
});

test('the paragraph is cited once the text has come, whatever is open beside it', async () => {
  vi.stubGlobal('fetch', async () =>
    Response.json({
      version: 1,
      id: 'a',
      text: 'Riga',
      sha256,
      fileSha256: sha256,
      language: 'en',
      paragraphs: [{ start: 0, end: 4, role: 'body', number: 1 }],
      sentences: [],
    }),
  );
  const { value } = setup({ quote });
  await vi.waitFor(() => expect(value('Quotation')).toContain('¶ 1'));
});

test('where a filter makes a difference, the view with it can be shared, or the event without', () => {
  const open = { kind: 'event', id: 'talks' } as const;
  const { link } = setup({
    open,
    place: ['riga'],
    from: story.opening.start,
    to: story.opening.end,
  });
  expect(link()).toBe(`event/talks/?place=riga&${DAYS}`);
  fireEvent.click(screen.getByRole('radio', { name: 'This event' }));
  expect(link()).toBe(`event/talks/?${DAYS}`);
});

test('words are cited with the plain address of their page', () => {
  const { value } = setup({ open: { kind: 'event', id: 'talks' }, place: ['riga'] });
  expect(value('Quotation')).toMatch(/\/sub\/sample\/event\/talks\/$/);
});
