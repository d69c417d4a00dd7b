import type { Page, Request } from 'playwright/test';
import { expect, test } from './support/test.ts';

const KILOBYTE = 1000;

/**
 * Opens the bundled story and returns what its first view came with, per kind of file: all fonts, and the scripts the
 * page itself names for this screen or had loaded by the time it answered. What comes after that does not count.
 */
async function weigh(page: Page): Promise<ReadonlyMap<string, number>> {
  const finished: Request[] = [];
  page.on('requestfinished', (request) => finished.push(request));
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('h1') === null) return;
      if (document.querySelector('[data-hydrating]') !== null) return;
      performance.mark('answers');
      observer.disconnect();
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto('nato-baltic-2021/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);

  const counted = await page.evaluate(async () => {
    // As the page came, before the app itself asked for more.
    const html = await (await fetch(location.href)).text();
    const asServed = new DOMParser().parseFromString(html, 'text/html');
    const preloads = asServed.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]');
    const scripts = asServed.querySelectorAll<HTMLScriptElement>('script[src]');
    const answers = performance.getEntriesByName('answers')[0]?.startTime ?? Infinity;
    const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return [
      ...[...preloads].filter(({ media }) => matchMedia(media).matches).map(({ href }) => href),
      ...[...scripts].map(({ src }) => src),
      ...loaded.filter(({ responseEnd }) => responseEnd <= answers).map(({ name }) => name),
    ];
  });
  const bytes = new Map<string, number>();
  for (const request of finished) {
    if (request.resourceType() === 'script' && !counted.includes(request.url())) continue;
    const { responseBodySize } = await request.sizes();
    const kind = request.resourceType();
    bytes.set(kind, (bytes.get(kind) ?? 0) + responseBodySize);
  }
  return bytes;
}

for (const [name, viewport] of [
  ['a desk', { width: 1440, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
] as const) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport });

    test('the first view loads at most 110 KB of scripts and 100 KB of fonts', async ({ page }) => {
      const bytes = await weigh(page);
      expect(bytes.get('script') ?? 0).toBeGreaterThan(50 * KILOBYTE);
      expect(bytes.get('script') ?? 0).toBeLessThanOrEqual(110 * KILOBYTE);
      expect(bytes.get('font') ?? 0).toBeLessThanOrEqual(100 * KILOBYTE);
    });
  });
}
