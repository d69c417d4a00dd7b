// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useAnnouncement } from './useAnnouncement.ts';

function setup(title: string | null, filtered: boolean) {
  const { result, rerender } = renderHook(
    (props: { title: string | null; filtered: boolean }) =>
      useAnnouncement(props.title, props.filtered),
    { initialProps: { title, filtered } },
  );
  return {
    said: () => result.current,
    change: (next: string | null, isFiltered: boolean) =>
      rerender({ title: next, filtered: isFiltered }),
  };
}

describe('useAnnouncement', () => {
  it('says nothing of what the page opened with', () => {
    expect(setup('Talks', true).said()).toBe('');
  });

  it('says what was opened, and nothing when it is closed', () => {
    const { said, change } = setup(null, false);
    change('Talks', false);
    expect(said()).toBe('Talks, opened');
    change(null, false);
    expect(said()).toBe('');
  });

  it('leaves a new filter to its own summary, and says when it is gone', () => {
    const { said, change } = setup(null, false);
    change(null, true);
    expect(said()).toBe('');
    change(null, false);
    expect(said()).toBe('All events are shown');
  });
});
