import type { Browser } from 'playwright/test';
import { eventAddress, eventPanel, list, STORY_ADDRESS, timeline } from './support/story.ts';
import { expect, test } from './support/test.ts';

/** All that the timeline, an event and the list say to a reader in that zone. */
async function told(browser: Browser, baseURL: string, timezoneId: string, locale: string) {
  const context = await browser.newContext({ baseURL, timezoneId, locale });
  const page = await context.newPage();
  await page.goto(eventAddress('riga-ministerial'));
  await expect(timeline(page).getByRole('link').first()).toBeVisible();
  await expect(timeline(page).getByRole('slider').first()).toBeVisible();
  await expect(timeline(page).getByRole('list', { name: 'Key' })).toBeVisible();
  await expect(eventPanel(page, 'riga-ministerial')).toContainText('paragraph 8 of 8');
  const said = [
    await timeline(page).ariaSnapshot(),
    await eventPanel(page, 'riga-ministerial').ariaSnapshot(),
  ];
  await page.goto(`${STORY_ADDRESS}?view=list`);
  await expect(list(page)).toBeVisible();
  said.push(await list(page).ariaSnapshot());
  await context.close();
  return said;
}

const HOME = ['UTC', 'en-GB'] as const;
const AWAY = [
  ['Pacific/Auckland', 'en-NZ'],
  ['America/Los_Angeles', 'en-US'],
  ['Africa/Cairo', 'ar-EG'],
] as const;

test('readers everywhere see the same days', async ({ browser, baseURL }) => {
  test.slow();
  const here = await told(browser, baseURL ?? '', ...HOME);
  expect(here.join()).toContain('Thursday 25 November 2021');
  expect(here.join()).toContain('Published Sunday 28 November 2021');
  for (const [zone, locale] of AWAY) {
    expect(await told(browser, baseURL ?? '', zone, locale), zone).toEqual(here);
  }
});
