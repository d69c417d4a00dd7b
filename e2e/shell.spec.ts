import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITES } from './support/sites.ts';
import { expect, test } from './support/test.ts';

const POLICY = /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]+)"/;

test('every built page has the policy, and nothing in it the policy forbids', () => {
  const pages = readdirSync(SITES.root.folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.html'),
  );
  expect(pages).toContain('index.html');
  expect(pages).toContain('404.html');
  for (const page of pages) {
    const html = readFileSync(join(SITES.root.folder, page), 'utf8');
    const policy = POLICY.exec(html)?.[1] ?? '';
    expect(policy, page).toContain("default-src 'none'");
    expect(policy, page).not.toContain('unsafe');
    // Data blocks are not run and so are not subject to the policy.
    const inline = Array.from(html.matchAll(/<script\b(?![^>]*\bsrc=)[^>]*>/g), ([tag]) => tag);
    expect(
      inline.filter((tag) => !/type="application\/(?:ld\+)?json"/.test(tag)),
      page,
    ).toEqual([]);
    expect(html, page).not.toMatch(/<style\b|<[^>]+\sstyle=|<[^>]+\son[a-z]+=/);
  }
});

test('the page opens from its own origin alone, without a complaint @base', async ({ page }) => {
  await page.goto('./');
  await expect(page).toHaveTitle(/Dateline/);
  await expect(page.locator('html')).toHaveClass(/\bjs\b/);
  await expect(page.locator('#root')).not.toBeEmpty();
});

test('an address without a file is answered by the app @base', async ({ page }) => {
  const response = await page.goto('nato-baltic-2021/event/no-such-event/');
  expect(response?.status()).toBe(404);
  await expect(page.locator('#root')).not.toBeEmpty();
});

test.describe('without the app', () => {
  test.use({ expectedProblems: [/ERR_FAILED/] });

  test('a chosen theme is set all the same', async ({ page }) => {
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.addInitScript(() => localStorage.setItem('dateline-theme', 'dark'));
    await page.goto('./');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });

  test('an address without a file says that the page is not there, and leads on', async ({
    page,
  }) => {
    await page.route('**/assets/shell-*.js', (route) => route.abort());
    await page.goto('nato-baltic-2021/event/no-such-event/');
    const late = page.getByText('This page is not there yet');
    await expect(late).toBeVisible();
    await page.unroute('**/assets/shell-*.js');
    await page.getByRole('link', { name: 'Try again' }).click();
    await expect(page.locator('#root')).not.toBeEmpty();
    await expect(late).toBeHidden();
  });
});

test.describe('under the policy', () => {
  test.use({ expectedProblems: [/Content Security Policy/] });

  test('a script and a style put into the page do nothing', async ({ page }) => {
    await page.goto('./');
    const took = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.documentElement.dataset.injected = "yes"';
      const style = document.createElement('style');
      style.textContent = 'html { z-index: 7 }';
      document.body.append(script, style);
      const { dataset } = document.documentElement;
      return [dataset['injected'], getComputedStyle(document.documentElement).zIndex];
    });
    expect(took).toEqual([undefined, 'auto']);
  });
});
