import type { Page } from 'playwright/test';
import {
  eventAddress,
  eventPanel,
  list,
  mark,
  openTimeline,
  STORY,
  STORY_ADDRESS,
  timeline,
} from './support/story.ts';
import { expect, expectCode, expectNoViolations, test } from './support/test.ts';

// What axe cannot see: what is said, in which order, and what can be reached.
test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1440, height: 900 } });

test('a mark is called by title, days, order, place, coverage, disagreement and number', async ({
  page,
}) => {
  await openTimeline(page);
  const { length } = STORY.events;
  const number = STORY.events.findIndex(({ id }) => id === 'riga-ministerial') + 1;
  await expect(mark(page, 'riga-ministerial')).toHaveAccessibleName(
    'NATO foreign ministers meet in Riga. Tuesday 30 November to Wednesday 1 December 2021. Riga. ' +
      `Announced by 5 of 5 sources. Sources differ. Event ${number} of ${length}.`,
  );
  await expect(mark(page, 'vilnius-talks')).toHaveAccessibleName(
    /Sunday 28 November 2021, first in order, hours not given\. Vilnius, place inferred\. Reported by/,
  );
  const names = await timeline(page)
    .locator('[data-lanes] a[data-event]')
    .evaluateAll((marks) => marks.map((one) => one.getAttribute('aria-label') ?? ''));
  const numbers = names.map((name) => Number(/Event (\d+) of/.exec(name)?.[1]));
  expect(Math.min(...numbers), 'every mark has its number').toBeGreaterThan(0);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('a mark’s name holds the title it is shown by, long or short', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 900 });
  await page.goto(`${STORY_ADDRESS}?from=2021-11-22&to=2021-12-06`);
  await expectCode(page);
  await expect(timeline(page)).toBeVisible();
  const marks = await timeline(page)
    .locator('a[data-event]')
    .evaluateAll((all) =>
      all.map((one) => ({
        name: one.getAttribute('aria-label') ?? '',
        title: [...one.querySelectorAll('[class*="title_"] > span')]
          .map(({ textContent }) => textContent)
          .join(' '),
      })),
    );
  expect(marks.filter(({ title }) => title !== '').length).toBeGreaterThan(3);
  expect(marks.filter(({ name, title }) => !name.includes(title))).toEqual([]);
  expect(marks.some(({ name }) => /^[^.]+: /.test(name))).toBe(true);
});

test('each lane is a list named by its place, and one mark is in the tab order', async ({
  page,
}) => {
  await openTimeline(page);
  for (const name of ['Brussels', 'Vilnius', 'Riga', 'Ādaži']) {
    const lane = timeline(page).getByRole('list', { name, exact: true });
    expect(await lane.getByRole('listitem').count(), name).toBeGreaterThan(0);
  }
  await expect(timeline(page).locator('a[data-event][tabindex="0"]')).toHaveCount(1);
});

test('the rule is a separator that says when was published', async ({ page }) => {
  await openTimeline(page);
  const rule = timeline(page).getByRole('separator', {
    name: 'Published Sunday 28 November 2021',
    exact: true,
  });
  await expect(rule).toHaveCount(1);
});

async function headingLevels(page: Page): Promise<readonly number[]> {
  const headings = await page.getByRole('heading').all();
  return Promise.all(
    headings.map((heading) => heading.evaluate(({ tagName }) => Number(tagName.slice(1)))),
  );
}

for (const address of [
  STORY_ADDRESS,
  `${STORY_ADDRESS}?view=list`,
  eventAddress('riga-ministerial'),
  `${STORY_ADDRESS}source/efe-infobae/`,
  `${STORY_ADDRESS}statement/nauseda-article-4/`,
]) {
  test(`headings of ${address} have one title and leave no level out`, async ({ page }) => {
    await page.goto(address);
    await expectCode(page);
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeAttached();
    const levels = await headingLevels(page);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.slice(1).entries()) {
      expect(level - levels[index]!).toBeLessThanOrEqual(1);
    }
  });
}

test('what is pressed is at least 24 px high and wide', async ({ page }) => {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(eventAddress('riga-ministerial'));
    await expect(eventPanel(page, 'riga-ministerial')).toBeVisible();
    await expectNoViolations(page, ['target-size']);
  }
});

test('what has the focus is never hidden, from the first stop to the last', async ({ page }) => {
  // Beside a panel, and where a drawer lies over the view's end.
  await openTimeline(page, eventAddress('riga-ministerial'));
  await focusStaysInSight(page, 45);
  await page.setViewportSize({ width: 1024, height: 768 });
  await openTimeline(page, eventAddress('riga-ministerial'));
  await focusStaysInSight(page, 35);
  // Under a text nothing takes it.
  await page.goto(`${STORY_ADDRESS}source/nato-release/`);
  await expect(page.getByRole('link', { name: 'Close the text' })).toBeVisible();
  await mark(page, 'riga-ministerial').focus();
  await expect(mark(page, 'riga-ministerial')).not.toBeFocused();
});

async function focusStaysInSight(page: Page, stops: number): Promise<void> {
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab');
    const hidden = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const box = element.getBoundingClientRect();
      // A switch may be drawn by its label, and a link run over two lines.
      const whole = element.closest('label')?.getBoundingClientRect() ?? box;
      const points = [...element.getClientRects(), whole].map((each) =>
        document.elementFromPoint((each.left + each.right) / 2, (each.top + each.bottom) / 2),
      );
      const isSeen = points.some(
        (top) => top !== null && (element.contains(top) || top.contains(element)),
      );
      return isSeen ? null : element.outerHTML.slice(0, 200);
    });
    expect(hidden).toBeNull();
  }
}

test('under a text that covers a phone nothing takes the focus, and the story’s title is read', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${STORY_ADDRESS}source/nato-release/`);
  await expect(page.getByRole('link', { name: 'Close the text' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(STORY.title);
  await expect(page.getByRole('main').getByRole('link')).toHaveCount(0);
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Skip to the story' })).toHaveCount(0);
  const overview = { name: 'Overview' };
  await expect(page.getByRole('region', { ...overview, includeHidden: true })).toHaveCount(1);
  await expect(page.getByRole('region', overview)).toHaveCount(0);
});

test('letter keys can be switched off, and stay so', async ({ page }) => {
  await openTimeline(page);
  await mark(page, 'duda-meeting').focus();
  await page.keyboard.press('?');
  const letters = page.getByRole('switch');
  await letters.uncheck();
  await page.reload();
  await openTimeline(page);
  await mark(page, 'duda-meeting').focus();
  await page.keyboard.press('t');
  await expect(page.getByRole('button', { name: 'Dark theme' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(mark(page, 'duda-meeting'), 'arrows are no letters').not.toBeFocused();
});

test('opening an event is said once', async ({ page }) => {
  await openTimeline(page);
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const live = element?.closest('[role="status"], [role="alert"], [aria-live]');
        const text = live?.textContent?.trim() ?? '';
        if (text !== '') said.push(text);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await mark(page, 'vilnius-talks').press('Enter');
  await expect(eventPanel(page, 'vilnius-talks')).toContainText('paragraph');
  const said = await page.evaluate(() => Reflect.get(window, 'said') as string[]);
  expect(said.filter((words) => words.endsWith(', opened'))).toHaveLength(1);
});

test('the list is an ordered list by day, with the same names as the timeline', async ({
  page,
}) => {
  await page.goto(`${STORY_ADDRESS}?view=list`);
  const link = list(page).getByRole('link', { name: /^NATO foreign ministers meet in Riga\./ });
  await expect(link.first()).toHaveAccessibleName(/Announced by 5 of 5 sources/);

  // The ring of the line at the foot of the window is whole.
  await expectCode(page);
  await list(page)
    .getByRole('link', { name: /^Visit to the NATO battlegroup/ })
    .focus();
  await page.keyboard.press('Tab');
  await expect(link.first()).toBeFocused();
  const ringEnd = await link.first().evaluate((line) => {
    const { outlineOffset, outlineWidth } = getComputedStyle(line);
    const { bottom } = line.getBoundingClientRect();
    return bottom + parseFloat(outlineOffset) + parseFloat(outlineWidth);
  });
  expect(ringEnd).toBeLessThanOrEqual(900);
});

test('the title of the window says what is open', async ({ page }) => {
  for (const [address, title] of [
    [STORY_ADDRESS, STORY.title],
    [eventAddress('riga-ministerial'), 'NATO foreign ministers meet in Riga'],
    [`${STORY_ADDRESS}source/efe-infobae/`, 'EFE via Infobae'],
    [`${STORY_ADDRESS}statement/nauseda-article-4/`, 'Nausėda on Article 4'],
    [eventAddress('no-such-event'), `Unknown link · ${STORY.title}`],
  ] as const) {
    await page.goto(address);
    await expectCode(page);
    await expect(page).toHaveTitle(new RegExp(`^${title}`));
    await expect(page).toHaveTitle(/Dateline$/);
  }
  for (const link of await page.locator('link[rel~="icon"], link[rel="apple-touch-icon"]').all()) {
    const icon = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(icon.headers()['content-type']).toMatch(/^image\//);
  }
});

test('“How to read this” is offered once on a phone, covers no control, and can be opened again', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(STORY_ADDRESS);
  const hint = page.getByRole('region', { name: 'How to read this' });
  await expect(hint).toBeVisible();
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('button', { name: 'Close' }).click();
  await hint.getByRole('button', { name: 'How to read this' }).click();
  await expect(page.getByRole('heading', { name: 'How to read this' })).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  // Its step in the history goes with it; a page loaded anew meanwhile would stop that.
  await expect.poll(() => page.evaluate(() => history.state)).toBeNull();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Filters' })).toBeVisible();
  await expect(hint).toHaveCount(0);
  await page.getByRole('button', { name: 'Open the menu' }).click();
  await page.getByRole('button', { name: 'How to read this' }).click();
  await expect(page.getByRole('heading', { name: 'How to read this' })).toBeVisible();
});

test('the question mark lists the keys, and closes the list again', async ({ page }) => {
  await openTimeline(page);
  await mark(page, 'duda-meeting').focus();
  await page.keyboard.press('?');
  const help = page.getByRole('complementary', { name: 'Keyboard' });
  await expect(help).toBeFocused();
  for (const does of ['Previous, next event', 'Find', 'This list']) {
    await expect(help.getByText(does).first()).toBeVisible();
  }
  await page.keyboard.press('?');
  await expect(help).toBeHidden();
  await expect(mark(page, 'duda-meeting')).toBeFocused();
});
