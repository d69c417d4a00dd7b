import { expect, it } from 'vitest';
import { mirrored } from './export-mirror.ts';

it('`mirrored` turns the drawing, and turns words back at their other end', () => {
  expect(mirrored('<rect x="3"/><text x="20" y="9">Sun 28</text>', 100)).toBe(
    '<g transform="translate(100 0) scale(-1 1)"><rect x="3"/>' +
      '<text x="-20" transform="scale(-1 1)" text-anchor="end" y="9">Sun 28</text></g>',
  );
  expect(mirrored('<text x="5" y="1" text-anchor="end">on</text>', 9)).toContain(
    '<text x="-5" transform="scale(-1 1)" text-anchor="start" y="1">on',
  );
});

it('`mirrored` lets words of a script from the right begin where they began', () => {
  expect(mirrored('<text x="5" y="1">“שלום”</text>', 9)).toContain(
    'text-anchor="start" direction="rtl" y="1">“שלום”',
  );
});
