import type { Page } from 'playwright/test';
import { list, STORY_ADDRESS, timeline } from './support/story.ts';
import { expect, expectCode, test } from './support/test.ts';

const KILOBYTE = 1000;

/** The scripts the page of the bundled story names for this screen, before the app itself asks for more. */
async function namedScripts(page: Page): Promise<ReadonlySet<string>> {
  const html = await (await page.request.get(STORY_ADDRESS)).text();
  const named = await page.evaluate((markup) => {
    const asServed = new DOMParser().parseFromString(markup, 'text/html');
    const preloads = asServed.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]');
    const scripts = asServed.querySelectorAll<HTMLScriptElement>('script[src]');
    const forThisScreen = [...preloads].filter(({ media }) => matchMedia(media).matches);
    return [
      ...forThisScreen.map((link) => link.getAttribute('href')),
      ...[...scripts].map((script) => script.getAttribute('src')),
    ].filter((address) => address !== null);
  }, html);
  return new Set(named);
}

for (const [name, viewport, view] of [
  ['a desk', { width: 1440, height: 900 }, timeline],
  ['a phone', { width: 390, height: 844 }, list],
] as const) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport });

    test('the first view answers with at most 110 KB of scripts and 100 KB of fonts', async ({
      page,
    }) => {
      const named = await namedScripts(page);
      // Nothing else comes: what the view waited for would show.
      await page.route(
        ({ pathname }) => pathname.endsWith('.js') && !named.has(pathname),
        () => undefined,
      );
      const sizes = { script: 0, font: 0 };
      page.on('requestfinished', (request) => {
        const kind = request.resourceType();
        if (kind !== 'script' && kind !== 'font') return;
        void request.sizes().then(({ responseBodySize }) => (sizes[kind] += responseBodySize));
      });
      await page.goto(STORY_ADDRESS);
      await expectCode(page);
      await expect(view(page).getByRole('link').first()).toBeVisible();
      await page.evaluate(() => document.fonts.ready);
      await expect.poll(() => sizes.script).toBeGreaterThan(90 * KILOBYTE);
      expect(sizes.script).toBeLessThanOrEqual(110 * KILOBYTE);
      expect(sizes.font).toBeGreaterThan(10 * KILOBYTE);
      expect(sizes.font).toBeLessThanOrEqual(100 * KILOBYTE);
    });
  });
}
