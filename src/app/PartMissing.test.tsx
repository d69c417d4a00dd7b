// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { PartMissing } from './PartMissing.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test('says that a part is missing, and puts away what would lie over the page', () => {
  const onClose = vi.fn<() => void>();
  render(<PartMissing onClose={onClose} />);
  expect(screen.getByRole('alert').textContent).toContain('could not be loaded');
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(onClose).toHaveBeenCalledOnce();
});

test('trying again opens the page anew where the server answers, and keeps it where it does not', async () => {
  render(<PartMissing />);
  const reload = vi.spyOn(location, 'reload').mockReturnValue();
  const asked = vi.spyOn(globalThis, 'fetch');
  const again = async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await new Promise((resolve) => setTimeout(resolve));
  };
  asked.mockRejectedValue(new TypeError('no connection'));
  await again();
  asked.mockResolvedValue(new Response(null, { status: 502 }));
  await again();
  expect(reload).not.toHaveBeenCalled();
  asked.mockResolvedValue(new Response(null));
  await again();
  expect(reload).toHaveBeenCalledOnce();
});
