import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright/test';
import { publishHebrewStory } from './fixtures/hebrew.ts';
import { openTimeline, timeline, viewOf } from './support/story.ts';
import { expect, expectNoViolations, test } from './support/test.ts';

let hebrew: ReturnType<typeof publishHebrewStory>;
test.beforeAll(() => {
  hebrew = publishHebrewStory();
});

// What is kept for times without a connection would answer in the place of the routes below.
test.use({
  contextOptions: { reducedMotion: 'reduce' },
  serviceWorkers: 'block',
  viewport: { width: 1440, height: 900 },
});
test.beforeEach(({ page }) => hebrew.serve(page));
test.afterAll(() => hebrew.remove());

interface Box {
  readonly left: number;
  readonly right: number;
  readonly width: number;
}

async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('it is not on the page');
  return { left: box.x, right: box.x + box.width, width: box.width };
}

function mark(page: Page, id: string): Locator {
  return page.locator(`[data-lanes] [data-event="${id}"]`);
}

test('the page and its axis run from right to left', async ({ page }) => {
  await openTimeline(page, 'hebrew/');
  const html = page.locator('html');
  await expect(html).toHaveAttribute('dir', 'rtl');

  const plot = await boxOf(timeline(page));
  const panel = await boxOf(page.getByRole('complementary'));
  expect(panel.right, 'the panel stands at the left').toBeLessThanOrEqual(plot.left + 1);

  const [first, second, last] = await Promise.all(
    ['mayor-meeting', 'conference', 'border-visit'].map((id) => boxOf(mark(page, id))),
  );
  expect(first!.left, 'later is further left').toBeGreaterThan(second!.left);
  expect(second!.left).toBeGreaterThan(last!.left);

  const lane = timeline(page).getByRole('checkbox').first();
  expect((await boxOf(lane)).left, 'lanes are named at the right').toBeGreaterThan(first!.right);
});

test('a mark stands under its day, behind it the day’s line, and the rule after what was reported', async ({
  page,
}) => {
  await openTimeline(page, 'hebrew/event/mayor-meeting/');
  const places = await page.evaluate(() => {
    const box = (element: Element | null | undefined) => {
      const { left = NaN, right = NaN } = element?.getBoundingClientRect() ?? {};
      return { left, right };
    };
    const days = [...document.querySelectorAll('ol li')].filter((item) =>
      /^Fri|^26|Fri.*26/.test(item.textContent ?? ''),
    );
    const lanes = document.querySelector('[data-lanes]');
    const link = lanes?.querySelector('[data-event="mayor-meeting"]');
    const backdrop = document.querySelector('section [aria-hidden="true"]:has(> [data-moved])');
    return {
      day: box(days.at(0)),
      bar: box(link?.firstElementChild),
      track: box(link?.closest('ol')),
      backdrop: box(backdrop),
      rule: box(document.querySelector('[role="separator"]')),
      conference: box(lanes?.querySelector('[data-event="conference"]')),
      later: box(lanes?.querySelector('[data-event="border-visit"]')),
    };
  });
  expect(Math.abs(places.bar.right - places.day.right), 'day and bar begin together').toBeLessThan(
    20,
  );
  expect(places.backdrop.right, 'lines stand where the marks do').toBeCloseTo(
    places.track.right,
    0,
  );
  expect(places.backdrop.left).toBeCloseTo(places.track.left, 0);
  expect(places.rule.right).toBeGreaterThan(places.later.right - 2);
  expect(places.conference.left).toBeGreaterThan(places.rule.right - 12);
});

test('left is later for the keys, and up and down lead to other lanes', async ({ page }) => {
  await openTimeline(page, 'hebrew/');
  await mark(page, 'mayor-meeting').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(mark(page, 'conference')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(mark(page, 'border-visit')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(mark(page, 'conference')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(mark(page, 'border-visit').or(mark(page, 'mayor-meeting'))).toHaveCount(2);
  await page.keyboard.press('Home');
  await expect(mark(page, 'mayor-meeting')).toBeFocused();
});

test('a drag carries the days along, and a wheel zooms at the pointer', async ({ page }) => {
  await openTimeline(page, 'hebrew/');
  const bar = mark(page, 'conference');
  const before = await boxOf(bar);
  const lanes = await page.locator('[data-lanes]').boundingBox();
  const y = lanes!.y + lanes!.height - 20;
  await page.mouse.move(before.left, y);
  await page.mouse.down();
  await page.mouse.move(before.left + 60, y, { steps: 4 });
  await page.mouse.move(before.left + 120, y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await boxOf(bar)).left - before.left).toBeCloseTo(120, -1);
  await expect.poll(() => viewOf(page).from, 'to the right lies what was before').not.toBeNull();
  expect(viewOf(page).from! > '2021-11-25', 'a drag to the right shows what is later').toBe(true);

  const edge = (await boxOf(mark(page, 'border-visit'))).right;
  await page.mouse.move(edge, y);
  await page.mouse.wheel(0, -120);
  await page.waitForFunction((old) => location.search !== old, new URL(page.url()).search);
  expect(Math.abs((await boxOf(mark(page, 'border-visit'))).right - edge)).toBeLessThan(6);
});

test('the overview shows the frame where the days in view are, and its handles follow', async ({
  page,
}) => {
  await openTimeline(page, 'hebrew/');
  const start = page.getByRole('slider').first();
  const end = page.getByRole('slider').last();
  await expect(start).toBeVisible();
  const [from, to] = [await boxOf(start), await boxOf(end)];
  expect(from.left, 'the view begins at the right').toBeGreaterThan(to.left);

  await end.focus();
  const last = await end.getAttribute('aria-valuenow');
  await page.keyboard.press('ArrowLeft');
  await expect(end, 'left is later').toHaveAttribute('aria-valuenow', String(Number(last) + 1));

  // Squares are drawn for the days their events have.
  const squares = page.locator('[class*="overview"] svg rect');
  await expect(squares.first()).toBeAttached();
  const frame = { left: (await boxOf(end)).left, right: (await boxOf(start)).right };
  for (const square of await squares.all()) {
    const box = await boxOf(square);
    expect(box.left).toBeGreaterThan(frame.left - 1);
    expect(box.right).toBeLessThan(frame.right + 1);
  }
});

test('a dotted line leads from the one event to the other', async ({ page }) => {
  await openTimeline(page, 'hebrew/?from=2021-11-25&to=2021-12-01');
  const line = page.locator('[data-lanes] svg path[d*="q"]').first();
  await expect(line).toBeAttached();
  const [drawn, from, to] = [
    await boxOf(line),
    await boxOf(mark(page, 'mayor-meeting')),
    await boxOf(mark(page, 'conference')),
  ];
  expect(drawn.right).toBeLessThanOrEqual(from.right);
  expect(drawn.left).toBeLessThan(from.left);
  expect(drawn.left).toBeGreaterThan(to.left);
});

test('the map keeps west at the left', async ({ page }) => {
  await openTimeline(page, 'hebrew/');
  const map = page.getByRole('group', { name: 'Places on the map' }).or(page.locator('fieldset'));
  const haifa = await boxOf(map.first().getByRole('checkbox', { name: /^חיפה/ }));
  const jerusalem = await boxOf(map.first().getByRole('checkbox', { name: /^ירושלים/ }));
  expect(haifa.left).toBeLessThan(jerusalem.left + jerusalem.width);
});

test('letters stand under the dots of their sources, and after the names they go with', async ({
  page,
}) => {
  await page.goto('hebrew/event/mayor-meeting/');
  const panel = page.getByRole('complementary');
  const centres = (parts: Locator) =>
    parts.evaluateAll((elements) =>
      elements.map((element) => {
        const { left, right } = element.getBoundingClientRect();
        return Math.round((left + right) / 2);
      }),
    );
  const drawn = panel.locator('[aria-hidden]:has(> svg + span)').first();
  await expect(drawn).toBeVisible();
  const dots = drawn.locator('circle');
  const letters = drawn.locator('> span > span');
  expect(await centres(letters)).toEqual(await centres(dots));

  const where = panel.locator('dd').filter({ hasText: 'Haifa' });
  const name = await boxOf(where.getByRole('link'));
  const tags = await where.locator('[aria-hidden="true"] > *').all();
  expect(tags.length).toBeGreaterThan(0);
  for (const tag of tags) expect((await boxOf(tag)).right).toBeLessThanOrEqual(name.left);
});

test('words run as their own letters do', async ({ page }) => {
  await openTimeline(page, 'hebrew/event/border-visit/');
  const panel = page.getByRole('article');
  await expect(panel.locator('[lang="en"]').first()).toHaveCSS('direction', 'ltr');
  await expect(panel.locator('[lang="he"]').first()).toHaveCSS('direction', 'rtl');
  // Dates are in Latin letters: their first word stands left of their last.
  const order = await panel.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      const at = text.indexOf('30 Nov');
      const to = text.indexOf('1 Dec');
      if (at === -1 || to === -1) continue;
      const left = (offset: number) => {
        const range = document.createRange();
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        return range.getBoundingClientRect().left;
      };
      return [left(at), left(at + 3), left(to), left(to + 2)];
    }
    return [];
  });
  expect(order).toHaveLength(4);
  expect(order).toEqual(order.toSorted((a, b) => a - b));

  // So do the few words of a source that stand among the story's own.
  await page.goto('hebrew/event/conference/');
  const reading = page.getByRole('link', { name: /she said in Jerusalem/ }).locator('[lang]');
  await expect(reading).toHaveAttribute('lang', 'en');
  await expect(reading).toHaveAttribute('dir', 'ltr');
});

/** Names of the sources, which are the same in every language, and labels an editor wrote in Latin letters. */
const NAMES = ['היומון', 'The Wire', 'Wire', 'Fri 26 Nov', 'Sun 28 Nov'];

/**
 * What stands on the page in Hebrew letters without saying so, and what is said to be Hebrew without any. A text that has
 * both says that it is Hebrew, and so does what has it for a name; regions and lists are of all languages.
 */
async function misnamedWords(page: Page): Promise<readonly string[]> {
  return page.evaluate((names) => {
    const found: string[] = [];
    const judge = (text: string, element: Element | null) => {
      const said = element?.closest('[lang]')?.getAttribute('lang');
      const words = names.reduce((rest, name) => rest.replaceAll(name, ''), text);
      const hasName = words !== text;
      const isHebrew = /\p{Script=Hebrew}{2}/u.test(words);
      const isRight = said === 'he' ? isHebrew || hasName : !isHebrew;
      if (/\p{L}{2}/u.test(words) && !isRight) found.push(`${said}: ${text}`);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      // A link's or a switch's own name stands for what is in it.
      const instead =
        'script, noscript, [aria-hidden="true"], a[aria-label], label:has([aria-label])';
      if (node.parentElement?.closest(instead) === null)
        judge(node.textContent ?? '', node.parentElement);
    }
    for (const element of document.body.querySelectorAll('[aria-label]:not(aside, ul, ol)')) {
      judge(element.getAttribute('aria-label') ?? '', element);
    }
    return found;
  }, NAMES);
}

test('words of the story and of its sources say their language, and Dateline’s own are English', async ({
  page,
}) => {
  const onBoth = ['', 'event/conference/', 'source/wire/', 'statement/gate/'];
  const wide = [
    '?view=list',
    'event/mayor-meeting/',
    'event/long-talks/',
    'event/nothing/',
    'source/',
    'source/daily/',
    '?place=haifa&kind=meeting',
    '?person=president&lanes=source',
    '?embed=1',
  ];
  for (const [width, views] of [
    [1440, [...onBoth, ...wide]],
    [390, onBoth],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    for (const view of views) {
      await page.goto(`hebrew/${view}`);
      await expect(page.getByRole('heading').first()).toBeVisible();
      await expect(page.locator('[lang="he"]').first()).toBeAttached();
      const found = () => misnamedWords(page);
      await expect.poll(found, { message: `${view} at ${width}` }).toEqual([]);
    }
  }
});

test('the exported timeline is mirrored, its words are not', async ({ page }) => {
  await openTimeline(page, 'hebrew/');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Drawing/ }).click(),
  ]);
  const file = readFileSync(await download.path(), 'utf8');
  await page.goto('about:blank');
  await page.setContent(file);
  const middleOf = async (words: string) => {
    const { left, right } = await boxOf(page.getByText(words, { exact: true }).first());
    return (left + right) / 2;
  };
  expect(await middleOf('Wed')).toBeLessThan(await middleOf('Fri'));
  expect(await middleOf('Fri')).toBeLessThan(await middleOf('חיפה'));
});

for (const width of [1440, 1024, 390]) {
  test(`every view mirrored is free of violations at ${width}, and scrolls one way`, async ({
    page,
    context,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    // As held with the notch at the side of the drawer, which here comes from the left.
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setSafeAreaInsetsOverride', { insets: { left: 47, right: 0 } });
    for (const address of ['', 'event/mayor-meeting/', 'source/wire/', 'statement/gate/']) {
      await page.goto(`hebrew/${address}`);
      await expect(page.getByRole('heading').first()).toBeVisible();
      await expectNoViolations(page);
      const besides = await page.locator('aside [class*="content"]').all();
      for (const text of besides) expect((await boxOf(text)).left).toBeGreaterThanOrEqual(47);
      const overflow = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(overflow).toBe(0);
    }
  });
}
