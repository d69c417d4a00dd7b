import { expect, it } from 'vitest';
import { textZoom } from './text-zoom.ts';

it('a timeline grows with text, never shrinks, and stays wide enough to tell days apart', () => {
  expect(textZoom(16, 1040)).toBe(1);
  expect(textZoom(24, 1040)).toBe(1.5);
  expect(textZoom(32, 1040)).toBe(2);
  expect(textZoom(64, 1040)).toBe(2);
  expect(textZoom(9, 1040)).toBe(1);
  expect(textZoom(32, 390)).toBe(1.3);
  expect(textZoom(32, 200)).toBe(1);
});
