import { expect, it } from 'vitest';
import { textInRem } from './text-in-rem.ts';

it('`textInRem` turns sizes of text, and nothing else, into rem', () => {
  expect(
    textInRem(`
.a { font: 600 28px/32px var(--serif); letter-spacing: -0.016em; padding: 4px 16px; }
.b { font-size: 12.5px; line-height: 16px }
.c { font: inherit; --font-size: 12px; block-size: 24px; line-height: 1.5; }
@media (max-width: 719.98px) { .d { font-size: 16px; } }`),
  ).toBe(`
.a { font: 600 1.75rem/2rem var(--serif); letter-spacing: -0.016em; padding: 4px 16px; }
.b { font-size: 0.78125rem; line-height: 1rem }
.c { font: inherit; --font-size: 12px; block-size: 24px; line-height: 1.5; }
@media (max-width: 719.98px) { .d { font-size: 1rem; } }`);
});
