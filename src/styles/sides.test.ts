import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const SHORTHANDS = /^\s*(?:padding|margin|inset|border-(?:width|style|color)):([^;{}]+);/gm;

// What is meant for a side of the screen and not of the text, such as a notch, says so by itself.
it('no shorthand has another value on the right than on the left, since text may run from there', () => {
  const faults = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css'))
    .flatMap((path) =>
      [...readFileSync(`src/${path}`, 'utf8').matchAll(SHORTHANDS)].flatMap(([all, value = '']) => {
        const inside = /\((?:[^()]|\([^()]*\))*\)/g;
        const [, right, , left] = value
          .trim()
          .replace(inside, (words) => words.replaceAll(' ', ''))
          .split(/\s+/);
        const differs = left !== undefined && left !== right;
        return differs && !value.includes('inset-left') ? [`${path}: ${all.trim()}`] : [];
      }),
    );
  expect(faults).toEqual([]);
});
