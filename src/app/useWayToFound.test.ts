// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useWayToFound } from './useWayToFound.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** A page with these words in its field, whose panel is drawn when it is asked for; presses the key in the field. */
function press(words: string, init: KeyboardEventInit) {
  document.body.innerHTML = `<div><input data-search value="${words}"></div>`;
  const page = document.querySelector('div')!;
  const show = vi.fn<() => void>(() => {
    setTimeout(
      () => page.insertAdjacentHTML('beforeend', '<h2 id="large-found" tabindex="-1">'),
      120,
    );
  });
  renderHook(() => useWayToFound({ current: page }, show));
  const field = page.querySelector('input')!;
  field.focus();
  const keyEvent = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true });
  field.dispatchEvent(keyEvent);
  vi.advanceTimersByTime(1000);
  return { show, isTaken: keyEvent.defaultPrevented, focused: document.activeElement?.id };
}

test.each(['Enter', 'ArrowDown'])(
  '%s in the field has what is found shown and goes there',
  (key) => {
    const { show, isTaken, focused } = press('guards', { key });
    expect(show).toHaveBeenCalledOnce();
    expect(isTaken).toBe(true);
    expect(focused).toBe('large-found');
  },
);

test.each([
  ['without words', ' ', { key: 'Enter' }],
  ['while words are being composed', 'guards', { key: 'Enter', isComposing: true }],
  ['with a key of the browser', 'guards', { key: 'Enter', altKey: true }],
  ['with a letter', 'guards', { key: 's' }],
])('stays in the field %s', (_, words, init) => {
  const { show, isTaken, focused } = press(words, init);
  expect(show).not.toHaveBeenCalled();
  expect(isTaken).toBe(false);
  expect(focused).toBe('');
});
