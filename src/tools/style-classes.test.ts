import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

/** A file that has the classes of a style sheet as `name`: `import name from './X.module.css'`. */
const IMPORT = /^import (\w+) from '([^']+\.module\.css)';$/gm;

interface Use {
  readonly sheet: string;
  readonly classes: readonly string[];
  /** The sheet is handed on whole, or a class is looked up by a name that is worked out. */
  readonly isOpen: boolean;
}

const USES: readonly Use[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((file) => {
    const code = readFileSync(join('src', file), 'utf8');
    const rest = code.replaceAll(/^import [^;]*;$/gm, '');
    return [...code.matchAll(IMPORT)].map(([, name = '', path = '']) => {
      return {
        sheet: join('src', dirname(file), path),
        classes: [...rest.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map(
          ([, used = '']) => used,
        ),
        isOpen: new RegExp(`\\b${name}\\b(?!\\.)`).test(rest),
      };
    });
  });

const SHEETS = [...new Set(USES.map(({ sheet }) => sheet))];

function classesOf(sheet: string): readonly string[] {
  const css = readFileSync(sheet, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|:global\([^)]*\)/g, '');
  return [...css.matchAll(/\.([A-Za-z_][\w-]*)(?=[^{};]*\{)/g)].map(([, name = '']) => name);
}

// TypeScript takes any name for a class of a style sheet.
it.each(SHEETS)('the classes of %s are those that are used', (sheet) => {
  const uses = USES.filter((use) => use.sheet === sheet);
  const used = uses.flatMap(({ classes }) => classes);
  const given = classesOf(sheet);
  expect(used.filter((name) => !given.includes(name))).toEqual([]);
  if (uses.some(({ isOpen }) => isOpen)) return;
  expect(given.filter((name) => !used.includes(name))).toEqual([]);
});
