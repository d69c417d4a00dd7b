// `npm run test:e2e [-- arguments of Playwright]`: builds the sites the tests visit where they are out
// of date, finds or gets a Chromium, says which, and runs the tests in it.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const SYSTEM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
];
const MAC_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const DOWNLOAD_LIMIT_MS = 180_000;
const INSTALL_LIMIT_MS = 600_000;
const PLAYWRIGHT = join('node_modules', 'playwright', 'cli.js');
const BUILT_FROM = ['src', 'public', 'index.html', 'package-lock.json', 'vite.config.ts'];

/** @param {string} command @param {readonly string[]} args @param {import('node:child_process').SpawnSyncOptions} [options] */
function run(command, args, options = {}) {
  console.log(`$ ${[command, ...args].join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', ...options }).status === 0;
}

/** A name on the path may be a stub that only says how to install the real one. @param {string} path */
function starts(path) {
  return process.platform === 'win32' || spawnSync(path, ['--version']).status === 0;
}

/** @param {readonly string[]} names */
function findOnPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...paths, ...MAC_PATHS].find((path) => existsSync(path) && starts(path));
}

function playwrightsOwn() {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function download() {
  const env = { ...process.env };
  delete env.PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD;
  // Without root the packages a browser needs cannot be installed; often they are there.
  const dependencies = process.getuid?.() === 0 ? ['--with-deps'] : [];
  const args = [PLAYWRIGHT, 'install', ...dependencies, 'chromium'];
  run(process.execPath, args, { env, timeout: DOWNLOAD_LIMIT_MS });
  return playwrightsOwn();
}

function installPackage() {
  if (process.getuid?.() !== 0 || findOnPath(['apt-get']) === undefined) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, timeout: INSTALL_LIMIT_MS };
  run('apt-get', ['update'], options);
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
  return findOnPath(SYSTEM_NAMES);
}

/** @returns {{ path: string, how: string } | null} */
function findBrowser() {
  for (const name of ['DATELINE_CHROMIUM', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH']) {
    const path = process.env[name];
    if (path === undefined || path === '') continue;
    if (existsSync(path)) return { path, how: `named by ${name}` };
    console.log(`${name} names ${path}, which does not exist; looking further.`);
  }
  /** @type {readonly [string, () => string | undefined][]} */
  const ways = [
    ["Playwright's own", playwrightsOwn],
    ['found on this system', () => findOnPath(SYSTEM_NAMES)],
    ['downloaded by Playwright just now', download],
    ['installed from the Debian package just now', installPackage],
  ];
  for (const [how, find] of ways) {
    const path = find();
    if (path !== undefined) return { path, how };
  }
  return null;
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Milliseconds of the latest change below a path; 0 when there is nothing. @param {string} path */
function lastChange(path) {
  if (!existsSync(path)) return 0;
  const inside = statSync(path).isDirectory() ? readdirSync(path, { recursive: true }) : [];
  return Math.max(
    statSync(path).mtimeMs,
    ...inside.map((entry) => statSync(join(path, String(entry))).mtimeMs),
  );
}

/** @param {string} folder @param {string} base */
function build(folder, base) {
  if (lastChange(join(folder, '404.html')) > Math.max(...BUILT_FROM.map(lastChange))) return;
  const env = { ...process.env, BASE: base, OUT_DIR: folder };
  const shell = process.platform === 'win32';
  if (!run('npm', ['run', '--silent', 'build'], { env, shell })) process.exit(1);
}

const browser = findBrowser();
if (browser === null) {
  console.error(`
No Chromium: none is installed, and neither Playwright's download nor the Debian package could be had.
Install Chromium or Google Chrome, or name one: DATELINE_CHROMIUM=/path/to/chromium npm run test:e2e`);
  process.exit(1);
}
console.log(`Browser: ${browser.path} (${browser.how})`);

build('dist', '/');
build(join('.cache', 'sub-path'), '/sub/path/');

const env = {
  ...process.env,
  DATELINE_CHROMIUM: browser.path,
  DATELINE_PORT: String(await freePort()),
  DATELINE_SUB_PATH_PORT: String(await freePort()),
};
const args = [PLAYWRIGHT, 'test', '--config', 'e2e', ...process.argv.slice(2)];
process.exitCode = run(process.execPath, args, { env }) ? 0 : 1;
