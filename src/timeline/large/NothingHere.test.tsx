// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { NothingHere } from './NothingHere.tsx';

afterEach(cleanup);

function setup(isFiltered: boolean) {
  const onClear = vi.fn<() => void>();
  render(
    <NothingHere
      outside={null}
      extent={{ start: 0, end: 1 }}
      isFiltered={isFiltered}
      onClear={onClear}
      onEdge={() => {}}
      onOpening={() => {}}
    />,
  );
  return { onClear, names: screen.getAllByRole('button').map(({ textContent }) => textContent) };
}

test('where the filter leaves nothing in, all events can be shown again', () => {
  const { onClear, names } = setup(true);
  expect(names).toEqual(['Show all events']);
  fireEvent.click(screen.getByRole('button'));
  expect(onClear).toHaveBeenCalledOnce();
});

test('where there is merely nothing in view, the ways lead to what there is', () => {
  expect(setup(false).names).not.toContain('Show all events');
});
