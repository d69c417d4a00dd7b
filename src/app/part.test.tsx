// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { part } from './part.ts';

interface DialogProps {
  onClose: () => void;
}

type Module = Readonly<Record<'Dialog', (props: DialogProps) => string>>;

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

async function setup() {
  const Dialog = part(() => Promise.reject<Module>(new TypeError('no connection')), 'Dialog');
  const onClose = vi.fn<() => void>();
  await act(async () => {
    render(
      <>
        <h1>Story</h1>
        <Suspense>
          <Dialog onClose={onClose} />
        </Suspense>
      </>,
    );
    await Promise.resolve();
  });
  return { Dialog, onClose };
}

test('in place of a part whose code cannot be had stands that it is missing, and all else stays', async () => {
  const { onClose } = await setup();
  expect(screen.getByRole('alert').textContent).toContain('could not be loaded');
  expect(screen.getByRole('heading', { name: 'Story' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(onClose).toHaveBeenCalledOnce();
});

test('trying again opens the page anew where the server answers, and keeps it where it does not', async () => {
  await setup();
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

test('what is loaded beforehand is told that its code cannot be had', async () => {
  const { Dialog } = await setup();
  await expect(Dialog.load()).rejects.toThrow('no connection');
});
