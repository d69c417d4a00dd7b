import { describe, expect, test } from 'vitest';
import { checkImports, importsOf } from './import-rules.ts';

/** Rules broken by files that each import one thing; written `file ← imported: rule`. */
function faultsOf(files: Readonly<Record<string, string>>): readonly string[] {
  return checkImports(new Map(Object.entries(files))).map(
    ({ file, imported, rule }) => `${file} ← ${imported ?? ''}: ${rule}`,
  );
}

describe('`importsOf`', () => {
  test('finds every way to name a module', () => {
    expect(
      importsOf(`
        import './a.css';
        import b from './b.ts';
        import type { C } from './c.ts';
        import d, { e as f } from "./d.ts";
        import * as g from './g.ts';
        import {
          h,
          i,
        } from './h.ts';
        export { j } from './j.ts';
        export * from './k.ts';
        const l = lazy(() => import('./l.tsx'));
        const m = new Worker(new URL('./m.ts', import.meta.url), { type: 'module' });
      `),
    ).toEqual([
      './a.css',
      './b.ts',
      './c.ts',
      './d.ts',
      './g.ts',
      './h.ts',
      './j.ts',
      './k.ts',
      './l.tsx',
      './m.ts',
    ]);
  });

  test('finds none in comments and in what only looks like one', () => {
    expect(
      importsOf(`
        // import './a.ts';
        /* export * from './b.ts'; */
        /** like import('./c.ts') */
        export const from = './d.ts';
        export const list = Array.from('./e.ts');
        const address = 'https://example.org'; const important = './f.ts';
      `),
    ).toEqual([]);
  });
});

describe('`checkImports`', () => {
  test('passes what the folders allow', () => {
    expect(
      faultsOf({
        'src/main.tsx': "import { App } from './app/App.tsx';",
        'src/app/App.tsx':
          "import { Axis } from '../timeline/Axis.tsx'; import { load } from '../data/load.ts'; export const App = 1;",
        'src/timeline/Axis.tsx':
          "import { useState } from 'react'; import { x } from '../story/x.ts'; import { B } from '../ui/B.tsx'; import { words } from '../words/timeline.ts'; import css from './Axis.module.css';",
        'src/timeline/useSize.ts': "import { useEffect } from 'react';",
        'src/prerender/command.ts': "import { App } from '../app/App.tsx'; import 'node:fs';",
        'src/story/x.test.ts': "import { readFileSync } from 'node:fs';",
      }),
    ).toEqual([]);
  });

  test.each([
    ['src/story/a.ts', '../ui/B.tsx', 'story/ imports nothing of ours'],
    ['src/ui/B.tsx', '../story/a.ts', 'ui/ imports nothing of ours'],
    ['src/words/a.ts', '../ui/B.tsx', 'words/ imports only story/'],
    ['src/ingest/a.ts', '../data/b.ts', 'ingest/ imports only story/'],
    ['src/event/A.tsx', '../reader/B.tsx', 'event/ imports only story/, ui/, words/'],
    ['src/timeline/A.tsx', '../data/b.ts', 'timeline/ imports only story/, ui/, words/'],
    ['src/map/A.tsx', '../app/b.ts', 'map/ imports only story/, ui/, words/'],
    ['src/app/A.tsx', '../prerender/b.ts', 'only Node commands import prerender/'],
    ['src/utils/a.ts', '../story/b.ts', 'utils/ is no folder the rules know'],
    ['src/timeline/a.ts', 'react', 'a .ts file of a feature is pure; only use*.ts imports React'],
    ['src/story/a.ts', 'node:fs', 'story/ runs in the browser and knows no Node'],
  ])('%s may not import %s', (file, imported, rule) => {
    const text = `import { b } from '${imported}'; use(b);`;
    expect(faultsOf({ [file]: text })).toEqual([`${file} ← ${imported}: ${rule}`]);
  });

  test('counts a type, a re-export and a lazy import as imports', () => {
    const rule = 'event/ imports only story/, ui/, words/';
    expect(
      faultsOf({
        'src/event/a.tsx': "import type { B } from '../reader/b.ts';\nexport type A = B;",
        'src/event/b.tsx': "export { B } from '../reader/b.ts';\nexport const c = 1;",
        'src/event/c.tsx': "export const d = () => import('../reader/b.ts');",
      }),
    ).toEqual(['a', 'b', 'c'].map((name) => `src/event/${name}.tsx ← ../reader/b.ts: ${rule}`));
  });

  test('names a cycle once, with all its files', () => {
    expect(
      faultsOf({
        'src/story/a.ts': "import { b } from './b.ts'; use(b);",
        'src/story/b.ts': "import { c } from './c.ts'; use(c);",
        'src/story/c.ts': "import { a } from './a.ts'; use(a);",
        'src/story/d.ts': "import { a } from './a.ts'; use(a);",
      }),
    ).toEqual([
      'src/story/a.ts ← src/story/b.ts: no cycles: src/story/a.ts → src/story/b.ts → src/story/c.ts → src/story/a.ts',
    ]);
  });

  test('wants no barrels', () => {
    const rule = 'no barrels: import the file itself';
    expect(
      faultsOf({
        'src/ui/index.ts': "export { Button } from './Button.tsx'; export const a = 1;",
        'src/ui/all.ts': "// All of them\nexport * from './Button.tsx';",
      }),
    ).toEqual([`src/ui/index.ts ← : ${rule}`, `src/ui/all.ts ← : ${rule}`]);
  });
});
