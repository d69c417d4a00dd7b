/*
 * npm run ingest             checks every story folder and writes what is published
 * npm run ingest -- --check  only says whether that is what stands there
 *
 * --stories DIR  where the story folders are (src/stories)
 * --out DIR      where `stories` and `schema` are written (public)
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ingestFolders } from './ingest-folders.ts';

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    stories: { type: 'string', default: 'src/stories' },
    out: { type: 'string', default: 'public' },
  },
});
process.exitCode = await ingestFolders(values, console);
