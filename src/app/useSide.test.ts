// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Side, useSide } from './useSide.ts';

// Files share one window.
afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

interface Where {
  opened: string | null;
  at?: string;
  terms?: string;
}

function setup(opened: string | null) {
  const initialProps: Where = { opened };
  const { result, rerender } = renderHook(
    ({ opened: panel, at, terms }: Where) => useSide(panel, at, terms),
    { initialProps },
  );
  return {
    isAsked: () => result.current.isAsked,
    shown: () => ({ side: result.current.side, isOpen: result.current.isOpen }),
    ask: (side: Side, of?: string | null) => act(() => result.current.ask(side, of)),
    putAway: () => act(() => void result.current.putAway()),
    open: (next: string | null, terms = '') => rerender({ opened: next, terms }),
    goTo: (at: string) => rerender({ opened: null, at }),
    filter: (terms: string) => rerender({ opened: null, terms }),
  };
}

function buttons() {
  const add = () => document.body.appendChild(document.createElement('button'));
  return [add(), add()] as const;
}

describe('useSide', () => {
  it('opens by itself for what the address opens, and not without', () => {
    expect(setup(null).shown()).toEqual({ side: 'by itself', isOpen: false });
    expect(setup('talks').shown()).toEqual({ side: 'by itself', isOpen: true });
  });

  it('stays closed by hand until something else is opened', () => {
    const { shown, ask, open } = setup('talks');
    ask('closed');
    expect(shown().isOpen).toBe(false);
    open('meeting');
    expect(shown()).toEqual({ side: 'by itself', isOpen: true });
  });

  it('gives way to an event that is opened over the keys', () => {
    const { shown, ask, open } = setup(null);
    ask('keys');
    expect(shown()).toEqual({ side: 'keys', isOpen: true });
    open('talks');
    expect(shown().side).toBe('by itself');
  });

  it('does not lie over the view again when what was opened over it is closed', () => {
    const { shown, ask, open } = setup(null);
    ask('filters');
    open('talks');
    open(null);
    expect(shown()).toEqual({ side: 'by itself', isOpen: false });
  });

  it('has the story’s panel again when what was opened from it is closed', () => {
    const { shown, ask, open } = setup(null);
    ask('differing');
    open('talks');
    expect(shown()).toEqual({ side: 'by itself', isOpen: true });
    open(null);
    expect(shown()).toEqual({ side: 'differing', isOpen: true });
  });

  it('gives way to a view that opens nothing beside it', () => {
    const { shown, ask, goTo } = setup(null);
    ask('opened');
    goTo('statement talks');
    expect(shown()).toEqual({ side: 'by itself', isOpen: false });
  });

  it('opens for the place a link of an event leads to', () => {
    const { shown, filter } = setup('talks');
    filter('riga');
    expect(shown()).toEqual({ side: 'opened', isOpen: true });
  });

  it('has no second step of the history for the place a link of an event has led to', () => {
    const { isAsked, filter, ask } = setup('talks');
    filter('riga');
    expect(isAsked()).toBe(false);
    ask('filters');
    expect(isAsked()).toBe(true);
  });

  it('opens neither for a place that is filtered by, nor again for one that stays when an event is closed', () => {
    const { shown, filter, open } = setup(null);
    filter('riga');
    expect(shown().isOpen).toBe(false);
    open('talks', 'riga');
    open(null, 'riga');
    expect(shown().isOpen).toBe(false);
  });

  it('keeps what was asked for of an address that is still to come', () => {
    const { shown, ask, open } = setup('talks');
    ask('differing', null);
    open(null);
    expect(shown()).toEqual({ side: 'differing', isOpen: true });
  });

  it('has what help was asked for over again, and the focus where it was, step by step', async () => {
    const { shown, ask, putAway } = setup(null);
    const [asker, inside] = buttons();
    asker.focus();
    ask('filters');
    inside.focus();
    ask('guide');
    ask('keys');
    putAway();
    expect(shown().side).toBe('filters');
    await vi.waitFor(() => expect(document.activeElement).toBe(inside));
    putAway();
    expect(shown().side).toBe('by itself');
    await vi.waitFor(() => expect(document.activeElement).toBe(asker));
  });

  it('gives the focus back to what asked first where one thing takes the place of another', async () => {
    const { shown, ask, putAway } = setup(null);
    const [asker, inside] = buttons();
    asker.focus();
    ask('filters');
    inside.focus();
    ask('keys');
    ask('differing');
    putAway();
    expect(shown().side).toBe('by itself');
    await vi.waitFor(() => expect(document.activeElement).toBe(asker));
  });
});
