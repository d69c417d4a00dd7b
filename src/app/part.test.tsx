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
  vi.unstubAllGlobals();
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

test('trying again opens the page anew once the server answers, and keeps it until then', async () => {
  await setup();
  const reload = vi.spyOn(location, 'reload').mockReturnValue();
  const answer = vi.fn<() => Promise<Response>>().mockRejectedValueOnce(new TypeError('offline'));
  vi.stubGlobal('fetch', answer.mockResolvedValue(new Response()));
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await vi.waitFor(() => expect(answer).toHaveBeenCalledTimes(1));
  expect(reload).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
});

test('what is loaded beforehand is told that its code cannot be had', async () => {
  const { Dialog } = await setup();
  await expect(Dialog.load()).rejects.toThrow('no connection');
});
