// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ExportMenu, type ExportMenuProps } from './ExportMenu.tsx';
import { sampleTake, TEXT } from './sample-take.ts';

const { story, siteUrl } = sampleTake();
const talks = story.events.find(({ id }) => id === 'talks') ?? null;

/** What the browser was told to save, by name. */
let saved: Map<string, Blob>;

beforeEach(() => {
  saved = new Map();
  const blobs = new Map<string, Blob>();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const address = `blob:${blobs.size}`;
    blobs.set(address, blob as Blob);
    return address;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    const blob = blobs.get(this.href);
    if (blob !== undefined) saved.set(this.download, blob);
  });
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function setup(changed: Partial<ExportMenuProps> = {}) {
  const onClose = vi.fn<() => void>();
  const { unmount } = render(
    <ExportMenu
      story={story}
      events={story.events}
      event={null}
      filtered={false}
      siteUrl={siteUrl}
      loadTexts={async (ids) => new Map(ids.includes('a') ? [['a', TEXT]] : [])}
      timelineSvg={null}
      onClose={onClose}
      {...changed}
    />,
  );
  const take = async (name: string) => {
    fireEvent.click(screen.getByRole('button', { name }));
    await waitFor(() => expect(screen.getByRole('status').textContent).not.toBe(''));
    const [file] = [...saved].slice(-1);
    return {
      file: file?.[0],
      type: file?.[1].type,
      text: (await file?.[1].text()) ?? '',
      said: screen.getByRole('status').textContent,
    };
  };
  return { onClose, take, unmount };
}

describe('ExportMenu', () => {
  test('is a dialog with a name, and the focus is in it', () => {
    setup();
    const dialog = screen.getByRole('dialog', { name: 'Export' });
    expect(dialog.contains(document.activeElement)).toBe(true);
  });

  test('gives the focus back when it goes', () => {
    const opener = document.body.appendChild(document.createElement('button'));
    opener.focus();
    const { unmount } = setup();
    expect(document.activeElement).not.toBe(opener);
    unmount();
    expect(document.activeElement).toBe(opener);
    opener.remove();
  });

  test('keeps the page’s own keys from acting under it', () => {
    setup();
    const onKey = vi.fn<() => void>();
    document.addEventListener('keydown', onKey, { once: true });
    fireEvent.keyDown(screen.getByRole('button', { name: 'Close' }), { key: 't' });
    expect(onKey).not.toHaveBeenCalled();
    document.removeEventListener('keydown', onKey);
  });

  test('closes on Escape and on its button', () => {
    const { onClose } = setup();
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledTimes(2);
  });

  test('saves the story, and says what is not in the file', async () => {
    const { take } = setup();
    const { file, type, text, said } = await take('Calendar (.ics)');
    expect([file, type]).toEqual(['nasty.ics', 'text/calendar']);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(5);
    expect(said).toBe('nasty.ics is saved. 1 event without a date is not in it.');
  });

  test('takes the open event first, the selection or the story when chosen', async () => {
    const { take } = setup({ event: talks, events: story.events.slice(0, 2), filtered: true });
    expect((await take('Story data (.json)')).file).toBe('nasty-talks.json');
    fireEvent.click(screen.getByRole('radio', { name: 'The 2 events your filter leaves' }));
    const { file, text } = await take('Story data (.json)');
    expect(file).toBe('nasty-selection.json');
    expect((JSON.parse(text) as { events: unknown[] }).events).toHaveLength(2);
    fireEvent.click(screen.getByRole('radio', { name: 'The whole story, 6 events' }));
    expect((await take('Story data (.json)')).file).toBe('nasty.json');
  });

  test('offers no choice where there is none', () => {
    setup();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  test('asks for the texts of annotations, and says which positions it does not have', async () => {
    const { take } = setup();
    const { text, said } = await take('Annotations (.jsonld)');
    expect(text.match(/"TextPositionSelector"/g)).toHaveLength(3);
    expect(said).toContain('Positions in 1 text that could not be loaded are left out');
  });

  test('saves the timeline as drawn, and offers none where none is shown', async () => {
    setup();
    expect(screen.queryByRole('button', { name: 'Drawing (.svg)' })).toBeNull();
    cleanup();
    const { take } = setup({ timelineSvg: async () => '<svg/>' });
    expect(await take('Drawing (.svg)')).toMatchObject({
      file: 'nasty-timeline.svg',
      text: '<svg/>',
    });
  });

  test('says so when a file could not be made', async () => {
    const { take } = setup({ timelineSvg: () => Promise.reject(new Error('no')) });
    expect((await take('Drawing (.svg)')).said).toBe('That could not be made in this browser.');
    expect(saved.size).toBe(0);
  });
});
