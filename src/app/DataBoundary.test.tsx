// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { RegionBoundary } from './DataBoundary.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

it('says of a region that has failed that it has, and draws it again when asked to', () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const reload = vi.spyOn(location, 'reload').mockReturnValue();
  let isSound = false;
  const Region = () => {
    if (!isSound) throw new Error('a fault of its own');
    return <p>drawn</p>;
  };
  render(
    <RegionBoundary>
      <Region />
    </RegionBoundary>,
  );
  expect(screen.getByRole('alert').textContent).toContain('has failed');
  isSound = true;
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByText('drawn')).toBeTruthy();
  expect(reload).not.toHaveBeenCalled();
});
