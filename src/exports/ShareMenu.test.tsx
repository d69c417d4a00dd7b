// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ShareMenu, type ShareMenuProps } from './ShareMenu.tsx';

const URL_OPEN = 'https://example.org/nasty/event/talks/?place=riga';

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
  render(
    <ShareMenu
      title="Talks"
      url={URL_OPEN}
      quotation="“words” — Source A"
      embedUrl={`${URL_OPEN}&embed=1`}
      {...act}
      {...changed}
    />,
  );
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
  return { ...act, press };
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
      expect(screen.getByRole('alert').textContent).toMatch(/could not be copied/),
    );
    expect(onClose).not.toHaveBeenCalled();
  });

  test('shows what would be copied in fields with names', () => {
    setup();
    expect(screen.getByRole('textbox', { name: 'Link' })).toHaveProperty('value', URL_OPEN);
    expect(screen.getByRole('textbox', { name: 'Embed' })).toHaveProperty('readOnly', true);
  });

  test('offers no quotation where no words are open', () => {
    setup({ quotation: null });
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
    expect([onClose.mock.calls.length, screen.getByRole('alert').textContent]).toEqual([0, '']);
    press('Share with …');
    await waitFor(() => expect(onDone).toHaveBeenCalledWith('Shared'));
  });
});
