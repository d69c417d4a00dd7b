import type { Page } from 'playwright/test';
import {
  addressOf,
  eventAddress,
  eventOf,
  eventPanel,
  mark,
  openEvent,
  openTimeline,
  STORY,
  STORY_ADDRESS,
  timeline,
  viewOf,
} from './support/story.ts';
import { expect, expectCode, test } from './support/test.ts';

// A reader who wants less movement arrives at once, and so do these tests.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function enterTimeline(page: Page): Promise<void> {
  await openTimeline(page);
  await page.getByRole('button', { name: 'Zoom in' }).focus();
  await page.keyboard.press('Tab');
}

test('the marks are one stop on the way through the page', async ({ page }) => {
  await openTimeline(page);
  const inTabOrder: (string | null)[] = [];
  for (const link of await timeline(page).getByRole('link').all()) {
    if ((await link.getAttribute('tabindex')) === '0') {
      inTabOrder.push(await link.getAttribute('data-event'));
    }
  }
  expect(inTabOrder, 'the first that begins in view').toEqual(['duda-meeting']);
});

test('right and left go through all events in time, and Home and End to the ends', async ({
  page,
}) => {
  test.slow();
  const ids = STORY.events.map(({ id }) => id);
  await openTimeline(page);
  await mark(page, 'duda-meeting').focus();
  await page.keyboard.press('Home');
  for (const id of ids) {
    await expect(mark(page, id)).toBeFocused();
    await expect(mark(page, id)).toBeInViewport();
    await page.keyboard.press('ArrowRight');
  }
  await expect(mark(page, ids.at(-1)!), 'the last has none after it').toBeFocused();
  for (const id of ids.toReversed()) {
    await expect(mark(page, id)).toBeFocused();
    await page.keyboard.press('ArrowLeft');
  }
  await page.keyboard.press('End');
  await expect(mark(page, ids.at(-1)!)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(mark(page, ids[0]!)).toBeFocused();
});

test('up and down go from lane to lane, to the event nearest in time', async ({ page }) => {
  await openTimeline(page);
  await mark(page, 'duda-meeting').focus();
  const below = ['vilnius-talks', 'riga-talks-karins', 'adazi-visit'];
  for (const id of below) {
    await page.keyboard.press('ArrowDown');
    await expect(mark(page, id)).toBeFocused();
  }
  await page.keyboard.press('ArrowUp');
  await expect(timeline(page).getByRole('list', { name: 'Riga' })).toContainText('4');
  const { places } = eventOf('riga-talks-karins');
  expect(places[0]?.place).toBe('riga');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  const brussels = timeline(page).getByRole('list', { name: 'Brussels' }).getByRole('link');
  await expect(brussels.and(page.locator(':focus'))).toHaveCount(1);
  await page.keyboard.press('ArrowUp');
  await expect(brussels.and(page.locator(':focus')), 'above the first is nothing').toHaveCount(1);
});

test('Enter opens an event, Escape closes it, and the focus is back on its mark', async ({
  page,
}) => {
  await openTimeline(page);
  const panel = await openEvent(page, 'joint-press-conference', 'Enter');
  expect(addressOf(page)).toBe(`/${eventAddress('joint-press-conference')}`);

  // Until its text is there each quote stands alone, and then with those of its paragraph.
  await expect(panel).toContainText(/paragraph \d+ of/);
  await expect(panel).not.toContainText('Reading the texts');
  await page.keyboard.press('j');
  await expect(panel.getByRole('figure').first()).toBeFocused();
  await page.keyboard.press('j');
  await expect(panel.getByRole('figure').nth(1)).toBeFocused();
  await page.keyboard.press('k');
  await expect(panel.getByRole('figure').first()).toBeFocused();

  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(mark(page, 'joint-press-conference')).toBeFocused();
  expect(addressOf(page)).toBe(`/${STORY_ADDRESS}`);
});

test('what goes with a press leaves the focus to what stands for it then', async ({ page }) => {
  test.slow();
  const panel = page.locator('aside');
  const riga = page.getByRole('checkbox', { name: /^Riga, / });
  const chip = (place: string) => page.getByRole('button', { name: `Place: ${place}` });
  const cases = [
    [
      'event/vilnius-talks/',
      panel.getByRole('link', { name: 'Close' }),
      mark(page, 'vilnius-talks'),
    ],
    ['event/vilnius-talks/', panel.locator('#step-next'), panel.locator('#step-next')],
    [
      'event/vilnius-talks/',
      panel.getByRole('link', { name: 'Vilnius', exact: true }),
      panel.getByRole('heading', { name: 'Vilnius', exact: true }),
    ],
    ['?place=riga', panel.locator('a[href*="event/"]'), panel.locator('#event-title')],
    ['', riga, riga],
    ['?place=riga,vilnius', chip('Riga'), chip('Vilnius')],
    ['?place=riga', chip('Riga'), page.getByRole('button', { name: 'Filters' })],
    [
      'statement/unprovoked/',
      page.locator('nav a[href*="statement/consequences/"]'),
      page.locator('#statement-consequences'),
    ],
    [
      'source/efe-infobae/',
      panel.getByRole('link', { name: /^Close/ }),
      panel.locator('a[href*="source/efe-infobae/"]'),
    ],
  ] as const;
  for (const [path, pressed, heir] of cases) {
    await page.goto(STORY_ADDRESS + path);
    await expectCode(page);
    await pressed.first().focus();
    await page.keyboard.press(
      (await pressed.first().getAttribute('type')) === 'checkbox' ? 'Space' : 'Enter',
    );
    await expect(page).not.toHaveURL(new RegExp(`${STORY_ADDRESS}${path.replace('?', '\\?')}$`));
    await expect(heir.first(), `${path} ${String(pressed)}`).toBeFocused();
  }
});

test('a statement opened from an event goes back to it', async ({ page }) => {
  await openTimeline(page, eventAddress('joint-press-conference'));
  await mark(page, 'joint-press-conference').focus();
  await page.keyboard.press('w');
  await expect.poll(() => addressOf(page)).toContain('/statement/');
  await page.keyboard.press('Escape');
  await expect.poll(() => addressOf(page)).toBe(`/${eventAddress('joint-press-conference')}`);
});

test('Escape closes the innermost first, then takes the filter away', async ({ page }) => {
  await openTimeline(page, eventAddress('riga-talks-karins', '?place=riga'));
  await expect(eventPanel(page, 'riga-talks-karins')).toBeVisible();
  await mark(page, 'riga-talks-karins').focus();
  await page.keyboard.press('Escape');
  await expect.poll(() => addressOf(page)).toBe(`/${STORY_ADDRESS}?place=riga`);
  await page.keyboard.press('Escape');
  await expect.poll(() => addressOf(page)).toBe(`/${STORY_ADDRESS}`);
});

test('under a filter the keys go through what is left', async ({ page }) => {
  await openTimeline(page, `${STORY_ADDRESS}?place=riga`);
  await mark(page, 'riga-talks-karins').focus();
  await page.keyboard.press('Home');
  for (const id of ['riga-talks-karins', 'levits-press-conference', 'riga-ministerial']) {
    await expect(mark(page, id)).toBeFocused();
    await page.keyboard.press('ArrowRight');
  }
  await expect(mark(page, 'riga-ministerial')).toBeFocused();
});

test('plus and minus zoom, 0 is the opening view, F fits the event, P shows the rule', async ({
  page,
}) => {
  await openTimeline(page, eventAddress('riga-ministerial'));
  const focused = mark(page, 'riga-ministerial');
  await focused.focus();
  await page.keyboard.press('+');
  await expect.poll(() => viewOf(page).from).toMatch(/^2021-11-2[67]/);
  await page.keyboard.press('0');
  await expect.poll(() => viewOf(page)).toEqual({ from: null, to: null });
  await page.keyboard.press('-');
  await expect.poll(() => viewOf(page).from).toMatch(/^2021-11-2[23]/);
  await page.keyboard.press('f');
  // Its two days, with as much before and after.
  await expect.poll(() => viewOf(page)).toEqual({ from: '2021-11-28', to: '2021-12-03' });
  await expect(focused).toBeFocused();
  await page.keyboard.press('p');
  await expect(
    timeline(page).getByRole('separator', { name: /^Published Sunday/ }),
  ).toBeInViewport();
  await expect.poll(() => viewOf(page).from).toMatch(/^2021-11-25/);
});

test('the slash goes to the search, T changes the theme', async ({ page }) => {
  await enterTimeline(page);
  await page.keyboard.press('t');
  await expect(page.getByRole('button', { name: 'Light theme' })).toBeVisible();
  await page.keyboard.press('t');
  await expect(page.getByRole('button', { name: 'Dark theme' })).toBeVisible();
  await page.keyboard.press('/');
  const search = page.getByRole('combobox', { name: 'Find in this story' });
  await expect(search).toBeFocused();
  await page.keyboard.type('theatre');
  await expect(search, 'letters are letters in a field').toHaveValue('theatre');
});

test('the page begins with a way past its bar', async ({ page }) => {
  await openTimeline(page);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the story' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test(`the keys that scroll move what was opened, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto(eventAddress('joint-press-conference'));
    const panel = eventPanel(page, 'joint-press-conference');
    const scrolled = () => panel.evaluate((article) => article.lastElementChild?.scrollTop);
    // What listens for them comes once the page stands.
    await expect(async () => {
      await page.keyboard.press('End');
      expect(await scrolled()).toBeGreaterThan(0);
    }).toPass();
    await page.getByRole('complementary').focus();
    await page.keyboard.press('Home');
    await expect.poll(scrolled).toBe(0);
  });
}
