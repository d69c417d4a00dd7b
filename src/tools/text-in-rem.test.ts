import { expect, it } from 'vitest';
import { columnsInRem, roomInRem, textInRem } from './text-in-rem.ts';

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

it('`roomInRem` turns what is asked of the window or of a container into rem, and nothing else', () => {
  const css = '@media (max-width: 719.98px) { @container a (width < 16px) { .a { width: 16px } } }';
  expect(roomInRem(css, 'media')).toBe(css.replace('719.98px', '44.99875rem'));
  expect(roomInRem(css, 'container')).toBe(css.replace('< 16px', '< 1rem'));
});

it('`columnsInRem` turns widths that hold text, and nothing else, into rem', () => {
  expect(
    columnsInRem(`
.a { --measure: 402px; max-inline-size: 252px; inline-size: min(400px, 100%); block-size: 400px; }
.b { grid-template-columns: 16px minmax(120px, 1fr); margin-inline-end: 12px; inset-inline: 100px; }
@media (min-width: 1200px) { .c { grid-template: auto / minmax(0, 1fr) min(680px, 55vw) } }`),
  ).toBe(`
.a { --measure: 25.125rem; max-inline-size: 15.75rem; inline-size: min(25rem, 100%); block-size: 400px; }
.b { grid-template-columns: 16px minmax(7.5rem, 1fr); margin-inline-end: 12px; inset-inline: 100px; }
@media (min-width: 1200px) { .c { grid-template: auto / minmax(0, 1fr) min(42.5rem, 55vw) } }`);
});
