// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { LargeLaneLabel } from './LargeLaneLabel.tsx';

afterEach(cleanup);

function labelOf(chosen: readonly string[]) {
  const { container } = render(
    <LargeLaneLabel
      lane={{ id: 'brussels', kind: 'own', name: 'Brussels', glyph: 'ring', terms: 1 }}
      name="Brussels"
      language="en"
      count={65}
      chosen={chosen}
      muted={false}
      onToggle={() => {}}
    />,
  );
  const said = screen.getByRole('checkbox').getAttribute('aria-label');
  return { seen: container.textContent, said };
}

test.each([
  ['by no lane', []],
  ['by it', ['riga', 'brussels']],
])('counts its events while the story is filtered %s', (_, chosen) => {
  expect(labelOf(chosen)).toEqual({ seen: 'Brussels65', said: 'Brussels, 65 events' });
});

test('has no number while others than it are chosen, for its place on the map has another', () => {
  expect(labelOf(['riga'])).toEqual({ seen: 'Brussels', said: 'Brussels' });
});
