import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from 'playwright/test';
import { formatEmbedCode } from '../src/exports/embed-code.ts';
import { SITES } from './support/sites.ts';
import { eventOf, STORY } from './support/story.ts';
import { expect, expectCode, expectNoViolations, test } from './support/test.ts';

// The page that embeds is a stranger by intent. Not every Chromium has a share sheet to allow.
test.use({
  expectedProblems: [
    /^request to another origin: http:\/\/127\.0\.0\.1:|Unrecognized feature: 'web-share'/,
  ],
});

const HOST_PAGE = readFileSync(new URL('fixtures/embed-host.html', import.meta.url), 'utf8');
/** What the documentation tells hosts to copy. */
const [, HOST_SCRIPT = ''] =
  /```js\n(.*?)```/s.exec(readFileSync(new URL('../docs/embedding.md', import.meta.url), 'utf8')) ??
  [];
const FILES: Readonly<Record<string, readonly [type: string, content: string]>> = {
  '/dateline-frames.js': ['text/javascript', HOST_SCRIPT],
  '/log.js': [
    'text/javascript',
    `window.told = [];
     addEventListener('dateline:selection', ({ detail }) => told.push(detail));`,
  ],
  '/host.css': [
    'text/css',
    'body { margin: 0 } .rest { height: 3000px } iframe { display: block }',
  ],
  '/stranger.html': [
    'text/html',
    '<!doctype html><title>A stranger</title><script src="/lie.js"></script>',
  ],
  '/lie.js': [
    'text/javascript',
    `const lie = (message) => parent.postMessage({ version: 1, ...message }, '*');
     addEventListener('message', () => {
       lie({ type: 'dateline:height', height: 77 });
       lie({ type: 'dateline:selection', kind: 'event', id: 'a lie' });
       parent.postMessage('lied', '*');
     });`,
  ],
  '/icon.png': ['image/png', ''],
};

let server: Server;
/** The code the page shows, as the share menu wrote it. */
let embedCode: string;

test.beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    const [type, content] = FILES[url] ?? [
      'text/html',
      HOST_PAGE.replace('<!-- frame -->', embedCode),
    ];
    response.writeHead(200, { 'content-type': type }).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
test.afterAll(() => void server.close());

/** Opens a page of another site that shows this address of the story in a frame. */
async function embed(page: Page, path: string): Promise<FrameLocator> {
  embedCode = formatEmbedCode('The story', `${SITES.root.url}${STORY.id}/${path}`);
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const frame = page.frameLocator('iframe[title="The story"]');
  await expect(frame.getByRole('heading', { level: 1, name: STORY.title })).toBeVisible();
  return frame;
}

function heightOf(page: Page): Promise<number> {
  return page.getByTitle('The story').evaluate((frame) => frame.clientHeight);
}

function told(page: Page): Promise<readonly Record<string, unknown>[]> {
  return page.evaluate(() => (window as unknown as { told: Record<string, unknown>[] }).told);
}

test('a frame is as high as its content and tells its host, and nobody else, what is opened', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1000, height: 700 });
  const frame = await embed(page, '?place=riga&embed=1');
  const region = frame.getByRole('region', { name: 'Timeline' });
  await expect(region.getByRole('checkbox', { name: /^Riga, / })).toBeChecked();
  await expect(region.getByRole('status')).toHaveText(`3 of ${STORY.events.length} events`);
  await expect(frame.getByRole('link', { name: 'Open in Dateline' })).toHaveAttribute(
    'target',
    '_blank',
  );
  await expect.poll(() => heightOf(page)).not.toBe(600);
  const scrolls = () =>
    frame.getByRole('main').evaluate((main) => main.scrollHeight - main.clientHeight);
  await expect.poll(scrolls, 'all of it is seen').toBe(0);
  const height = await heightOf(page);
  await expectNoViolations(page, ['color-contrast', 'aria-hidden-focus', 'page-has-heading-one']);

  // Nothing scrolled the host or took its focus; the wheel is the host's, and zooms with Ctrl alone.
  expect(await page.evaluate(() => [scrollY, document.activeElement?.tagName])).toEqual([
    0,
    'BODY',
  ]);
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(200);
  await expect(frame.getByText('Hold Ctrl and turn the wheel to zoom')).toBeVisible();
  await expect(frame.getByRole('button', { name: 'Week' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect(frame.getByRole('button', { name: 'Week' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  expect(await page.evaluate(() => scrollY)).toBe(200);
  await frame.getByRole('button', { name: 'Week' }).click();

  const entries = await page.evaluate(() => history.length);
  await region.getByRole('link', { name: `${eventOf('riga-ministerial').title}.` }).click();
  await expect(
    frame.getByRole('article', { name: eventOf('riga-ministerial').title }),
  ).toBeVisible();
  await expect
    .poll(async () => (await told(page)).at(-1))
    .toMatchObject({
      version: 1,
      kind: 'event',
      id: 'riga-ministerial',
      title: eventOf('riga-ministerial').title,
      address: expect.stringMatching(/^[^?]*\/event\/riga-ministerial\/\?place=riga(?!.*embed)/),
    });
  expect(await page.evaluate(() => history.length), 'going back leaves the host').toBe(entries);

  // With the focus outside, keys do nothing in it.
  const before = (await told(page)).length;
  await page.getByRole('searchbox').focus();
  for (const key of ['ArrowRight', 'ArrowDown', 'Escape', 'r']) await page.keyboard.press(key);
  await expect(
    frame.getByRole('article', { name: eventOf('riga-ministerial').title }),
  ).toBeVisible();

  // A stranger on the same page says what a Dateline would, and is not believed.
  const lied = page.evaluate(
    () =>
      new Promise((heard) =>
        addEventListener('message', ({ data }) => data === 'lied' && heard(true)),
      ),
  );
  await page
    .getByTitle('A stranger')
    .evaluate((stranger: HTMLIFrameElement) => stranger.contentWindow?.postMessage('speak', '*'));
  expect(await lied).toBe(true);
  expect((await told(page)).length).toBe(before);
  expect(await heightOf(page)).not.toBe(77);
  expect(Math.abs((await heightOf(page)) - height)).toBeLessThan(200);
});

test('the content of a frame is as high in a low frame as in a high one', async ({ page }) => {
  const contentHeight = () =>
    page.getByRole('main').evaluate(({ firstElementChild, lastElementChild }) => {
      const top = firstElementChild?.getBoundingClientRect().top ?? 0;
      return (lastElementChild?.getBoundingClientRect().bottom ?? 0) - top;
    });
  for (const width of [320, 800]) {
    await page.setViewportSize({ width, height: 300 });
    await page.goto(`${STORY.id}/?embed=1`);
    await expect(page.locator('[data-hydrating]')).toHaveCount(0);
    await expectCode(page);
    const low = await contentHeight();
    await page.setViewportSize({ width, height: 1200 });
    await expect.poll(contentHeight, `${width} px wide`).toBe(low);
  }
});

test('in a narrow frame an event opens as a sheet and its text over it, and the share menu leads to the whole page', async ({
  page,
  browser,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  const { title, excerpts } = eventOf('riga-ministerial');
  const frame = await embed(page, 'event/riga-ministerial/?embed=1');
  const panel = frame.getByRole('article', { name: title });
  await expect(panel).toBeVisible();
  await expect(frame.locator('[data-hydrating]')).toHaveCount(0);
  await panel.getByRole('link', { name: 'Read in full' }).first().click();
  const passage = `mark[data-excerpt="${excerpts[0]?.id}"]`;
  await expect(frame.locator(passage).first()).toBeVisible();
  await frame.getByRole('button', { name: 'Share this text' }).click();
  const link = frame.getByRole('dialog').getByRole('textbox', { name: 'Link' });
  await expect(link).toHaveValue(
    new RegExp(`\\?from=2021-11-25&to=2021-12-01&quote=${excerpts[0]?.id}$`),
  );
  const code = await frame.getByRole('dialog').getByRole('textbox', { name: 'Embed' }).inputValue();
  expect(code).toContain('&amp;embed=1"');

  // In a browser that has never been here the link shows the passage on the whole page.
  const address = await link.inputValue();
  const other = await (await browser.newContext()).newPage();
  await other.goto(address);
  await expect(other.getByRole('banner').first()).toBeVisible();
  await expect(other.locator(passage).first()).toBeInViewport();
  await other.context().close();
});

test('the oEmbed answer of a page is the code its share menu gives', async ({ page, request }) => {
  await page.goto(`${STORY.id}/event/riga-ministerial/`);
  await expectCode(page);
  await page.getByRole('article').getByRole('button', { name: 'Share' }).click();
  const code = await page.getByRole('dialog').getByRole('textbox', { name: 'Embed' }).inputValue();
  const href = await page
    .locator('link[type="application/json+oembed"]')
    .evaluate((link: HTMLLinkElement) => link.href);
  const answer = await request.get(new URL(new URL(href).pathname, page.url()).href);
  const { html } = (await answer.json()) as { readonly html: string };
  expect(html.replace(new URL(href).origin, new URL(page.url()).origin)).toBe(code);
});
