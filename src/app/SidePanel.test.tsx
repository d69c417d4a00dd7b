// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SidePanel } from './SidePanel.tsx';
import { useSide } from './useSide.ts';

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => {});
});

// Files share one window.
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Page() {
  const side = useSide('talks');
  return (
    <>
      <button onClick={() => side.ask('filters')}>Ask for filters</button>
      <button onClick={() => side.ask('keys')}>Ask for keys</button>
      <button onClick={() => side.putAway()}>Put away</button>
      <SidePanel
        side={side}
        own={{ label: 'Talks', headed: 'never', content: <button>A passage</button> }}
        filters={<button>A place</button>}
        sheet={false}
        beside={null}
        onClose={() => {}}
      />
    </>
  );
}

const button = (name: string) => screen.queryByRole('button', { name });

it('keeps what stands in it as it is under what is asked for, and the focus there', async () => {
  render(<Page />);
  const passage = button('A passage')!;
  passage.focus();
  fireEvent.click(button('Ask for filters')!);
  expect(document.activeElement).toBe(screen.getByRole('complementary', { name: 'Filters' }));
  expect(button('A passage')).toBeNull();
  const place = button('A place')!;
  place.focus();
  await act(async () => fireEvent.click(button('Ask for keys')!));
  expect(button('A place')).toBeNull();
  for (const asker of [place, passage]) {
    fireEvent.click(button('Put away')!);
    await vi.waitFor(() => expect(document.activeElement).toBe(asker));
  }
  expect(button('A passage')).toBe(passage);
});
