import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright/test';
import { workerScript } from '../src/prerender/worker-script.ts';
import { createStaticFiles } from '../src/tools/serve/static-files.ts';
import { SITES } from './support/sites.ts';
import { eventAddress, eventOf, STORY, STORY_ADDRESS } from './support/story.ts';
import { expect, expectCode, test } from './support/test.ts';

test.use({
  serviceWorkers: 'allow',
  // What is not there without a network is what these tests are about.
  expectedProblems: [
    /ERR_INTERNET_DISCONNECTED|Failed to (load|fetch)|preloaded using link preload/,
  ],
});

/** Opens a page, or a frame of one, and waits until the site's worker has kept it, its data, and the first page. */
async function visit(page: Page | Frame, address: string): Promise<void> {
  await page.goto(address);
  // Not by `waitForFunction`, for which the promise of an answer is an answer.
  const isKept = () =>
    page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      if (active === null) return false;
      const [name = ''] = await caches.keys();
      const cache = await caches.open(name);
      const loaded = performance
        .getEntriesByType('resource')
        .map(({ name: url }) => new URL(url).pathname)
        .filter((path) => path.includes('/stories/'));
      if (loaded.length === 0) return false;
      const base = loaded[0]!.replace(/stories\/.*/, '');
      const kept = await Promise.all(
        [location.pathname, base, `${base}stories/index.json`, ...loaded].map((path) =>
          cache.match(path, { ignoreSearch: true }),
        ),
      );
      return !kept.includes(undefined) && navigator.serviceWorker.controller !== null;
    });
  await expect.poll(isKept).toBe(true);
}

test('what was opened once opens without a network, with any query @base', async ({
  page,
  context,
}) => {
  const address = eventAddress('vilnius-talks');
  await visit(page, address);
  await context.setOffline(true);
  await page.goto(`${address}?place=riga&view=list`);
  await expect(page.getByRole('heading', { name: /^Talks with President Nausėda/ })).toBeVisible();
  await expectCode(page);
  await expect(page.locator('blockquote[data-excerpt]').first()).toBeVisible();
  // Where the site starts from a home screen.
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1, name: STORY.title })).toBeVisible();
  await expectCode(page);
});

test('of a story that was opened, an event that was not opens too', async ({ page, context }) => {
  await visit(page, STORY_ADDRESS);
  await context.setOffline(true);
  await page.goto(eventAddress('riga-talks-karins'));
  await expect(
    page.getByRole('heading', { name: /^Talks with Prime Minister Kariņš/ }),
  ).toBeVisible();
});

test('a story saved for offline opens whole: its texts, too @base', async ({ page, context }) => {
  await visit(page, STORY_ADDRESS);
  await page.getByRole('button', { name: 'Save for offline' }).click();
  await expect(page.getByText('The whole story is on this device.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save again' })).toBeFocused();
  await context.setOffline(true);
  for (const { id, name } of STORY.sources.slice(0, 2)) {
    await page.goto(`${STORY_ADDRESS}source/${id}/`);
    await expect(page.getByRole('complementary', { name })).toBeVisible();
    await expect(page.locator('mark[data-excerpt]').first()).toBeVisible();
  }
  await page.goto(STORY_ADDRESS);
  await expect(page.getByRole('button', { name: 'Save again' })).toBeVisible();
});

test('a cache with holes is mended by the next visit', async ({ page, context }) => {
  await visit(page, STORY_ADDRESS);
  const scripts = (change: 'count' | 'delete') =>
    page.evaluate(async (asked) => {
      const [name = ''] = await caches.keys();
      const cache = await caches.open(name);
      const keys = (await cache.keys()).filter(({ url }) => url.endsWith('.js'));
      if (asked === 'delete') await Promise.all(keys.map((key) => cache.delete(key)));
      return keys.length;
    }, change);
  const holes = await scripts('delete');
  expect(holes).toBeGreaterThan(5);
  await page.reload();
  await expect.poll(() => scripts('count')).toBe(holes);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
});

test.describe('in a frame', () => {
  test.use({
    expectedProblems: [/request to another origin|ERR_INTERNET_DISCONNECTED|Failed to/],
  });
  let port: number;
  let stop: () => void;
  test.beforeAll(async () => {
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(
        '<!doctype html><title>A host</title><iframe width="1000" height="600"></iframe>',
      );
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    ({ port } = server.address() as AddressInfo);
    stop = () => server.close();
  });
  test.afterAll(() => stop());

  /** The empty frame of another origin's page: of the same site as Dateline's where the host is `localhost`. */
  async function frameOn(page: Page, host: string): Promise<Frame> {
    await page.goto(`http://${host}:${port}/`);
    const [, frame] = page.frames();
    if (frame === undefined) throw new Error('the page of the host has a frame');
    return frame;
  }

  const quoted = eventOf('riga-ministerial').excerpts[0]!;
  const [statement] = STORY.statements;
  /** An address of each kind, and what shows that it is open. */
  const KINDS: readonly (readonly [string, (frame: Frame) => Locator])[] = [
    [STORY_ADDRESS, (frame) => frame.getByRole('region', { name: 'Timeline' }).getByRole('link')],
    [
      eventAddress('vilnius-talks'),
      (frame) => frame.getByRole('article', { name: eventOf('vilnius-talks').title }),
    ],
    [
      `${STORY_ADDRESS}source/${quoted.source}/?quote=${quoted.id}`,
      (frame) => frame.locator(`mark[data-excerpt="${quoted.id}"]`),
    ],
    [
      `${STORY_ADDRESS}statement/${statement!.id}/`,
      (frame) => frame.getByRole('article', { name: statement!.title, exact: true }),
    ],
  ];
  const embedded = (address: string, part = '') =>
    `${SITES.root.url}${address}${address.includes('?') ? '&' : '?'}${part}embed=1`;

  test('on a page of another site, a link to each kind of thing opens once it was open there', async ({
    playwright,
    launchOptions,
  }) => {
    // A browser that blocks cookies of third parties lets their frames have no worker.
    const profile = mkdtempSync(join(tmpdir(), 'dateline-'));
    mkdirSync(join(profile, 'Default'));
    writeFileSync(
      join(profile, 'Default/Preferences'),
      JSON.stringify({ profile: { cookie_controls_mode: 0 } }),
    );
    const context = await playwright.chromium.launchPersistentContext(profile, launchOptions);
    const frame = await frameOn(await context.newPage(), '127.0.0.1');
    for (const [address] of KINDS) await visit(frame, embedded(address));
    await context.setOffline(true);
    for (const [address, shown] of KINDS) {
      await frame.goto(embedded(address, 'from=2021-11-26&to=2021-12-02&'));
      await expect(shown(frame).first(), address).toBeVisible();
      await expect(frame.getByRole('link', { name: 'Open in Dateline' })).toBeVisible();
    }
    await context.close();
    rmSync(profile, { recursive: true });
  });

  test('what was kept by the site itself is there on a page of the same site, on no other', async ({
    page,
    context,
  }) => {
    for (const [address] of KINDS) await visit(page, SITES.root.url + address);
    for (const host of ['localhost', '127.0.0.1']) {
      const frame = await frameOn(page, host);
      await context.setOffline(true);
      for (const [address, shown] of KINDS) {
        const opened = frame.goto(embedded(address));
        if (host === 'localhost')
          await opened.then(() => expect(shown(frame).first()).toBeVisible());
        else await expect(opened).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
      }
      await context.setOffline(false);
    }
  });
});

test.describe('a newer version', () => {
  // The site that changes has a server of its own.
  test.use({
    expectedProblems: [/request to another origin|ERR_INTERNET_DISCONNECTED|Failed to/],
  });
  let folder: string;
  let url: string;
  let stop: () => void;

  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-'));
    cpSync(SITES.root.folder, folder, { recursive: true });
    const answer = createStaticFiles({ root: folder, base: '/' });
    const server = createServer((request, response) => {
      void answer({
        method: request.method ?? 'GET',
        url: request.url ?? '/',
        headers: request.headers,
      }).then(({ status, headers, body }) => response.writeHead(status, headers).end(body));
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    url = `http://localhost:${(server.address() as AddressInfo).port}/`;
    stop = () => server.close();
  });
  test.afterAll(() => {
    stop();
    rmSync(folder, { recursive: true });
  });
  test('is offered, not forced, and brings what was kept along', async ({ page, context }) => {
    await visit(page, url + STORY_ADDRESS);
    await deployAnother(folder);

    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect(page.getByText('A newer version of this site is ready.')).toBeVisible();
    const names = () => page.evaluate(() => caches.keys());
    const [first] = await names();
    expect(await names()).toHaveLength(2);

    // Opened in the newer version and not taken over: without a network the old one is there, whole.
    await page.reload();
    await expect(page.getByText('A newer version of this site is ready.')).toBeVisible();
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
    await context.setOffline(false);

    const reloaded = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Use it now' }).click();
    await reloaded;
    await expect.poll(names).toHaveLength(1);
    expect(await names()).not.toEqual([first]);
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: STORY.title })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
  });
});

/** The site in `folder` as it were with other code and other data: files under other names, and a worker of theirs. */
async function deployAnother(folder: string): Promise<void> {
  const data = join(folder, 'stories', STORY.id, 'story.json');
  writeFileSync(data, readFileSync(data, 'utf8').replace(/\n?$/, ' \n'));
  const entry = /assets\/index-[\w-]+\.js/.exec(readFileSync(join(folder, '404.html'), 'utf8'))![0];
  const other = entry.replace(/-[\w-]+\.js$/, '-another.js');
  renameSync(join(folder, entry), join(folder, other));
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const file = join(folder, name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(entry, other));
  }
  writeFileSync(join(folder, 'sw.js'), await workerScript(folder, '/'));
}

test('the site can be installed: its manifest and icons are there @base', async ({ page }) => {
  await page.goto('./');
  const href = await page.locator('link[rel="manifest"]').getAttribute('href');
  const manifest = await page.evaluate(async (address) => {
    const response = await fetch(address ?? '');
    const { icons, start_url, scope } = (await response.json()) as {
      icons: { src: string }[];
      start_url: string;
      scope: string;
    };
    const at = (path: string) => new URL(path, response.url).href;
    const found = await Promise.all(icons.map(async ({ src }) => (await fetch(at(src))).ok));
    return { found, start: at(start_url), scope: at(scope) };
  }, href);
  expect(manifest.found).toEqual([true, true, true]);
  const base = new URL('./', page.url().replace(STORY_ADDRESS, '')).href;
  expect(manifest).toMatchObject({ start: base, scope: base });
});
