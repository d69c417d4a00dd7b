// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { plainState } from '../sharing/address.ts';
import { instantOf } from '../story/calendar.ts';
import { APP } from '../words/app.ts';
import { useMenus } from './useMenus.ts';

afterEach(() => vi.restoreAllMocks());

const STATE = { ...plainState('s'), view: 'list' } as const;
const OPENING = { start: instantOf(2021, 11, 25), end: instantOf(2021, 12, 2) };

function setup(embed: boolean, copies: boolean) {
  const write = vi.spyOn(navigator.clipboard, 'writeText');
  if (copies) write.mockResolvedValue();
  else write.mockRejectedValue(new Error('denied'));
  const { result } = renderHook(() => useMenus('/', STATE, OPENING, embed));
  act(() => result.current.copyLink());
  return { write, now: () => ({ shown: result.current.shown, toast: result.current.toast }) };
}

describe('useMenus', () => {
  it('copies the whole address, with the days in view, and says so', async () => {
    const { write, now } = setup(false, true);
    await waitFor(() => expect(now()).toEqual({ shown: null, toast: APP.copied }));
    expect(write).toHaveBeenCalledWith(
      new URL('/s/?view=list&from=2021-11-25&to=2021-12-01', location.href).href,
    );
  });

  it('says that the address bar has it when nothing can be copied', async () => {
    const { now } = setup(false, false);
    await waitFor(() => expect(now()).toEqual({ shown: null, toast: APP.notCopied }));
  });

  it('opens the share menu instead in a frame, which has no address bar', async () => {
    const { now } = setup(true, false);
    await waitFor(() => expect(now()).toEqual({ shown: 'share', toast: null }));
  });

  it('says so, too, when the code that copies does not come', async () => {
    vi.doMock('../sharing/copy.ts', () => {
      throw new Error('Failed to fetch');
    });
    const { write, now } = setup(false, true);
    await waitFor(() => expect(now()).toEqual({ shown: null, toast: APP.notCopied }));
    expect(write).not.toHaveBeenCalled();
    vi.doUnmock('../sharing/copy.ts');
  });
});
