import type { Page, TestInfo } from 'playwright/test';
import type { Story } from '../src/story/model.ts';
import { serveState, STATES } from './fixtures/states.ts';
import { textFaults } from './support/layout.ts';
import { expect, expectNoViolations, test } from './support/test.ts';

// What is kept for times without a connection would answer in the place of the routes.
test.use({ contextOptions: { reducedMotion: 'reduce' }, serviceWorkers: 'block' });

const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Nothing lies over anything or is cut, and axe is content, in both themes; a picture of each to look at. */
async function expectSound(page: Page, testInfo: TestInfo): Promise<void> {
  expect(await textFaults(page)).toEqual([]);
  await page.screenshot({ path: testInfo.outputPath('light.png') });
  await expectNoViolations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: testInfo.outputPath('dark.png') });
  await expectNoViolations(page, COLOUR_RULES);
}

const TITLE = STATES.usual.title;

/** A state, the story it is served with, its address, and words that stand there. */
const CASES: readonly (readonly [name: string, story: Story, address: string, words: RegExp])[] = [
  ['a filter that leaves nothing', STATES.usual, 'state/?q=zeppelin', /0 of 3 events/],
  ['no events', STATES.noEvents, 'state/', /0 events/],
  ['one event', STATES.oneEvent, 'state/', /Ministers arrive/],
  ['a title of 200 characters', STATES.longTitle, 'state/', /Ministers (meet|of all)/],
  ['that title, opened', STATES.longTitle, 'state/event/long/', /left open in spring/],
  ['a source without a date', STATES.sourceWithoutDate, 'state/', /Ministers meet/],
  ['no places', STATES.withoutPlaces, 'state/', /Place not stated|Ministers meet/],
  ['twenty sources', STATES.twentySources, 'state/', /Ministers meet/],
  ['a link to nothing', STATES.usual, 'state/event/nothing/', /no event with that link/],
];

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test.describe(`at a width of ${viewport.width}`, () => {
    test.use({ viewport });

    for (const [name, story, address, words] of CASES) {
      test(`${name}: nothing overlaps, is cut or is a violation`, async ({ page }, testInfo) => {
        await serveState(page, story);
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
        await expect(page.getByText(words).first()).toBeAttached();
        await expect(page.getByRole('heading', { name: 'Overview' }).first()).toBeAttached();
        await expectSound(page, testInfo);
      });
    }

    test.describe('a story that fails', () => {
      test.use({ expectedProblems: [/DataError|Failed to load resource/] });

      test('says so: nothing overlaps, is cut or is a violation', async ({ page }, testInfo) => {
        await page.route('**/state/story.json', (route) => route.fulfill({ status: 503 }));
        await page.goto('state/');
        await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
        await expectSound(page, testInfo);
      });
    });

    test('a slow story shows still shapes after 200 ms, then itself', async ({
      page,
    }, testInfo) => {
      let arrive = () => {};
      await serveState(page, STATES.usual, new Promise((resolve) => (arrive = resolve)));
      await page.goto('state/');
      const status = page.getByRole('status');
      await expect(status).toHaveText('Reading the story');
      await expect(status).toBeVisible();
      const delays = await page.evaluate(() =>
        document.getAnimations().map(({ effect }) => effect?.getComputedTiming().delay),
      );
      expect(delays, 'nothing moves but the coming of the shapes').toEqual([200]);
      await expectSound(page, testInfo);
      arrive();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
    });
  });
}

test.describe('twenty sources', () => {
  test('are a meter beside a mark, with the numbers in its name', async ({ page }) => {
    await serveState(page, STATES.twentySources);
    await page.goto('state/?view=timeline');
    const mark = page.locator('[data-lanes]').getByRole('link', { name: /^Ministers meet/ });
    await expect(mark).toHaveAccessibleName(/Reported by 13 of 20 sources/);
    await expect(mark.locator('circle')).toHaveCount(0);
    await expect(mark.locator('svg rect')).toHaveCount(1);
  });
});
