import { expect, it, vi } from 'vitest';
import { onceLoaded } from './once-loaded.ts';

const code = { name: 'code' };

it('begins with the code once it has come, and ends what it has begun', async () => {
  const end = vi.fn<() => void>();
  const begin = vi.fn<() => () => void>(() => end);
  const stop = onceLoaded(() => Promise.resolve(code), begin);
  expect(begin).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(begin).toHaveBeenCalledWith(code));
  expect(end).not.toHaveBeenCalled();
  stop();
  expect(end).toHaveBeenCalledOnce();
});

it('never begins when it is ended before the code has come', async () => {
  const begin = vi.fn<() => () => void>(() => () => {});
  const loaded = Promise.resolve(code);
  onceLoaded(() => loaded, begin)();
  await loaded;
  await Promise.resolve();
  expect(begin).not.toHaveBeenCalled();
});

it('never begins when the code cannot be had, and leaves no error to others', async () => {
  const begin = vi.fn<() => () => void>(() => () => {});
  const lost = Promise.reject<typeof code>(new TypeError('no connection'));
  const stop = onceLoaded(() => lost, begin);
  await new Promise((resolve) => setTimeout(resolve));
  stop();
  expect(begin).not.toHaveBeenCalled();
});
