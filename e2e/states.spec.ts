import type { Page, TestInfo } from 'playwright/test';
import { STATES, type GalleryState } from '../src/gallery/states.ts';
import { serveStates } from './fixtures/states.ts';
import { textFaults } from './support/layout.ts';
import {
  eventAddress,
  eventPanel,
  openTimeline,
  STORY_ADDRESS,
  timeline,
} from './support/story.ts';
import { expect, expectNoViolations, test } from './support/test.ts';

test.use({
  contextOptions: { reducedMotion: 'reduce' },
  expectedProblems: [/DataError|Failed to load resource/],
});
test.beforeEach(({ page }) => serveStates(page));

const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
const WIDTHS = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

async function open(page: Page, { story, address, words }: GalleryState): Promise<void> {
  await page.goto(`${story.id}/${address}`);
  await expect(page.getByText(words).first()).toBeAttached();
}

/** Has `file` wait until what is returned is called. */
async function holdBack(page: Page, file: string): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(file, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/**
 * Nothing lies over anything or is cut, and axe is content where the page is widest and narrowest, in both themes; a
 * picture of each to look at.
 */
async function expectSound(page: Page, testInfo: TestInfo): Promise<void> {
  for (const viewport of WIDTHS) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(() => textFaults(page), `at ${viewport.width}`).toEqual([]);
    await page.screenshot({ path: testInfo.outputPath(`${viewport.width}-light.png`) });
    if (viewport.width !== 1024) await expectNoViolations(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.screenshot({ path: testInfo.outputPath(`${viewport.width}-dark.png`) });
    if (viewport.width !== 1024) await expectNoViolations(page, COLOUR_RULES);
  }
}

for (const state of Object.values<GalleryState>(STATES)) {
  test(`${state.name}: nothing overlaps, is cut or is a violation`, async ({ page }, testInfo) => {
    await open(page, state);
    if (state.arrives === 'at once' || state.arrives === 'late') {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(state.story.title);
    }
    await expectSound(page, testInfo);
  });
}

test('a slow story shows still shapes after 200 ms, then itself, then counts its texts', async ({
  page,
}) => {
  const { story, address } = STATES.slow;
  await page.goto(`${story.id}/${address}`);
  await expect(page.getByRole('status')).toHaveText('Reading the story');
  const delays = await page.evaluate(() =>
    document.getAnimations().map(({ effect }) => effect?.getComputedTiming().delay),
  );
  expect(delays, 'nothing moves but the coming of the shapes').toEqual([200]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.title);
  await expect(page.getByText('Reading the texts: 1 of 3')).toBeVisible();
  await expect(page.getByText('paragraph 1 of 1')).toHaveCount(3);
  await expect(page.getByText(/^Reading the texts/)).toHaveCount(0);

  // A page made beforehand has its list to show should no code come, and the same shapes until then.
  const showStory = await holdBack(page, '**/nato-baltic-2021/story.json');
  const list = page.locator('[data-hydrating] > main > div');
  const shown = () =>
    list.evaluate((element) => [
      getComputedStyle(element).visibility,
      getComputedStyle(element, '::before').visibility,
    ]);

  // Where the address filters, all of it is shown once code has failed, and not for what it is not.
  await page.goto(`${STORY_ADDRESS}?lanes=kind&q=riga`, { waitUntil: 'commit' });
  await expect.poll(shown, 'shapes for the filtered').toEqual(['hidden', 'visible']);
  await expect(list).toHaveCSS('animation-delay', '20s');
  await page.evaluate(() => document.scripts[0]?.dispatchEvent(new Event('error')));
  await expect.poll(shown, 'the whole list').toEqual(['visible', 'hidden']);
  const note = await list.evaluate(
    (element) => getComputedStyle(element.lastElementChild ?? element, '::before').content,
  );
  expect(note).toContain('Not filtered yet');

  await page.goto(`${STORY_ADDRESS}?utm_source=letter`, { waitUntil: 'commit' });
  await expect.poll(shown, 'first shapes').toEqual(['hidden', 'visible']);
  await expect.poll(shown, 'then the list').toEqual(['visible', 'hidden']);
  showStory();
  await expect(timeline(page)).toBeVisible();

  // One text holds back neither the timeline nor the others, where the page was made with all of them.
  const showText = await holdBack(page, '**/articles/efe-infobae.json');
  await openTimeline(page, eventAddress('riga-ministerial'));
  const panel = eventPanel(page, 'riga-ministerial');
  await expect(panel).toContainText('Reading the texts: 4 of 5');
  await expect(panel.getByRole('blockquote')).toHaveCount(8);
  showText();
  await expect(panel.getByText(/^Reading the texts/)).toHaveCount(0);
  await expect(panel).toContainText('paragraph 9 of 21');

  // Its own page was made with it, and a statement's words are the story's.
  const showOwn = await holdBack(page, '**/articles/efe-infobae.json');
  await openTimeline(page, `${STORY_ADDRESS}source/efe-infobae/`);
  const text = page.getByRole('complementary', { name: 'EFE via Infobae' });
  await expect(text).toContainText('demanded this Sunday from Moscow transparency');
  await page.goto(`${STORY_ADDRESS}statement/de-escalate/`);
  const statement = page.getByRole('article', {
    name: 'Transparent, reduce tensions, de-escalate',
  });
  await expect(page.getByText('Reading the texts: 4 of 5')).toBeVisible();
  await expect(statement).toContainText('We call on Russia');
  showOwn();
  await expect(page.getByText(/^Reading the texts/)).toHaveCount(0);
});

test('twenty sources are a meter beside a mark, with the numbers in its name', async ({ page }) => {
  await page.goto(`${STATES.twentySources.story.id}/?view=timeline`);
  const mark = page.locator('[data-lanes]').getByRole('link', { name: /^Ministers meet/ });
  await expect(mark).toHaveAccessibleName(/Reported by 13 of 20 sources/);
  await expect(mark.locator('circle')).toHaveCount(0);
  await expect(mark.locator('svg rect')).toHaveCount(1);
});
