import type { CDPSession, Locator, Page } from 'playwright/test';
import { textFaults } from './support/layout.ts';
import {
  addressOf,
  eventAddress,
  eventPanel,
  list,
  mark,
  openEvent,
  openTimeline,
  STORY_ADDRESS,
  timeline,
} from './support/story.ts';
import { expect, expectCode, test } from './support/test.ts';

// What a reader may see, feel or need otherwise than most: colours, contrast, movement, size of text, notches, touch.
test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1440, height: 900 } });

const EVENT = eventAddress('duda-meeting');
const READER = `${STORY_ADDRESS}source/efe-infobae/`;
const STATEMENT = `${STORY_ADDRESS}statement/nauseda-article-4/`;

function styleOf(element: Locator, property: string): Promise<string> {
  return element.evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property);
}

/** A colour of the system, as this browser has it. */
function system(page: Page, name: string): Promise<string> {
  return page.evaluate((colour) => {
    const probe = document.createElement('i');
    probe.style.cssText = `forced-color-adjust: none; color: ${colour}`;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);
}

test.describe('in forced colours', () => {
  test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active' }));

  const barOf = (page: Page, id: string) => mark(page, id).locator('> :first-child');

  test('what is selected, filtered out, reported and announced differ, and so does the open tab', async ({
    page,
  }, testInfo) => {
    await openTimeline(page, eventAddress('duda-meeting', '?place=brussels,vilnius'));
    const [selected, text, gone, ground] = await Promise.all(
      ['HighlightText', 'CanvasText', 'GrayText', 'Canvas'].map((name) => system(page, name)),
    );
    expect(await styleOf(barOf(page, 'duda-meeting'), 'background-color')).toBe(selected);
    expect(await styleOf(barOf(page, 'vilnius-talks'), 'background-color')).toBe(text);
    const announced = barOf(page, 'riga-ministerial');
    expect(await styleOf(announced, 'background-color')).toBe(ground);
    expect(await styleOf(announced, 'border-top-color'), 'not of a place chosen').toBe(gone);
    const day = page.getByRole('region', { name: 'Timeline' }).locator('li[data-selected]').first();
    expect(await styleOf(day, 'color'), 'the days of the selection').toBe(selected);
    const lane = page.getByLabel('Vilnius, 2 events').locator('xpath=..');
    for (const words of ['Vilnius', '2 events']) {
      expect(await styleOf(lane.getByText(words, { exact: true }), 'color'), words).toBe(selected);
    }
    const leftOut = mark(page, 'riga-ministerial');
    await expect(leftOut).toHaveAccessibleName(/ Left out by the filter\.$/);
    const title = leftOut.getByText('NATO foreign ministers meet in Riga');
    await expect(title).toBeHidden();
    await leftOut.hover();
    await expect(title, 'named under the pointer').toBeVisible();

    const tabs = page.getByRole('navigation', { name: 'Views' }).getByRole('link');
    const lines = await Promise.all(
      (await tabs.all()).map((tab) => styleOf(tab, 'border-bottom-color')),
    );
    expect(lines.filter((colour) => colour !== ground)).toHaveLength(1);
    await page.screenshot({ path: testInfo.outputPath('forced-colours.png') });

    await page.getByRole('button', { name: 'Filters' }).click();
    const places = page.getByRole('group', { name: 'Places', exact: true });
    const border = places.getByRole('checkbox', { name: /^Ukraine border/ });
    await expect(border, 'a box to tick').toHaveCSS('height', '14px');
  });

  test('the words of the event are marked in the text, and the focus is drawn', async ({
    page,
  }) => {
    await page.goto(EVENT);
    await page
      .getByRole('link', { name: /^Read in full/ })
      .first()
      .click();
    const words = page.locator('mark[data-excerpt][data-selected]').first();
    await expect(words).toBeVisible();
    expect(await styleOf(words, 'background-color')).toBe(await system(page, 'Highlight'));
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    expect(await styleOf(focused, 'outline-style')).toBe('solid');
    expect(await styleOf(focused, 'outline-color')).toBe(await system(page, 'Highlight'));
  });

  test('the words of a passage and those that are searched for can be read, in either scheme', async ({
    page,
  }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      await page.goto(EVENT);
      const words = page.locator('blockquote mark').first();
      expect(await styleOf(words, 'color'), colorScheme).toBe(await system(page, 'MarkText'));
      await page.goto(READER);
      const passages = page.locator('mark[data-excerpt]');
      await expect(passages.first()).toBeVisible();
      const colours = await passages.evaluateAll((marks) =>
        marks.map((node) => getComputedStyle(node).color),
      );
      expect([...new Set(colours)], colorScheme).toEqual([await system(page, 'CanvasText')]);
      await expectCode(page);
      await page.keyboard.press('/');
      await page.keyboard.type('karins');
      const hit = page.getByRole('option').locator('mark').first();
      await expect(hit).toBeVisible();
      expect(await styleOf(hit, 'color'), colorScheme).toBe(
        await hit.evaluate((node) => getComputedStyle(node.parentElement!).color),
      );
    }
  });
});

test('with more contrast the faintest text has a contrast of 7, in both themes', async ({
  page,
}) => {
  await openTimeline(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ contrast: 'more', colorScheme });
    const ratio = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      const light = (colour: string) => {
        probe.style.color = colour;
        const [r = 0, g = 0, b = 0] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? [])
          .map((part) => Number(part) / 255)
          .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
      };
      const [one, other] = [light('var(--ink-3)'), light('var(--sunk)')];
      probe.remove();
      return Math.max(one, other) / Math.min(one, other);
    });
    expect(ratio, colorScheme).toBeGreaterThan(7);
  }
});

test('with reduced motion nothing is animated: not an event, a dialog, a drawer or a zoom', async ({
  page,
}) => {
  const lengths = () =>
    page.evaluate(() =>
      document
        .getAnimations()
        .map(({ effect }) => Number(effect?.getComputedTiming().duration))
        .filter((length) => length > 1),
    );
  await openTimeline(page);
  await openEvent(page, 'vilnius-talks');
  expect(await lengths()).toEqual([]);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  expect(await lengths()).toEqual([]);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await lengths()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(EVENT);
  await expect(eventPanel(page, 'duda-meeting')).toBeVisible();
  expect(await lengths()).toEqual([]);
});

test('what floats over a mark can be put away, and needs no pointer to be known', async ({
  page,
}) => {
  await openTimeline(page);
  const letters = mark(page, 'duda-meeting').getByText('NEARI');
  await mark(page, 'duda-meeting').hover();
  await expect(letters).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(letters).toBeHidden();
  await mark(page, 'vilnius-talks').hover();
  await mark(page, 'duda-meeting').hover();
  await expect(letters).toBeVisible();
  await expect(mark(page, 'duda-meeting')).toHaveAccessibleName(/1 of 5 sources/);

  // They are seen whole, in the first lane and in others.
  for (const id of ['duda-meeting', 'vilnius-talks', 'adazi-visit']) {
    await mark(page, id).hover();
    const seen = await mark(page, id)
      .getByText('NEARI')
      .evaluate((box) => {
        const { left, right, top, bottom } = box.getBoundingClientRect();
        const at = (y: number) => document.elementFromPoint((left + right) / 2, y);
        return [top + 1, bottom - 2].map((y) => box.contains(at(y)));
      });
    expect(seen, id).toEqual([true, true]);
  }
});

const VIEWS = [`${STORY_ADDRESS}?view=list`, EVENT, READER, STATEMENT];

for (const address of VIEWS) {
  test(`no text of ${address} is cut or lies over another, and it scrolls one way, at any size`, async ({
    page,
  }) => {
    await page.goto(address);
    await expectCode(page);
    for (const [what, width, height, scale] of [
      ['text of twice the size on a wide screen', 1440, 900, 2],
      ['text of twice the size on a phone', 390, 844, 2],
      ['a zoom of 400 %', 320, 256, 1],
      ['a small phone', 360, 780, 1],
      ['a phone on its side', 844, 390, 1],
      ['a tablet held upright', 834, 1112, 1],
      ['a small laptop', 1280, 720, 1],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = `${size * 100}%`;
      }, scale);
      await expect.poll(() => textFaults(page), what).toEqual([]);
    }
  });
}

test('the bar has room for all in it at a size of text a reader’s style sheet sets', async ({
  page,
}) => {
  await page.goto(STORY_ADDRESS);
  for (const [width, controls] of [
    [1024, ['Open the story panel']],
    [390, ['Open the menu', 'How to read this']],
  ] as const) {
    await page.setViewportSize({ width, height: 844 });
    // Media queries do not follow it.
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    const brand = (await page.getByRole('banner').getByRole('link').first().boundingBox())!;
    for (const name of controls) {
      const control = page.getByRole('button', { name });
      await expect(control).toBeVisible();
      const box = (await control.boundingBox())!;
      expect(box.x + box.width, name).toBeLessThanOrEqual(width);
      expect(box.x > brand.x + brand.width || box.y >= brand.y + brand.height, name).toBe(true);
    }
  }
});

test('the timeline and the map grow with text, and a drag still takes the time along', async ({
  page,
  context,
}) => {
  const session = await context.newCDPSession(page);
  // As a reader chooses it in the settings of the browser, which media queries follow, too.
  const setText = (standard: number) =>
    session.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } });
  const title = mark(page, 'duda-meeting').locator('[class*="title"]');
  const line = async () =>
    (await title.boundingBox())!.height / (await title.locator('span').count());
  await openTimeline(page, `${STORY_ADDRESS}?view=timeline`);
  const usual = await line();
  await setText(32);
  await expect.poll(line).toBe(2 * usual);
  expect(await textFaults(page)).toEqual([]);

  const bar = mark(page, 'riga-talks-karins');
  const before = (await bar.boundingBox())!;
  await page.mouse.move(700, 700);
  await page.mouse.down();
  await page.mouse.move(640, 700, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await bar.boundingBox())!.x - before.x).toBeCloseTo(-60, 0);

  await page.getByRole('button', { name: 'Open the story panel' }).click();
  const place = page.locator('svg text').filter({ hasText: 'Riga' });
  await expect.poll(async () => (await place.boundingBox())?.height).toBeGreaterThan(24);

  // On a phone the names of lanes stand above what is in them.
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${STORY_ADDRESS}?view=timeline`);
  const name = page.getByRole('checkbox', { name: 'Brussels, 2 events' });
  await expect(name).toBeVisible();
  const [label, below] = [
    (await name.boundingBox())!,
    (await mark(page, 'duda-meeting').boundingBox())!,
  ];
  expect(below.y).toBeGreaterThanOrEqual(label.y + label.height);
  expect(below.x).toBeLessThan(label.x + label.width);
  expect(await textFaults(page)).toEqual([]);
});

for (const id of ['riga-ministerial', 'riga-ministry']) {
  test(`text of twice the size on a phone fits the sheet of the event ${id}`, async ({
    page,
    context,
  }) => {
    const session = await context.newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 32 } });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(eventAddress(id));
    await expectCode(page);
    await expect(page.locator('aside').getByRole('heading').first()).toBeVisible();
    expect(await textFaults(page)).toEqual([]);
    const beyond = await page
      .locator('aside *')
      .evaluateAll((all) =>
        all
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
          .map(({ textContent }) => textContent),
      );
    expect(beyond).toEqual([]);
  });
}

test('text of twice the size from a reader’s own style sheet leaves the lanes a height', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openTimeline(page);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  const lanes = page.locator('[class*="lanes"]').first();
  await expect.poll(async () => (await lanes.boundingBox())?.height).toBeGreaterThan(300);
  await page.mouse.move(200, 365);
  await page.mouse.wheel(0, 5000);
  await expect(page.getByRole('slider').first()).toBeInViewport();
});

test('under a zoom of 400 %, and on a phone’s side, what stays leaves room to read in', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  const roomOf = (holder: string) =>
    page.evaluate((selector) => {
      const lines = Array.from({ length: innerHeight }, (_, y) =>
        document.elementFromPoint(160, y),
      );
      return lines.filter((at) => at !== null && at.closest(selector) !== null).length;
    }, holder);
  await page.goto(`${STORY_ADDRESS}?view=list`);
  await expectCode(page);
  expect(await roomOf('main')).toBeGreaterThan(180);
  await page.goto(READER);
  await expect(page.getByRole('button', { name: 'Next mark' })).toBeVisible();
  expect(await roomOf('[class*="scroller"]')).toBeGreaterThan(80);
  await page.goto(EVENT);
  await expect.poll(() => roomOf('article [class*="body"]')).toBeGreaterThan(100);
  await page.setViewportSize({ width: 844, height: 390 });
  await page.goto(READER);
  await expect(page.getByRole('button', { name: 'Next mark' })).toBeVisible();
  await expect.poll(() => roomOf('[class*="scroller"]')).toBeGreaterThan(260);
});

test('text with the spacing a reader may ask for is not cut', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of VIEWS) {
    await page.goto(address);
    await expectCode(page);
    // WCAG 1.4.12. The page's policy lets no style element in, but does sheets that scripts adopt.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
         p { margin-block-end: 2em !important }`,
      );
      document.adoptedStyleSheets = [sheet];
    });
    await expect.poll(() => textFaults(page), address).toEqual([]);
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the mark of what is open stands between the dates and the sheet', async ({ page }) => {
    const standsClear = async (id: string) => {
      const [box, sheet, dates] = await Promise.all([
        mark(page, id).boundingBox(),
        page.locator('aside').boundingBox(),
        page.getByRole('separator').boundingBox(),
      ]);
      if (box === null || sheet === null || dates === null) return false;
      return box.y > dates.y + 60 && box.y + box.height < sheet.y && dates.y >= 48;
    };
    await page.goto(eventAddress('adazi-visit', '?view=timeline'));
    await expect.poll(() => standsClear('adazi-visit')).toBe(true);
    await page.getByRole('link', { name: /^Next event/ }).click();
    await expect.poll(() => standsClear('riga-ministerial')).toBe(true);
    await page.goto(eventAddress('moscow-cuts-ties', '?view=timeline'));
    await expect.poll(() => standsClear('moscow-cuts-ties')).toBe(true);

    // A finger that misses a mark by less than it is wide opens the one nearest to it.
    await openTimeline(page, `${STORY_ADDRESS}?view=timeline`);
    const box = (await mark(page, 'riga-ministerial').boundingBox())!;
    await page.touchscreen.tap(box.x - 14, box.y + box.height - 6);
    await expect(eventPanel(page, 'riga-ministerial')).toBeVisible();
    await page.goto(eventAddress('moscow-cuts-ties', '?view=timeline'));

    // Held on its side, where the page scrolls round the lanes, and the panel lies over their end.
    await page.setViewportSize({ width: 844, height: 390 });
    const isSeen = (id: string) =>
      mark(page, id).evaluate((link) => {
        const { left, right, top, bottom } = link.getBoundingClientRect();
        const at = (x: number, y: number) => link.contains(document.elementFromPoint(x, y));
        return at(left + 2, top + 2) && at(right - 2, bottom - 2);
      });
    await expect.poll(() => isSeen('moscow-cuts-ties')).toBe(true);
    // Who turns it has moved nothing: the address says no days.
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => standsClear('moscow-cuts-ties')).toBe(true);
    expect(addressOf(page)).toBe(`/${eventAddress('moscow-cuts-ties', '?view=timeline')}`);
    await page.setViewportSize({ width: 844, height: 390 });
    for (const id of ['riga-ministerial', 'poland-article-4', 'centre-briefings']) {
      await page.goto(eventAddress(id));
      await expect.poll(() => isSeen(id)).toBe(true);
    }
  });

  test('a phone that is turned keeps the view it was opened with', async ({ page }) => {
    const line = page.getByRole('main').locator('[data-event="riga-ministerial"]');
    await page.goto(STORY_ADDRESS);
    await expectCode(page);
    await expect(line).toBeVisible();
    await page.setViewportSize({ width: 844, height: 390 });
    await expect(line).toBeVisible();
    await expect(timeline(page)).toHaveCount(0);
    await openTimeline(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(timeline(page)).toBeVisible();
  });

  test('nothing that is pressed stands in a notch, however the phone is held', async ({
    page,
    context,
  }) => {
    const session = await context.newCDPSession(page);
    for (const [width, height, top, side, bottom] of [
      [390, 844, 47, 0, 34],
      [844, 390, 0, 47, 21],
    ] as const) {
      await page.setViewportSize({ width, height });
      await session.send('Emulation.setSafeAreaInsetsOverride', {
        insets: { top, right: side, bottom, left: side },
      });
      for (const address of [STORY_ADDRESS, EVENT, READER, STATEMENT]) {
        await page.goto(address);
        await expectCode(page);
        await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
        const inNotch = await page.evaluate(
          ([above, beside, below]) =>
            [...document.querySelectorAll<HTMLElement>('button, a, input, [role="slider"]')]
              .filter((each) => {
                const { left, right, top: from, bottom: to } = each.getBoundingClientRect();
                const x = (left + right) / 2;
                const y = (from + to) / 2;
                const isSeen = each.contains(document.elementFromPoint(x, y));
                const scrolls = each.closest('main, [class*="body"], [class*="content"]') !== null;
                return (
                  isSeen &&
                  (x < beside ||
                    x > innerWidth - beside ||
                    (!scrolls && (y < above || y > innerHeight - below)))
                );
              })
              .map(({ outerHTML }) => outerHTML.slice(0, 160)),
          [top, side, bottom] as const,
        );
        expect(inNotch, `${address} at ${width}`).toEqual([]);
      }
    }
  });

  /** A finger that goes from one height to another, holds still if it is slow, and leaves. */
  async function pull(session: CDPSession, from: number, to: number, slowly: boolean) {
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ys: readonly number[]) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: ys.map((y) => ({ x: 195, y })),
      });
    await touch('touchStart', [from]);
    for (let step = 1; step <= 6; step += 1) {
      await touch('touchMove', [from + ((to - from) * step) / 6]);
    }
    // What was fast is no flick once it has stopped.
    if (slowly) {
      await new Promise((resolve) => {
        setTimeout(resolve, 150);
      });
      await touch('touchMove', [to]);
    }
    await touch('touchEnd', []);
  }

  test('a finger pulls the sheet to its three heights, by its grip and by its text', async ({
    page,
    context,
  }) => {
    await page.goto(EVENT);
    const sheet = page.getByRole('complementary', { name: /^Stoltenberg meets/ });
    const grip = page.getByRole('button', { name: 'Height of this panel' });
    await expect(grip).toBeVisible();
    const session = await context.newCDPSession(page);
    const height = async () => Math.round((await sheet.boundingBox())?.height ?? 0);
    await expect.poll(height).toBe(574);

    await pull(session, 285, 130, true);
    await expect.poll(height, 'full leaves the bar in sight').toBe(796);
    await expect(grip).toHaveAttribute('aria-expanded', 'true');
    await pull(session, 300, 500, true);
    await expect.poll(height, 'its text, at its top, pulls it down').toBe(574);
    await pull(session, 600, 400, true);
    await expect.poll(height, 'and up').toBe(796);
    await pull(session, 400, 360, true);
    await expect.poll(height, 'at its full height its text scrolls').toBe(796);
    await grip.click();
    await expect.poll(height, 'no drag is needed').toBe(574);
    await pull(session, 285, 780, false);
    await expect(sheet, 'thrown down it is put away').toBeHidden();
    await expect(list(page).getByRole('link', { name: /^Stoltenberg meets/ })).toBeFocused();
  });

  test('filters, search and share are within reach of a thumb', async ({ page }) => {
    await page.goto(EVENT);
    await expect(page.getByRole('button', { name: 'Share' })).toBeInViewport();
    const share = await page.getByRole('button', { name: 'Share' }).boundingBox();
    expect(share!.y).toBeGreaterThan(844 * 0.6);
    expect(share!.height).toBeGreaterThanOrEqual(44);
    await page.goto(STORY_ADDRESS);
    for (const name of ['Filters', 'Find in this story', 'Open the menu']) {
      const box = await page.getByRole('button', { name, exact: true }).boundingBox();
      expect(box!.height, name).toBeGreaterThanOrEqual(44);
    }
  });
});
