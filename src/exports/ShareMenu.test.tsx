// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Shared, ShareMenu, type ShareMenuProps } from './ShareMenu.tsx';

const URL_OPEN = 'https://example.org/nasty/event/talks/?place=riga';
const EVENT: Shared = {
  label: 'This event',
  title: 'Talks',
  url: URL_OPEN,
  quotation: '“words” — Source A',
  embedUrl: `${URL_OPEN}&embed=1`,
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function setup(changed: Partial<ShareMenuProps> = {}) {
  const act = {
    onCopy: vi.fn<ShareMenuProps['onCopy']>(async () => true),
    onClose: vi.fn<() => void>(),
    onDone: vi.fn<(message: string) => void>(),
  };
  const menu = (now: Partial<ShareMenuProps>) => (
    <ShareMenu things={[EVENT]} first={0} {...act} {...now} />
  );
  const { rerender } = render(menu(changed));
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
  return { ...act, press, change: (now: Partial<ShareMenuProps>) => rerender(menu(now)) };
}

describe('ShareMenu', () => {
  test.each([
    ['Copy link', URL_OPEN, 'Link copied'],
    ['Copy quotation', '“words” — Source A', 'Quotation copied'],
    ['Copy code', expect.stringContaining('&amp;embed=1'), 'Code copied'],
  ])('%s copies, closes and says so', async (button, text, said) => {
    const { onCopy, onClose, onDone, press } = setup();
    press(button);
    await waitFor(() => expect(onDone).toHaveBeenCalledWith(said));
    expect(onCopy).toHaveBeenCalledWith(text);
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('stays open and says so when nothing could be copied', async () => {
    const { onClose, press } = setup({ onCopy: async () => false });
    press('Copy link');
    await waitFor(() =>
      expect(screen.getByRole('alert').textContent).toMatch(/did not let Dateline copy it/),
    );
    expect(onClose).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Link' }));
  });

  test('shares the last thing where the address has led to fewer', () => {
    const story = { ...EVENT, label: 'This story', url: 'https://example.org/nasty/' };
    const { change } = setup({ things: [EVENT, story], first: 1 });
    change({ things: [EVENT] });
    expect(screen.getByRole('textbox', { name: 'Link' })).toHaveProperty('value', URL_OPEN);
  });

  test('closes when a step in the history leads elsewhere beneath it', () => {
    const { onClose } = setup();
    dispatchEvent(new PopStateEvent('popstate'));
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('shows what would be copied in fields with names', () => {
    setup();
    expect(screen.getByRole('textbox', { name: 'Link' })).toHaveProperty('value', URL_OPEN);
    expect(screen.getByRole('textbox', { name: 'Embed' })).toHaveProperty('readOnly', true);
  });

  test('begins with the thing it is told to, and shares the one that is chosen', async () => {
    const view = { ...EVENT, label: 'This view', url: `${URL_OPEN}&from=2021-11-25` };
    const { onCopy, press } = setup({ things: [EVENT, view], first: 1 });
    expect(screen.getByRole('textbox', { name: 'Link' })).toHaveProperty('value', view.url);
    fireEvent.click(screen.getByRole('radio', { name: 'This event' }));
    press('Copy link');
    await waitFor(() => expect(onCopy).toHaveBeenCalledWith(URL_OPEN));
  });

  test('offers no quotation where no words are open', () => {
    setup({ things: [{ ...EVENT, quotation: null }] });
    expect(screen.queryByRole('button', { name: 'Copy quotation' })).toBeNull();
  });

  test('offers the device’s own sheet where there is one, and takes turning back for no failure', async () => {
    setup();
    expect(screen.queryByRole('button', { name: 'Share with …' })).toBeNull();
    cleanup();
    const share = vi
      .fn<(data: object) => Promise<void>>()
      .mockRejectedValueOnce(new DOMException('back', 'AbortError'))
      .mockResolvedValueOnce();
    vi.stubGlobal('navigator', { share });
    const { onClose, onDone, press } = setup();
    press('Share with …');
    await waitFor(() => expect(share).toHaveBeenCalledWith({ title: 'Talks', url: URL_OPEN }));
    expect([onClose.mock.calls.length, screen.queryByRole('alert')]).toEqual([0, null]);
    press('Share with …');
    await waitFor(() => expect(onDone).toHaveBeenCalledWith('Shared'));
  });
});
