/** `npm run imports`: fails when a file under `src/` imports what its folder may not, or in a circle. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkImports } from './imports/import-rules.ts';

const files = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:tsx?|mjs)$/.test(path))
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .toSorted()
    .map((path) => [path, readFileSync(join(path), 'utf8')]),
);
const faults = checkImports(files);

for (const { file, imported, rule } of faults) {
  console.error(`${file}${imported === null ? '' : `\n  imports ${imported}`}\n  ${rule}\n`);
}
console.log(`${files.size} files, ${faults.length} faulty imports`);
if (faults.length > 0) process.exitCode = 1;
