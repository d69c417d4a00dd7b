import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { className } from './class-names.ts';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.module.css'),
);

test('no two files give a class of the same name one name on the page', () => {
  const names = files.map((file) => className('title', resolve('src', file)));
  expect(names.length).toBeGreaterThan(50);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !/^title_[a-z0-9]{4}$/.test(name))).toEqual([]);
});
