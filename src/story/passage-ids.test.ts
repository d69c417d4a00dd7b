import { expect, test } from 'vitest';
import { ownerOfPassage } from './passage-ids.ts';

test('a passage belongs to what its id begins with, and nothing to nobody', () => {
  expect(ownerOfPassage('vilnius-talks-3f9a1c')).toBe('vilnius-talks');
  expect(ownerOfPassage('nothing')).toBe('');
  expect(ownerOfPassage('')).toBe('');
});
