// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useAnnouncement } from './useAnnouncement.ts';

function setup(title: string | null, left: string | null) {
  const { result, rerender } = renderHook(
    (props: { title: string | null; left: string | null }) =>
      useAnnouncement(props.title, props.left),
    { initialProps: { title, left } },
  );
  return {
    said: () => result.current,
    change: (next: string | null, leaves: string | null) => rerender({ title: next, left: leaves }),
  };
}

describe('useAnnouncement', () => {
  it('says nothing of what the page opened with', () => {
    expect(setup('Talks', '3 of 20 events').said()).toBe('');
  });

  it('says what was opened, and nothing when it is closed', () => {
    const { said, change } = setup(null, null);
    change('Talks', null);
    expect(said()).toBe('Talks, opened');
    change(null, null);
    expect(said()).toBe('');
  });

  it('says what a new filter leaves, leaves its changes to its own summary, and says when it is gone', () => {
    const { said, change } = setup(null, null);
    change(null, '3 of 20 events');
    expect(said()).toBe('3 of 20 events');
    change(null, '2 of 20 events');
    expect(said()).toBe('');
    change(null, null);
    expect(said()).toBe('All events are shown');
  });
});
