// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

beforeEach(() => {
  localStorage.clear();
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** As a page that has just been opened has it. */
const freshPage = () => import('./letter-keys.ts');

describe('letter keys', () => {
  it('are on until switched off, and stay off on the next page', async () => {
    const first = await freshPage();
    expect(first.letterKeysAreOn()).toBe(true);
    first.chooseLetterKeys(false);
    expect(first.letterKeysAreOn()).toBe(false);
    vi.resetModules();
    const next = await freshPage();
    expect(next.letterKeysAreOn()).toBe(false);
  });

  it('can be switched off for this page where storage is blocked', async () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new Error('blocked');
      },
      setItem: () => {
        throw new Error('blocked');
      },
    });
    const page = await freshPage();
    expect(page.letterKeysAreOn()).toBe(true);
    page.chooseLetterKeys(false);
    expect(page.letterKeysAreOn()).toBe(false);
  });
});
