import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { APP } from './app.ts';
import { NOT_FILTERED } from './pages.ts';

it('what style sheets say before any code has come stands among the words of the interface', () => {
  const css = ['still-shapes', 'static-page'].map((name) =>
    readFileSync(`src/styles/${name}.css`, 'utf8'),
  );
  const said = Array.from(css.join('').matchAll(/: '([^']{2,})';/g), ([, text]) => text);
  expect(said).toEqual([APP.loading, NOT_FILTERED]);
});
