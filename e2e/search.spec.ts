import type { Locator, Page } from 'playwright/test';
import {
  addressOf,
  eventPanel,
  list,
  mark,
  openTimeline,
  STORY,
  STORY_ADDRESS,
  timeline,
} from './support/story.ts';
import { expect, expectCode, expectNoViolations, test } from './support/test.ts';

const ALL = STORY.events.length;

function field(page: Page): Locator {
  return page.getByRole('combobox', { name: 'Find in this story' });
}

function results(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Found in this story' });
}

function group(page: Page, name: string): Locator {
  return results(page).getByRole('group', { name: new RegExp(`^${name}`) });
}

/** Types words as a reader does and waits until the texts have been searched too. */
async function find(page: Page, words: string): Promise<void> {
  // The keys of the page come once it stands.
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused({ timeout: 500 });
  }).toPass();
  await field(page).fill(words);
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/^(\d|Nothing found)/);
}

test('nothing of the search, and no text, is loaded before words are typed, and no text twice', async ({
  page,
}) => {
  const texts: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/articles/')) texts.push(request.url());
  });
  await openTimeline(page);
  await page.waitForLoadState('networkidle');
  expect(texts).toEqual([]);
  await find(page, 'riga');
  await find(page, 'article 4');
  expect(texts.toSorted()).toEqual([...new Set(texts)].toSorted());
  expect(texts).toHaveLength(STORY.sources.length);
});

test('names are found however they are typed, grouped, with their words marked', async ({
  page,
}) => {
  await openTimeline(page);
  await find(page, 'nauseda');
  await expect(
    group(page, 'People').getByRole('option', { name: /^Gitanas Nausėda/ }),
  ).toBeVisible();
  await expect(group(page, 'Events').getByRole('option').first()).toBeVisible();
  await expect(group(page, 'In the texts').getByRole('option').first()).toBeVisible();
  const marked = await results(page).locator('mark').allTextContents();
  expect(new Set(marked)).toEqual(new Set(['Nausėda', 'Nauseda']));

  await field(page).fill('Karins');
  await expect(group(page, 'People').getByRole('option')).toHaveAccessibleName(/^Krišjānis Kariņš/);
  await expectNoViolations(page);
});

test('typing alone filters nothing', async ({ page }) => {
  await openTimeline(page);
  await find(page, 'levits');
  await expect(timeline(page).getByRole('status')).toBeHidden();
  expect(addressOf(page)).toBe(`/${STORY_ADDRESS}`);
});

test('arrows go through what is found and back into the field, Enter opens, Escape closes', async ({
  page,
}) => {
  await openTimeline(page);
  await find(page, 'ministers meet riga');
  const options = results(page).getByRole('option');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await expect(results(page).getByRole('option', { selected: true })).toHaveCount(0);
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toBeFocused();
  const active = await field(page).getAttribute('aria-activedescendant');
  await expect(options.last()).toHaveAttribute('id', active ?? '');

  await page.keyboard.press('Escape');
  await expect(results(page)).toBeHidden();
  await expect(field(page)).toHaveValue('ministers meet riga');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(results(page).getByRole('option', { selected: true })).toHaveAccessibleName(
    /^NATO foreign ministers meet in Riga/,
  );
  await page.keyboard.press('Enter');
  await expect(eventPanel(page, 'riga-ministerial')).toBeVisible();
  await expect(mark(page, 'riga-ministerial')).toBeFocused();
  await expect(results(page)).toBeHidden();
});

test('a second and third Escape empty the field and go back to where the reader was', async ({
  page,
}) => {
  await openTimeline(page);
  await mark(page, 'adazi-visit').focus();
  await page.keyboard.press('/');
  await page.keyboard.type('riga');
  await expect(results(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(mark(page, 'adazi-visit')).toBeFocused();
});

test('on a phone the key opens the search over a text, and Escape goes back to the words', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${STORY_ADDRESS}source/efe-infobae/`);
  const words = page.locator('mark:focus');
  await page.getByRole('button', { name: 'Next mark' }).click();
  await expect(words).toHaveCount(1);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeHidden();
  await expect(words).toHaveCount(1);
});

test('the key of the search brings it into view where a low page has scrolled', async ({
  page,
}) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await openTimeline(page);
  await page.getByRole('banner').hover();
  await page.mouse.wheel(0, 300);
  await expect(page.getByRole('banner')).not.toBeInViewport();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toBeInViewport({ ratio: 1 });
});

test('what is typed before the page has its code is found when it comes', async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/*.js', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(STORY_ADDRESS, { waitUntil: 'commit' });
  await field(page).focus();
  await page.keyboard.type('riga');
  await expect(field(page)).toHaveValue('riga');
  release();
  await expect(results(page)).toBeVisible();
  await expect(field(page)).toBeFocused();
});

test('Enter shows the events with these words, as a filter that can be taken off', async ({
  page,
}) => {
  await openTimeline(page);
  await find(page, 'levits');
  await page.keyboard.press('Enter');
  await expect(timeline(page).getByRole('status')).toHaveText(`1 of ${ALL} events`);
  expect(addressOf(page)).toBe(`/${STORY_ADDRESS}?q=levits`);
  await timeline(page).getByRole('button', { name: 'Words: levits, remove filter' }).click();
  expect(addressOf(page)).toBe(`/${STORY_ADDRESS}`);
  await expect(field(page)).toHaveValue('');
});

test('a sentence of a text opens it at these words', async ({ page }) => {
  await openTimeline(page);
  await find(page, 'costs and consequences');
  await group(page, 'In the texts')
    .getByRole('option', { name: /costs and consequences.*paragraph 2/ })
    .click();
  const reader = page.getByRole('complementary', { name: 'AFP via Brasov-Romania News' });
  // The words themselves come first; what is said of them aloud holds them too.
  await expect(reader.getByText('costs and consequences').first()).toBeInViewport();
  const paragraph = reader.getByRole('paragraph').filter({ hasText: 'costs and consequences' });
  await expect(paragraph).toBeFocused();
});

test('a sentence no passage holds opens the text at its paragraph all the same', async ({
  page,
}) => {
  await openTimeline(page);
  await find(page, 'diplomatic mission');
  const hit = group(page, 'In the texts').getByRole('option').first();
  await expect(hit).toHaveAccessibleName(/paragraph \d+/);
  await hit.click();
  const paragraph = page
    .getByRole('complementary')
    .getByRole('paragraph')
    .filter({ hasText: 'diplomatic mission' })
    .first();
  await expect(paragraph).toBeFocused();
  await expect(paragraph).toBeInViewport();
});

test('what sources differ on is found by what one of them says, and opened at its place', async ({
  page,
}) => {
  await openTimeline(page);
  await find(page, '29 nov');
  const ministers = group(page, 'Where the sources differ').getByRole('option', {
    name: /^Ministers in Riga/,
  });
  await ministers.click();
  await expect(eventPanel(page, 'riga-ministerial')).toBeVisible();
  await expect(page.locator('[id^="differs-"]:focus')).toBeInViewport();
});

test('an event found by its date says the date once', async ({ page }) => {
  await openTimeline(page);
  await find(page, '29 nov');
  const visit = group(page, 'Events').getByRole('option');
  await expect(visit).toHaveText('Visit to the NATO battlegroup in ĀdažiMon 29 Nov 2021');
  await expect(visit.locator('mark')).toHaveText(['29', 'Nov']);
});

test('small errors find what is like it, and the list says so', async ({ page }) => {
  await openTimeline(page);
  await find(page, 'stoltenburg');
  await expect(page.getByText('Nothing has exactly these words.')).toBeVisible();
  await expect(group(page, 'People').getByRole('option')).toHaveAccessibleName(/^Jens Stoltenberg/);
  await field(page).fill('qqqqqq');
  await expect(page.getByText(/^Nothing found\./)).toBeVisible();
});

test('a person found filters by them and tells how the sources write them', async ({ page }) => {
  await openTimeline(page);
  await find(page, 'duda');
  await group(page, 'People').getByRole('option').click();
  await expect.poll(() => addressOf(page)).toBe(`/${STORY_ADDRESS}?person=duda`);
  const panel = page.getByRole('complementary');
  await expect(panel.getByRole('heading', { level: 2, name: 'Andrzej Duda' })).toBeVisible();
  await expect(panel.getByText('“Andrej Doubt”')).toBeVisible();
  await expect(panel.getByText('Machine translation of Andrzej Duda.')).toBeVisible();
});

test('filters count under each other, several terms of each, and are in the address', async ({
  page,
}) => {
  await openTimeline(page);
  await page.getByRole('button', { name: 'Filters' }).click();
  const panel = page.getByRole('complementary', { name: 'Filters' });
  await expect(panel).toBeFocused();
  await panel.getByRole('checkbox', { name: /^Riga,/ }).check();
  await expect(panel.getByRole('checkbox', { name: 'Gitanas Nausėda, 0 events' })).toBeVisible();
  await panel.getByRole('checkbox', { name: /^Vilnius,/ }).check();
  await expect(panel.getByRole('checkbox', { name: 'Gitanas Nausėda, 2 events' })).toBeVisible();
  await panel.getByRole('checkbox', { name: /^Announced,/ }).check();
  expect(addressOf(page)).toBe(`/${STORY_ADDRESS}?place=riga,vilnius&modality=announced`);
  await expect(timeline(page).getByRole('button', { name: /remove filter$/ })).toHaveCount(3);
  // The bars of the others stay.
  await expect(mark(page, 'duda-meeting')).toHaveCount(1);
  await expectNoViolations(page);

  await panel.getByRole('radio', { name: 'Sources' }).check();
  await expect(timeline(page).getByRole('checkbox', { name: /^NATO press release/ })).toBeVisible();
  expect(new URL(page.url()).searchParams.get('lanes')).toBe('source');

  await panel.getByRole('button', { name: 'Clear all' }).click();
  await expect(timeline(page).getByRole('status')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Filters' })).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the search lies over the bar and leads on', async ({ page }) => {
    await page.goto(STORY_ADDRESS);
    await page.getByRole('button', { name: 'Find in this story' }).click();
    await field(page).fill('karins');
    await group(page, 'Events').getByRole('option').first().click();
    await expect(page.getByRole('article')).toBeVisible();
    await expect(field(page)).toBeHidden();
    // One step back is where the reader was, without the search.
    await page.goBack();
    await expect(page.getByRole('article')).toBeHidden();
    await expect(field(page)).toBeHidden();
    // Other words take the place of the last.
    await page.getByRole('button', { name: 'Find in this story' }).click();
    await page.keyboard.type('duda');
    await expect(field(page)).toHaveValue('duda');
  });

  test('gives the bar back when something else is turned to', async ({ page }) => {
    await page.goto(STORY_ADDRESS);
    await expectCode(page);
    await page.getByRole('button', { name: 'Find in this story' }).tap();
    await field(page).fill('riga');
    await list(page)
      .getByRole('link', { name: /^Stoltenberg meets/ })
      .focus();
    await expect(field(page)).toBeHidden();
    await page.keyboard.press('Enter');
    await expect(eventPanel(page, 'duda-meeting')).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(STORY_ADDRESS);
  });

  test('what a finger has chosen leaves no ring, what a key has chosen does', async ({ page }) => {
    const button = page.getByRole('button', { name: 'Find in this story' });
    const ring = page.locator('[data-search-button]:focus-visible');
    await page.goto(STORY_ADDRESS);
    await button.tap();
    await page.keyboard.type('riga');
    await page.getByRole('option', { name: /^Show \d+ events/ }).tap();
    await expect(button).toBeFocused();
    await expect(ring).toHaveCount(0);
    await button.tap();
    await page.keyboard.type(' nato');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(button).toBeFocused();
    await expect(ring).toHaveCount(1);
  });

  test('one button has all filters, and the list hides what they leave out', async ({ page }) => {
    await page.goto(STORY_ADDRESS);
    const row = page.getByRole('group', { name: 'Filters' });
    await row.getByRole('button', { name: 'Filters' }).click();
    const sheet = page.getByRole('complementary', { name: 'Filters' });
    await sheet.getByRole('checkbox', { name: /^Egils Levits,/ }).check();
    // The system's Back closes what lies on top, and leaves what was filtered.
    await page.goBack();
    await expect(sheet).toBeHidden();
    await expect(row.getByRole('button', { name: '1 filter', exact: true })).toBeVisible();
    await expect(list(page).getByRole('link')).toHaveCount(1);
    await expect(page.getByText(`1 of ${ALL} events`).first()).toBeVisible();
  });
});
