// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { plainState } from '../sharing/address.ts';
import { StoryLoading } from './StoryLoading.tsx';

afterEach(cleanup);

test('the views of a story on its way lead where they will, and what the address asks for is marked', () => {
  render(<StoryLoading base="/" state={{ ...plainState('s'), open: { kind: 'sources' } }} />);
  const tabs = screen
    .getAllByRole('link')
    .filter((link) => link.closest('nav') !== null)
    .map((link) => [
      link.textContent,
      link.getAttribute('href'),
      link.getAttribute('aria-current'),
    ]);
  expect(tabs).toEqual([
    ['Timeline', '/s/', null],
    ['List', '/s/?view=list', null],
    ['Wordings', '/s/statement/', null],
    ['Sources', '/s/source/', 'page'],
  ]);
  expect(screen.getByRole('status').textContent).toBe('Reading the story');
});

test('the list of stories has no views', () => {
  render(<StoryLoading base="/" state={plainState(null)} />);
  expect(screen.queryByRole('navigation')).toBeNull();
});
