import { expect, test } from 'vitest';
import { forcedStates } from './forced-states.ts';

test('what stands in an element of a state is as if it were so', () => {
  expect(forcedStates('.a:hover::before, .b:active {}')).toBe(
    ".a:is([data-state~='hover'] :where(a, button, input, label))::before, " +
      ".b:is([data-state~='pressed'] :where(a, button, input, label)) {}",
  );
});
