import type { Page, Request } from 'playwright/test';
import { expect, test } from './support/test.ts';

const KILOBYTE = 1000;

/** Opens the bundled story and returns what came over the wire until its view stood, per kind of file. */
async function weigh(page: Page): Promise<ReadonlyMap<string, number>> {
  const finished: Request[] = [];
  page.on('requestfinished', (request) => finished.push(request));
  await page.goto('nato-baltic-2021/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);

  const bytes = new Map<string, number>();
  for (const request of finished) {
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
      expect(bytes.get('script') ?? 0).toBeLessThanOrEqual(110 * KILOBYTE);
      expect(bytes.get('font') ?? 0).toBeLessThanOrEqual(100 * KILOBYTE);
    });
  });
}
