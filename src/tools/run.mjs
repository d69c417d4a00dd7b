/*
 * Runs a TypeScript module under any supported Node, some of which cannot by themselves:
 *   node src/tools/run.mjs <module.ts> [arguments]
 * The module finds its arguments in process.argv.slice(2), as if it had been run directly.
 */
import { resolve } from 'node:path';
import process from 'node:process';
import { runnerImport } from 'vite';

const [module, ...rest] = process.argv.slice(2);
if (module === undefined) {
  console.error('Usage: node src/tools/run.mjs <module.ts> [arguments]');
  process.exit(2);
}
const path = resolve(module);
process.argv = [process.argv[0] ?? 'node', path, ...rest];
await runnerImport(path, {
  configFile: false,
  logLevel: 'warn',
  // The world's atlas as text: as code of its own, its 750 KB take 250 MB to read.
  json: { stringify: true, namedExports: false },
});
