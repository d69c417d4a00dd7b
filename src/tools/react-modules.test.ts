import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asModule } from './react-modules.ts';

const load = createRequire(import.meta.url);

const FILES = [
  'react/cjs/react.production.js',
  'react/cjs/react-jsx-runtime.production.js',
  'react-dom/cjs/react-dom.production.js',
  'react-dom/cjs/react-dom-client.production.js',
  'scheduler/cjs/scheduler.production.js',
];

function pathOf(file: string): string {
  const [name = '', ...rest] = file.split('/');
  return join(dirname(load.resolve(`${name}/package.json`)), ...rest);
}

const readModule = (file: string) => asModule(readFileSync(pathOf(file), 'utf8'));

describe('asModule', () => {
  it.each(FILES)('gives out what %s does, and has nothing of CommonJS left', (file) => {
    const code = readModule(file);
    const given = [...code.matchAll(/given_\w+ as (\w+)/g)].map(([, name = '']) => name);
    expect(given.toSorted()).toEqual(Object.keys(load(pathOf(file)) as object).toSorted());
    for (const name of given) expect(code).toMatch(new RegExp(`^var given_${name} =`, 'm'));
    expect(code).not.toMatch(/\brequire\(|\bexports\b/);
  });

  it('has what a file asks for from its modules', () => {
    const code = readModule('react-dom/cjs/react-dom-client.production.js');
    expect(code.split('\n').slice(0, 3)).toEqual([
      'import * as Scheduler from "scheduler";',
      'import * as React from "react";',
      'import * as ReactDOM from "react-dom";',
    ]);
  });

  it('makes a module that works as the file does', async () => {
    const code = encodeURIComponent(readModule('react/cjs/react.production.js'));
    const react = (await import(/* @vite-ignore */ `data:text/javascript,${code}`)) as Record<
      string,
      (...given: unknown[]) => { type: unknown; props: unknown }
    >;
    expect(react['createElement']!('p', { id: 'a' }, 'words')).toMatchObject({
      type: 'p',
      props: { id: 'a', children: 'words' },
    });
  });
});
