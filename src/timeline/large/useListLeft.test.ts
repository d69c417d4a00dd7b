// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useListLeft } from './useListLeft.ts';

afterEach(cleanup);

const VIEW = { start: 0, end: 7 };
const AWAY = { start: 3, end: 10 };

function setup() {
  const onBack = vi.fn<(list: string, href: string) => void>();
  const returns = vi.fn<(view: typeof VIEW) => boolean>(() => false);
  const now = { isOpen: false, view: VIEW, filter: '', address: '', isThere: true };
  const hook = renderHook(
    ({ isOpen, view, filter, address, isThere }) =>
      useListLeft<string>(
        isOpen,
        view,
        filter,
        (event) => `/event/${event}/${address}`,
        () => isThere,
        returns,
        onBack,
      ),
    { initialProps: now },
  );
  hook.result.current('9 events', 'talks');
  return {
    onBack,
    returns,
    show: (change: Partial<typeof now>) => hook.rerender({ ...now, ...change }),
  };
}

it('opens the list again, once, when the event chosen from it has closed', () => {
  const { onBack, show } = setup();
  // Until the address has it.
  show({});
  show({ isOpen: true });
  expect(onBack).not.toHaveBeenCalled();
  show({});
  show({});
  expect(onBack.mock.calls).toEqual([['9 events', '/event/talks/']]);
});

it('waits for the view to be back', () => {
  const { onBack, show } = setup();
  show({ isOpen: true, view: AWAY });
  show({ view: AWAY });
  expect(onBack).not.toHaveBeenCalled();
  show({});
  expect(onBack).toHaveBeenCalledOnce();
});

it('opens it in the view one has closed the event in, if what it is of is there', () => {
  const { onBack, show } = setup();
  show({ isOpen: true, view: AWAY, address: '?from=3' });
  show({ view: AWAY, address: '?from=3' });
  expect(onBack.mock.calls).toEqual([['9 events', '/event/talks/?from=3']]);
});

it('leaves it closed, for good, where it is not', () => {
  const { onBack, show } = setup();
  show({ isOpen: true, view: AWAY, address: '?from=3' });
  show({ view: AWAY, address: '?from=3', isThere: false });
  show({});
  expect(onBack).not.toHaveBeenCalled();
});

it('leaves it closed where something else is asked for, for good', () => {
  const { onBack, show } = setup();
  show({ isOpen: true });
  show({ filter: '?place=riga' });
  show({});
  expect(onBack).not.toHaveBeenCalled();
});

it('waits for the view that goes back to where one chose, unless it stays on the way', () => {
  for (const stays of [false, true]) {
    const { onBack, returns, show } = setup();
    show({ isOpen: true, view: AWAY, address: '?from=3' });
    returns.mockReturnValue(true);
    show({ view: AWAY, address: '?from=3' });
    expect(returns).toHaveBeenLastCalledWith(VIEW);
    expect(onBack).not.toHaveBeenCalled();
    returns.mockReturnValue(false);
    if (stays) show({ view: AWAY, address: '?from=3', isThere: false });
    show({});
    expect(onBack).toHaveBeenCalledTimes(stays ? 0 : 1);
    cleanup();
  }
});
