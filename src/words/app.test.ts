import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { APP } from './app.ts';

it('what the shapes of a style sheet say is what the page says when its code has come', () => {
  const css = readFileSync('src/styles/still-shapes.css', 'utf8');
  const said = Array.from(css.matchAll(/content: '([^']+)'/g), ([, text]) => text);
  expect(said).toEqual([APP.loading]);
});
