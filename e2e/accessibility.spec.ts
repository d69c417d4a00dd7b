import type { Page } from 'playwright/test';
import { eventAddress, mark, openTimeline, STORY, STORY_ADDRESS } from './support/story.ts';
import { expect, expectNoViolations, test } from './support/test.ts';

/** Every view: its address, and words that stand there once it is whole, at any width. */
const VIEWS: readonly (readonly [name: string, address: string, words: RegExp])[] = [
  ['the story', STORY_ADDRESS, /Published Sun 28 Nov/],
  ['an event', eventAddress('riga-ministerial', '?place=riga'), /paragraph 8 of 8/],
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

/** What is asked for on the page, and the heading it then has. */
const ASKED: readonly (readonly [
  name: string,
  ask: (page: Page) => Promise<void>,
  head: string,
])[] = [
  ['the keys', (page) => page.keyboard.press('?'), 'Keyboard'],
  ['the filters', (page) => page.getByRole('button', { name: 'Filters' }).click(), 'Filters'],
  [
    'how to read this',
    (page) => page.getByRole('button', { name: 'How to read this' }).click(),
    'How to read this',
  ],
  ['export', (page) => page.getByRole('button', { name: 'Export' }).click(), 'Export'],
];

const WIDTHS = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

/** What a theme can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

test.use({
  viewport: WIDTHS[0]!,
  contextOptions: { reducedMotion: 'reduce' },
  expectedProblems: [/DataError/],
});

/** At each width, in both themes: all there is to ask in the one, in the other what it changes. */
async function expectNone(page: Page, isThere: () => Promise<void>): Promise<void> {
  for (const viewport of WIDTHS) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: 'light' });
    await isThere();
    await expectNoViolations(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectNoViolations(page, COLOUR_RULES);
  }
}

for (const [name, address, words] of VIEWS) {
  test(`axe finds no violation in ${name}, at any width, in either theme`, async ({ page }) => {
    test.slow();
    await page.goto(address);
    await expectNone(page, async () => {
      await expect(page.getByText(words).first()).toBeAttached();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });
  });
}

for (const [name, ask, head] of ASKED) {
  test(`axe finds no violation in ${name}, at any width, in either theme`, async ({ page }) => {
    test.slow();
    await openTimeline(page);
    await mark(page, 'duda-meeting').focus();
    await ask(page);
    await expectNone(page, () =>
      expect(page.getByRole('heading', { name: head }).first()).toBeVisible(),
    );
  });
}

test('axe finds no violation in a story that is broken, at any width, in either theme', async ({
  page,
}) => {
  await page.route('**/story.json', (route) => route.fulfill({ json: { ...STORY, events: [{}] } }));
  await page.goto(STORY_ADDRESS);
  await expectNone(page, () =>
    expect(page.getByRole('button', { name: 'Try again' })).toBeVisible(),
  );
});
