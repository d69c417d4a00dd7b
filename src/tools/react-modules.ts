import type { Plugin } from 'vite';

/** Which of React's files an address of its packages stands for, which choose it by the environment. */
const CHOICE = /\/node_modules\/(react|react-dom|scheduler)\/(index|client|jsx-runtime)\.js$/;

/** What they choose in production. */
const CHOSEN = /\/node_modules\/(?:react|react-dom|scheduler)\/cjs\/[\w-]+\.production\.js$/;

/** What others of React's packages look for and find undefined in production: the scheduler has it in tests alone. */
const MISSING: Readonly<Record<string, string>> = {
  scheduler: 'export const log = undefined, unstable_setDisableYieldValue = undefined;',
};

/**
 * Has React's packages, which are CommonJS, be ES modules in the build: what nobody asks for of them then falls away, and
 * what is asked for is called by its name, 3.3 KB gzip of the first view. Their files assign all they give out to `exports`,
 * each under a fixed name.
 */
export function reactModules(): Plugin {
  return {
    name: 'dateline:react-modules',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const [, name = '', entry = ''] = CHOICE.exec(id) ?? [];
      if (name !== '') {
        const file = entry === 'index' ? name : `${name}-${entry}`;
        return {
          code: `export * from './cjs/${file}.production.js';${MISSING[name] ?? ''}`,
          map: null,
        };
      }
      return CHOSEN.test(id) ? { code: asModule(code), map: null } : null;
    },
  };
}

/** CommonJS of the shape of React's files as an ES module with the same names. */
export function asModule(code: string): string {
  const names = new Set([...code.matchAll(/\bexports\.(\w+)/g)].map(([, name]) => name!));
  const given = [...names].map((name) => `given_${name} as ${name}`);
  const asked = /(?:^var|,)\s+(\w+) = require\("([\w-]+)"\)(?=[,;])/gm;
  const imports = [...code.matchAll(asked)].map(
    ([, name, module]) => `import * as ${name} from "${module}";`,
  );
  const body = code
    .replace(asked, '')
    .replace(/\bexports\.(\w+)/g, 'given_$1')
    // Once each: what is given out is no other module's to change.
    .replace(/^given_/gm, 'var given_');
  return [...imports, body, `export { ${given.join(', ')} };`].join('\n');
}
