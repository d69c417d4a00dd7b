// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { Missing, part } from './part.ts';

interface DialogProps {
  onClose: () => void;
}

type Module = Readonly<Record<'Dialog', (props: DialogProps) => string>>;

afterEach(cleanup);

async function setup() {
  const Dialog = part(() => Promise.reject<Module>(new TypeError('no connection')), 'Dialog');
  const onClose = vi.fn<() => void>();
  await act(async () => {
    render(
      <Missing
        value={(props: Partial<DialogProps>) => (
          <button type="button" onClick={props.onClose}>
            Leave
          </button>
        )}
      >
        <h1>Story</h1>
        <Suspense>
          <Dialog onClose={onClose} />
        </Suspense>
      </Missing>,
    );
    await Promise.resolve();
  });
  return { Dialog, onClose };
}

test('in place of a part whose code cannot be had stands what is given, and all else stays', async () => {
  const { onClose } = await setup();
  expect(screen.getByRole('heading', { name: 'Story' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Leave' }));
  expect(onClose).toHaveBeenCalledOnce();
});

test('what is loaded beforehand is told that its code cannot be had', async () => {
  const { Dialog } = await setup();
  await expect(Dialog.load()).rejects.toThrow('no connection');
});
