// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Open } from '../sharing/address.ts';
import type { Changes } from './useChanges.ts';
import { steps, useClosing } from './useClosing.ts';
import type { SideState } from './useSide.ts';

const EVENT: Open = { kind: 'event', id: 'talks' };
const STATEMENT: Open = { kind: 'statement', id: 'tensions' };
const SOURCE: Open = { kind: 'source', id: 'agency' };
const SOURCES: Open = { kind: 'sources' };
const STORY: Open = { kind: 'story' };

function setup(first: Open, selected: string | null = null) {
  const change = vi.fn<Changes['change']>();
  const clearFilter = vi.fn<() => void>();
  const side = { isOpen: false, putAway: () => false } as SideState;
  const changes: Changes = { change, clearFilter, toggle: () => {} };
  const { result, rerender } = renderHook(
    ({ open, quote, at }: { open: Open; quote: string | null; at: string | null }) =>
      useClosing(side, { open, quote }, open.kind === 'event' ? open.id : null, at, true, changes),
    { initialProps: { open: first, quote: null as string | null, at: selected } },
  );
  return {
    change,
    clearFilter,
    show: (open: Open, at: string | null = null, quote: string | null = null) =>
      rerender({ open, quote, at }),
    escape: () => result.current.onEscape?.(),
  };
}

it('goes back from a statement to the event it was opened from, and from that to the story', () => {
  const { show, escape, change } = setup(EVENT, 'talks');
  show(STATEMENT);
  escape();
  expect(change).toHaveBeenLastCalledWith({ open: EVENT, quote: null });
  show(EVENT, 'talks');
  escape();
  expect(change).toHaveBeenLastCalledWith({ open: STORY, quote: null });
});

it('goes to the list of wordings from a statement that no event has led to', () => {
  const { escape, change, clearFilter, show } = setup(STATEMENT);
  escape();
  expect(change).toHaveBeenLastCalledWith({ open: { kind: 'statements' }, quote: null });
  show({ kind: 'statements' });
  escape();
  expect(change).toHaveBeenCalledOnce();
  expect(clearFilter).toHaveBeenCalledOnce();
});

it('goes from a text to the list of sources it was opened from, or to its event, or to the story', () => {
  const { show, escape, change } = setup(SOURCES);
  show(SOURCE, 'talks');
  escape();
  expect(change).toHaveBeenLastCalledWith({ open: SOURCES, quote: null });
  show(SOURCES);
  show(EVENT, 'talks');
  show(SOURCE, 'talks');
  escape();
  expect(change).toHaveBeenLastCalledWith({ open: EVENT, quote: null });
  show(EVENT, 'talks');
  show(STORY);
  show(SOURCE);
  escape();
  expect(change).toHaveBeenLastCalledWith({ open: STORY, quote: null });
});

it('goes from a text to the statement it was opened from, and from that to what that was opened from', () => {
  const { show, escape, change } = setup(EVENT, 'talks');
  show(STATEMENT);
  show(SOURCE);
  escape();
  expect(change).toHaveBeenLastCalledWith({ open: STATEMENT, quote: null });
  show(STATEMENT);
  escape();
  expect(change).toHaveBeenLastCalledWith({ open: EVENT, quote: null });
});

it('goes from a statement to the text it was opened from, and from that to what that was opened from', () => {
  const { show, escape, change } = setup(SOURCES);
  show(SOURCE);
  show(STATEMENT);
  escape();
  expect(change).toHaveBeenLastCalledWith({ open: SOURCE, quote: null });
  show(SOURCE);
  escape();
  expect(change).toHaveBeenLastCalledWith({ open: SOURCES, quote: null });
});

it('does not go forward again to what Back has left', () => {
  const { show, escape, change } = setup(EVENT, 'talks');
  show(STATEMENT);
  show(SOURCE);
  steps.back = true;
  show(STATEMENT);
  escape();
  expect(change).toHaveBeenLastCalledWith({ open: EVENT, quote: null });
});

it('goes from an event to the list it was opened from, whatever events it has led to', () => {
  const { show, escape, change } = setup(SOURCES);
  show(EVENT, 'talks');
  show({ kind: 'event', id: 'meeting' }, 'meeting');
  escape();
  expect(change).toHaveBeenLastCalledWith({ open: SOURCES, quote: null });
});

it('goes from an event to the text or the statement it was opened from, and on from there', () => {
  const { show, escape, change } = setup(SOURCES);
  for (const from of [SOURCE, STATEMENT]) {
    show(from);
    show(EVENT, 'talks');
    show({ kind: 'event', id: 'meeting' }, 'meeting');
    escape();
    expect(change).toHaveBeenLastCalledWith({ open: from, quote: null });
    show(from);
    escape();
    expect(change).toHaveBeenLastCalledWith({ open: SOURCES, quote: null });
    show(SOURCES);
  }
});

it('does not go forward again to what a link back has left', () => {
  const { show, escape, change } = setup(SOURCES);
  show(EVENT, 'talks');
  show(SOURCE, 'talks');
  show(EVENT, 'talks');
  escape();
  expect(change).toHaveBeenLastCalledWith({ open: SOURCES, quote: null });
});

it('clears the filter where nothing is open', () => {
  const { escape, change, clearFilter } = setup(STORY);
  escape();
  expect(change).not.toHaveBeenCalled();
  expect(clearFilter).toHaveBeenCalledOnce();
});

it('has gone back over what was between where a link that closes leads to what was open before', () => {
  const { show, escape, change } = setup(EVENT, 'talks');
  show(STATEMENT);
  show(SOURCE, 'talks');
  steps.back = true;
  show(EVENT, 'talks');
  escape();
  expect(change).toHaveBeenLastCalledWith({ open: STORY, quote: null });
});

it('leaves nothing of texts a link has opened, one after the other, behind the event it closes to', () => {
  const { show, escape, change } = setup(SOURCE, 'talks');
  show({ kind: 'source', id: 'other' }, 'talks');
  escape();
  expect(change).toHaveBeenLastCalledWith({ open: EVENT, quote: null });
  show(EVENT, 'talks');
  escape();
  expect(change).toHaveBeenLastCalledWith({ open: STORY, quote: null });
});

it('goes back to the words of a text at which it was left', () => {
  const { show, escape, change } = setup(SOURCES);
  show(SOURCE, 'talks', 'first');
  show(SOURCE, 'talks', 'second');
  show(EVENT, 'talks');
  escape();
  expect(change).toHaveBeenLastCalledWith({ open: SOURCE, quote: 'second' });
  show(SOURCE, 'talks', 'second');
  escape();
  expect(change).toHaveBeenLastCalledWith({ open: SOURCES, quote: null });
});
