import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('no underline has a variable in its shorthand: Safari reads it, cannot use it, and draws none', () => {
  const faults = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css'))
    .flatMap((path) =>
      Array.from(
        readFileSync(`src/${path}`, 'utf8').matchAll(/text-decoration:[^;{}]*var\([^;{}]*/g),
        ([declaration]) => `${path}: ${declaration}`,
      ),
    );
  expect(faults).toEqual([]);
});
