// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { copyText } from './copy.ts';

const execCommand = vi.fn<() => boolean>();

function clipboard(writeText: ((text: string) => Promise<void>) | null) {
  vi.stubGlobal('navigator', { clipboard: writeText === null ? undefined : { writeText } });
}

beforeEach(() => {
  execCommand.mockReset().mockReturnValue(true);
  Object.assign(document, { execCommand });
  document.body.innerHTML = '<button>Copy link</button><dialog><button>Copy</button></dialog>';
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

test('the clipboard is used where there is one', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>(async () => {});
  clipboard(writeText);
  expect(await copyText('a link')).toBe(true);
  expect(writeText).toHaveBeenCalledWith('a link');
  expect(execCommand).not.toHaveBeenCalled();
});

test.each([
  ['there is none', null],
  ['it is denied', () => Promise.reject(new DOMException('', 'NotAllowedError'))],
])('when %s the selected words are copied, and focus and page are as before', async (_, write) => {
  clipboard(write);
  const page = document.body.innerHTML;
  const button = document.querySelector('button');
  button?.focus();
  let selected = '';
  execCommand.mockImplementation(() => {
    selected = document.querySelector('textarea')?.value ?? '';
    return true;
  });
  expect(await copyText('a link')).toBe(true);
  expect(selected).toBe('a link');
  expect(document.body.innerHTML).toBe(page);
  expect(document.activeElement).toBe(button);
});

test('in a dialog the words are selected inside it', async () => {
  clipboard(null);
  document.querySelector<HTMLElement>('dialog button')?.focus();
  let inside = false;
  execCommand.mockImplementation(() => {
    inside = document.querySelector('dialog textarea') !== null;
    return true;
  });
  await copyText('a link');
  expect(inside).toBe(true);
});

test('a copy that fails says so', async () => {
  clipboard(null);
  execCommand.mockReturnValue(false);
  expect(await copyText('a link')).toBe(false);
  execCommand.mockImplementation(() => {
    throw new Error('no such command');
  });
  expect(await copyText('a link')).toBe(false);
});
