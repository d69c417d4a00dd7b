import { build } from 'vite';
import { expect, it } from 'vitest';
import { compileAtLoad } from './compile-at-load.ts';

/** The first lines of the chunks of a page that loads a part later, by name. */
async function firstLines(): Promise<Record<string, string>> {
  const modules: Readonly<Record<string, string>> = {
    '/shell.js': "import('/part.js').then(console.log);",
    '/part.js': 'export const part = 1;',
  };
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rolldownOptions: { input: { shell: '/shell.js' } } },
    plugins: [
      {
        name: 'modules',
        enforce: 'pre',
        resolveId: (id) => (id in modules ? id : null),
        load: (id) => modules[id] ?? null,
      },
      compileAtLoad('shell'),
    ],
  });
  if (!('output' in result)) throw new Error('ensure: one build, not watched');
  const chunks = result.output.filter((file) => file.type === 'chunk');
  return Object.fromEntries(chunks.map(({ name, code }) => [name, code.split('\n')[0] ?? '']));
}

it('puts the hint before everything else in the chunk of that name, and in no other', async () => {
  const { shell, part } = await firstLines();
  expect(shell).toBe('//# allFunctionsCalledOnLoad');
  expect(part).toMatch(/^(var|let|const|export)/);
});
