import type { Page } from 'playwright/test';
import { eventAddress, STORY, STORY_ADDRESS } from './support/story.ts';
import { expect, expectNoViolations, test } from './support/test.ts';

/** Every view: its address, and words that stand there once it is whole. */
const VIEWS: readonly (readonly [name: string, address: string, words: RegExp])[] = [
  ['the story', STORY_ADDRESS, /Published Sun 28 Nov/],
  ['an event', eventAddress('riga-ministerial'), /paragraph 8 of 8/],
  ['a place', `${STORY_ADDRESS}?place=riga`, /3 of \d+ events/],
  ['the list', `${STORY_ADDRESS}?view=list`, /nothing told/],
  ['the timeline', `${STORY_ADDRESS}?view=timeline&lanes=source`, /Published Sun 28 Nov/],
  ['a text', `${STORY_ADDRESS}source/efe-infobae/`, /At their meeting on Thursday in Brussels/],
  ['the sources', `${STORY_ADDRESS}source/`, /Does not carry/],
  ['the statements', `${STORY_ADDRESS}statement/`, /./],
  ['a statement', `${STORY_ADDRESS}statement/nauseda-article-4/`, /./],
  ['a link to nothing', eventAddress('no-such-event'), /This story has no event with that link/],
  ['a bad link', `${STORY_ADDRESS}?place=atlantis`, /which this story does not have/],
];

const WIDTHS = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

/** What a theme can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** In both themes: all there is to ask in the one, in the other what it changes. */
async function expectNone(page: Page): Promise<void> {
  await expectNoViolations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoViolations(page, COLOUR_RULES);
}

for (const viewport of WIDTHS) {
  test.describe(`at a width of ${viewport.width}, axe finds no violation`, () => {
    test.use({
      viewport,
      colorScheme: 'light',
      contextOptions: { reducedMotion: 'reduce' },
      expectedProblems: [/DataError/],
    });

    for (const [name, address, words] of VIEWS) {
      test(`in ${name}`, async ({ page }) => {
        test.slow();
        await page.goto(address);
        await expect(page.getByText(words).first()).toBeAttached();
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectNone(page);
      });
    }

    test('in a story that is broken', async ({ page }) => {
      await page.route('**/story.json', (route) =>
        route.fulfill({ json: { ...STORY, events: [{}] } }),
      );
      await page.goto(STORY_ADDRESS);
      await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
      await expectNone(page);
    });
  });
}
