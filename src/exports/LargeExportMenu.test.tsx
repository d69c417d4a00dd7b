// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StoryEvent } from '../story/model.ts';
import { LargeExportMenu, type LargeExportMenuProps } from './LargeExportMenu.tsx';
import { sampleTake } from './sample-take.ts';
import { MOST_HELD } from './write-many.ts';

const { story, siteUrl } = sampleTake();
let saved: string[];

beforeEach(() => {
  saved = [];
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:0');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    saved.push(this.download);
  });
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** Events come when `go` is called. */
function setup(changed: Partial<LargeExportMenuProps> = {}) {
  let go = () => {};
  const promise = new Promise<void>((resolve) => {
    go = resolve;
  });
  const takeOf: LargeExportMenuProps['takeOf'] = (_scope, signal, onRead) => ({
    count: 2,
    undated: 1,
    sources: [],
    events: async function* read(): AsyncGenerator<readonly StoryEvent[]> {
      onRead(1, 3);
      await promise;
      signal.throwIfAborted();
      yield story.events.slice(0, 2);
    },
  });
  const { unmount } = render(
    <LargeExportMenu
      story={story}
      siteUrl={siteUrl}
      eventId={null}
      counts={{ inView: 20, view: 30, story: MOST_HELD + 1 }}
      takeOf={takeOf}
      loadTexts={async () => new Map()}
      timelineSvg={null}
      mostDrawn={300}
      onClose={() => {}}
      {...changed}
    />,
  );
  return { go, unmount };
}

const said = () => screen.getByRole('status').textContent;
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('tells how far the reading is, and what was saved of the choice', async () => {
  const { go } = setup();
  press('Calendar (.ics)');
  await screen.findByText('Reading the events: 1 of 3 files');
  expect(screen.getByRole('progressbar').getAttribute('max')).toBe('3');
  go();
  await waitFor(() =>
    expect(said()).toBe('nasty-selection.ics is saved. 1 event without a date is not in it.'),
  );
  expect(saved).toEqual(['nasty-selection.ics']);
  expect(screen.queryByRole('progressbar')).toBeNull();
});

test('saves nothing once it is cancelled, and takes the next', async () => {
  const { go } = setup();
  press('Events (.csv)');
  press('Cancel');
  go();
  await waitFor(() => expect(said()).toBe('Cancelled. Nothing was saved.'));
  expect(saved).toEqual([]);
  press('Events (.csv)');
  await waitFor(() => expect(saved).toEqual(['nasty-selection-events.csv']));
});

test('saves nothing when events cannot be read, and says so', async () => {
  const takeOf: LargeExportMenuProps['takeOf'] = () => ({
    count: 2,
    undated: 0,
    sources: [],
    events: () => {
      throw new Error('gone');
    },
  });
  setup({ takeOf });
  press('Events (.csv)');
  await waitFor(() => expect(said()).toContain('Not all events could be read'));
  expect(saved).toEqual([]);
});

test('says of what format and of what picture there are too many events', () => {
  setup({ counts: { inView: 301, story: MOST_HELD + 1 }, timelineSvg: () => '<svg/>' });
  const json = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Story data (.json)' });
  expect(json().disabled).toBe(false);
  fireEvent.click(screen.getByRole('radio', { name: 'The whole story, 10\u00a0001 events' }));
  expect(json().disabled).toBe(true);
  expect(json().textContent).toContain('Of 10\u00a0000 events at most.');
  expect(screen.queryByRole('button', { name: 'Drawing (.svg)' })).toBeNull();
  expect(screen.getByText(/there is one of 300 events in view at most/)).toBeTruthy();
});
