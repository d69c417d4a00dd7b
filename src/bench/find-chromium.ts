import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Path of a Chromium to measure in: the one named, Playwright's own, or one on the path. Throws without any. */
export function findChromium(): string {
  const named = process.env['DATELINE_CHROMIUM'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const paths = [
    ...(named === undefined ? [] : [named]),
    chromium.executablePath(),
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
  ];
  const found = paths.find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new Error('No Chromium: install one, or name it: DATELINE_CHROMIUM=/path/to/chromium');
}
