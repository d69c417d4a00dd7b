import type { Page, Request } from 'playwright/test';
import { expect, test } from './support/test.ts';

const KILOBYTE = 1000;

/**
 * Opens the bundled story and returns what its first view came with, per kind of file: all fonts, and the scripts the
 * page itself names for this screen. What is loaded once the view answers does not count.
 */
async function weigh(page: Page): Promise<ReadonlyMap<string, number>> {
  const finished: Request[] = [];
  page.on('requestfinished', (request) => finished.push(request));
  await page.goto('nato-baltic-2021/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);

  // As the page came, before the app itself asked for more.
  const named = await page.evaluate(async () => {
    const html = await (await fetch(location.href)).text();
    const asServed = new DOMParser().parseFromString(html, 'text/html');
    const preloads = asServed.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]');
    const scripts = asServed.querySelectorAll<HTMLScriptElement>('script[src]');
    return [
      ...[...preloads].filter(({ media }) => matchMedia(media).matches).map(({ href }) => href),
      ...[...scripts].map(({ src }) => src),
    ];
  });
  const bytes = new Map<string, number>();
  for (const request of finished) {
    if (request.resourceType() === 'script' && !named.includes(request.url())) continue;
    const { responseBodySize } = await request.sizes();
    const kind = request.resourceType();
    bytes.set(kind, (bytes.get(kind) ?? 0) + responseBodySize);
  }
  return bytes;
}

for (const [name, viewport, scriptsMost] of [
  // Over the design's bar of 110 KB by the timeline's own share: what a desk has must not grow.
  ['a desk', { width: 1440, height: 900 }, 125],
  ['a phone', { width: 390, height: 844 }, 110],
] as const) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport });

    test(`the first view loads at most ${scriptsMost} KB of scripts and 100 KB of fonts`, async ({
      page,
    }) => {
      const bytes = await weigh(page);
      expect(bytes.get('script') ?? 0).toBeGreaterThan(50 * KILOBYTE);
      expect(bytes.get('script') ?? 0).toBeLessThanOrEqual(scriptsMost * KILOBYTE);
      expect(bytes.get('font') ?? 0).toBeLessThanOrEqual(100 * KILOBYTE);
    });
  });
}
