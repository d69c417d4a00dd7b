// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { APP } from '../words/app.ts';
import { useMenus } from './useMenus.ts';

afterEach(() => vi.restoreAllMocks());

function setup(embed: boolean, copies: boolean) {
  const write = vi.spyOn(navigator.clipboard, 'writeText');
  if (copies) write.mockResolvedValue();
  else write.mockRejectedValue(new Error('denied'));
  const { result } = renderHook(() => useMenus('/s/?view=list', embed));
  act(() => result.current.copyLink());
  return { write, now: () => ({ shown: result.current.shown, toast: result.current.toast }) };
}

describe('useMenus', () => {
  it('copies the whole address and says so', async () => {
    const { write, now } = setup(false, true);
    await waitFor(() => expect(now()).toEqual({ shown: null, toast: APP.copied }));
    expect(write).toHaveBeenCalledWith(new URL('/s/?view=list', location.href).href);
  });

  it('says that the address bar has it when nothing can be copied', async () => {
    const { now } = setup(false, false);
    await waitFor(() => expect(now()).toEqual({ shown: null, toast: APP.notCopied }));
  });

  it('opens the share menu instead in a frame, which has no address bar', async () => {
    const { now } = setup(true, false);
    await waitFor(() => expect(now()).toEqual({ shown: 'share', toast: null }));
  });
});
