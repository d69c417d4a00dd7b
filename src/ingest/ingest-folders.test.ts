import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { IngestOptions } from './ingest-folders.ts';
import { ingestFolders } from './ingest-folders.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-'));
  cpSync('src/ingest/example', join(folder, 'stories'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

async function ingest(options: Partial<IngestOptions> = {}) {
  const printed = { log: '', error: '' };
  const status = await ingestFolders(
    { stories: join(folder, 'stories'), out: join(folder, 'out'), check: false, ...options },
    {
      log: (text) => void (printed.log += `${text}\n`),
      error: (text) => void (printed.error += `${text}\n`),
    },
  );
  return { status, ...printed };
}

function breakStory(): void {
  const path = join(folder, 'stories/harbour/story.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('opened on Monday', 'opened on Tuesday'));
}

const STORY = 'out/stories/harbour/story.json';

describe('ingestFolders', () => {
  test('writes what a check then finds to be as it should, and nothing twice', async () => {
    expect(await ingest()).toMatchObject({
      status: 0,
      log: 'Published 1 story, 15 files: 15 written, 0 removed, the rest as before.\n',
    });
    expect(await ingest({ check: true })).toMatchObject({
      status: 0,
      log: 'The published data is up to date: 1 story, 15 files.\n',
    });
    expect((await ingest()).log).toContain('0 written, 0 removed');
  });

  test('a check names the files that are not what would be written, and writes none', async () => {
    await ingest();
    writeFileSync(join(folder, STORY), '{}');
    rmSync(join(folder, 'out/stories/harbour/sources/south.txt'));
    writeFileSync(join(folder, 'out/stories/old.json'), '{}');
    const { status, error } = await ingest({ check: true });
    expect(status).toBe(1);
    expect(error.replaceAll(/\S*\/out\//g, '')).toBe(
      [
        'stories/harbour/story.json is not what would be written.',
        'stories/harbour/sources/south.txt is not what would be written.',
        'stories/old.json would not be written.',
        'Run “npm run ingest” and commit what it writes.',
        '',
      ].join('\n'),
    );
    expect(readFileSync(join(folder, STORY), 'utf8')).toBe('{}');
  });

  test('takes away what stories left behind that are no more', async () => {
    cpSync(join(folder, 'stories/harbour'), join(folder, 'stories/port'), { recursive: true });
    await ingest();
    expect(existsSync(join(folder, 'out/stories/port/story.json'))).toBe(true);
    rmSync(join(folder, 'stories/port'), { recursive: true });
    expect((await ingest()).log).toContain('6 removed');
    expect(existsSync(join(folder, 'out/stories/port'))).toBe(false);
  });

  test('names the rate at which it reads events.csv, and tells its faults by file and line', async () => {
    const csv = join(folder, 'stories/harbour/events.csv');
    const rows = 'id,title,start,kind,source,quote\nwait,The wait,2023,meeting,south,We waited\n';
    writeFileSync(csv, rows);
    expect((await ingest()).log).toMatch(
      /harbour\/events\.csv: 1 row checked in \d+\.\d s, \d+ rows\/s\.\n/,
    );
    writeFileSync(csv, rows.replace('We', 'They'));
    const { status, error } = await ingest();
    expect(status).toBe(1);
    expect(error).toContain('harbour/events.csv:2  column 6, quote\n');
  });

  test('on a fault says so, counts, writes nothing and fails', async () => {
    breakStory();
    const { status, error } = await ingest();
    expect(status).toBe(1);
    expect(error).toContain('harbour/story.yaml:62  events[0].excerpts[0].quote\n');
    expect(error).toContain('\n1 fault in 1 story. Nothing was written.\n');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  test('tells what is wrong beside a slip in the YAML', async () => {
    breakStory();
    const path = join(folder, 'stories/harbour/story.yaml');
    const slip = readFileSync(path, 'utf8').replace(
      'title: The harbour',
      'title: Porto: the harbour',
    );
    writeFileSync(path, slip);
    rmSync(join(folder, 'stories/harbour/sources/south.txt'));
    const { error } = await ingest();
    expect(error).toContain('harbour/story.yaml:3:13\n  found     a colon within a text\n');
    expect(error).toContain('“south”, but no file sources/south.txt');
    expect(error).toContain('harbour/story.yaml:62  events[0].excerpts[0].quote\n');
  });

  test('tells of a folder without a story, and passes over a hidden one', async () => {
    mkdirSync(join(folder, 'stories/port'));
    mkdirSync(join(folder, 'stories/.drafts'));
    const { status, error } = await ingest();
    expect(status).toBe(1);
    expect(error).toContain('stories/port/story.yaml\n  found     a folder without story.yaml\n');
    expect(error).toContain('1 fault in 1 story.');
  });

  test('tells of a folder whose name is no id, and names one', async () => {
    renameSync(join(folder, 'stories/harbour'), join(folder, 'stories/Câmara de Porto'));
    const { status, error } = await ingest();
    expect(status).toBe(1);
    expect(error).toContain('“camara-de-porto”');
  });

  test('does not write where the story folders are', async () => {
    const { status, error } = await ingest({ out: folder });
    expect(status).toBe(2);
    expect(error).toContain('would be written');
    expect(existsSync(join(folder, 'stories/harbour/story.yaml'))).toBe(true);
  });
});
