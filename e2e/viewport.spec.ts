import type { CDPSession, Locator, Page, Request } from 'playwright/test';
import { DAY } from '../src/story/calendar.ts';
import {
  addressOf,
  intervalOf,
  mark,
  openTimeline,
  STORY_ADDRESS,
  timeline,
  viewOf,
} from './support/story.ts';
import { expect, test } from './support/test.ts';

// A reader who wants less movement arrives at once, and a drag does not glide on.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('ensure: it is drawn');
  return box;
}

/** A point of the axis, which is no mark. */
async function onAxis(page: Page): Promise<{ x: number; y: number }> {
  // The code that follows the hand comes after the view.
  await page.waitForLoadState('networkidle');
  const box = await boxOf(
    timeline(page)
      .getByRole('listitem')
      .filter({ hasText: /^Sat 27$/ }),
  );
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Days between the two ends of the address; `null` when it has none. */
function daysInView(page: Page): number | null {
  const interval = intervalOf(page);
  return interval === null ? null : (interval.end - interval.start) / DAY;
}

test('the buttons zoom round the middle, and the address follows in calendar dates', async ({
  page,
}) => {
  await openTimeline(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect
    .poll(() => viewOf(page))
    .toEqual({ from: '2021-11-26T07:30', to: '2021-11-30T16:30' });
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await expect.poll(() => addressOf(page)).toBe(`/${STORY_ADDRESS}`);
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await expect
    .poll(() => viewOf(page))
    .toEqual({ from: '2021-11-22T21:36', to: '2021-12-04T02:24' });
});

test('Month, Year and All show as much, and Week the opening view', async ({ page }) => {
  const region = await openTimeline(page);
  for (const [name, days] of [
    ['Month', 30],
    ['Year', 365],
  ] as const) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect.poll(() => daysInView(page)).toBe(days);
    await expect(page.getByRole('button', { name, exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  }
  await page.getByRole('button', { name: 'All', exact: true }).click();
  for (const year of ['2014', '2021']) {
    await expect(region.getByText(year, { exact: true }).first()).toBeVisible();
  }
  await page.getByRole('button', { name: 'Week', exact: true }).click();
  await expect.poll(() => addressOf(page)).toBe(`/${STORY_ADDRESS}`);
});

test('the wheel zooms where the pointer is', async ({ page }) => {
  await openTimeline(page);
  const before = await boxOf(mark(page, 'riga-ministerial'));
  await page.mouse.move(before.x, (await onAxis(page)).y);
  await page.mouse.wheel(0, -100);
  await expect.poll(() => daysInView(page)).toBeLessThan(6);
  const after = await boxOf(mark(page, 'riga-ministerial'));
  expect(after.x).toBeCloseTo(before.x, -0.3);
  expect(after.width).toBeGreaterThan(before.width);
});

test('the wheel to the side moves the view, and the page does not scroll', async ({ page }) => {
  await openTimeline(page);
  const before = await boxOf(mark(page, 'riga-ministerial'));
  const point = await onAxis(page);
  await page.mouse.move(point.x, point.y);
  await page.mouse.wheel(120, 0);
  await expect.poll(() => daysInView(page)).toBeCloseTo(7, 2);
  const after = await boxOf(mark(page, 'riga-ministerial'));
  expect(before.x - after.x).toBeCloseTo(120, -0.3);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('a drag takes the time along, as far as the pointer goes', async ({ page }) => {
  await openTimeline(page);
  const before = await boxOf(mark(page, 'adazi-visit'));
  const chip = await boxOf(mark(page, 'crimea-annexation'));
  const title = mark(page, 'russian-build-up').locator('[data-label]').last();
  const words = await boxOf(title);
  const point = await onAxis(page);
  await page.mouse.move(point.x, point.y);
  await page.mouse.down();
  await page.mouse.move(point.x - 100, point.y, { steps: 5 });
  // While it is held, too: what waits at the edge and the words of what runs out of the view stay.
  await expect
    .poll(async () => before.x - (await boxOf(mark(page, 'adazi-visit'))).x)
    .toBeCloseTo(100, -0.3);
  expect((await boxOf(mark(page, 'crimea-annexation'))).x).toBeCloseTo(chip.x, 0);
  expect((await boxOf(title)).x).toBeCloseTo(words.x, 0);
  await page.mouse.up();
  await expect.poll(() => daysInView(page)).toBeCloseTo(7, 2);
  const after = await boxOf(mark(page, 'adazi-visit'));
  expect(before.x - after.x).toBeCloseTo(100, -0.3);

  // Let go of outside the plot, it does not stick to the pointer that comes back.
  await page.mouse.move(point.x, point.y);
  await page.mouse.down();
  await page.mouse.move(point.x, 20, { steps: 3 });
  await page.mouse.up();
  await page.mouse.move(point.x, point.y);
  await page.mouse.move(point.x - 80, point.y, { steps: 5 });
  expect((await boxOf(mark(page, 'adazi-visit'))).x).toBeCloseTo(after.x, 0);
});

test('a drag that begins and ends on a mark does not open it', async ({ page }) => {
  await openTimeline(page);
  const box = await boxOf(mark(page, 'riga-ministerial'));
  const [x, y] = [box.x + 60, box.y + 4];
  // A hand that has let go before the code for hands has come has moved nothing.
  await expect(async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 40, y, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => viewOf(page).from, { timeout: 2000 }).not.toBeNull();
  }).toPass();
  expect(addressOf(page)).not.toContain('event');
  await mark(page, 'riga-ministerial').click();
  await expect.poll(() => addressOf(page)).toContain('event/riga-ministerial');
});

test('the view survives a reload', async ({ page }) => {
  await openTimeline(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => viewOf(page).from).toBe('2021-11-26T07:30');
  const address = addressOf(page);
  const before = await boxOf(mark(page, 'riga-ministerial'));
  await page.reload();
  await expect(mark(page, 'riga-ministerial')).toBeVisible();
  expect(addressOf(page)).toBe(address);
  expect((await boxOf(mark(page, 'riga-ministerial'))).x).toBeCloseTo(before.x, 0);
});

test('an event far away waits as a chip at the edge, and leads to its time', async ({ page }) => {
  const region = await openTimeline(page);
  await expect(mark(page, 'crimea-annexation')).toContainText('2014');
  await mark(page, 'crimea-annexation').click();
  await expect(region.getByText('2014', { exact: true }).first()).toBeVisible();
  await expect.poll(() => viewOf(page).from).toMatch(/^201[0-4]-/);
  expect(addressOf(page)).toContain('event/crimea-annexation');
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });

  type Finger = readonly [x: number, y: number];

  async function touch(session: CDPSession, type: string, fingers: readonly Finger[]) {
    await session.send('Input.dispatchTouchEvent', {
      type: type as 'touchStart' | 'touchMove' | 'touchEnd',
      touchPoints: fingers.map(([x, y], id) => ({ x, y, id })),
    });
  }

  test('two fingers spread zoom in between them', async ({ page, context }) => {
    await openTimeline(page);
    const { x, y } = await onAxis(page);
    const session = await context.newCDPSession(page);
    await touch(session, 'touchStart', [
      [x - 50, y],
      [x + 50, y],
    ]);
    for (const reach of [60, 70, 80, 90, 100]) {
      await touch(session, 'touchMove', [
        [x - reach, y],
        [x + reach, y],
      ]);
    }
    await touch(session, 'touchEnd', []);
    await expect.poll(() => daysInView(page)).toBeCloseTo(3.5, 1);
    expect(viewOf(page).from).toMatch(/^2021-11-26/);
  });

  test('fingers that came before the code are followed when it has come', async ({
    page,
    context,
  }) => {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const files: Request[] = [];
    await page.route('**/assets/moving-*.js', async (route, request) => {
      files.push(request);
      await released;
      await route.continue();
    });
    await openTimeline(page);
    await expect.poll(() => files.length).toBeGreaterThan(0);
    const tick = timeline(page)
      .getByRole('listitem')
      .filter({ hasText: /^Sat 27$/ });
    const box = await boxOf(tick);
    const y = box.y + box.height / 2;
    const session = await context.newCDPSession(page);
    const spread = (type: string, reach: number) =>
      touch(session, type, [
        [box.x - reach, y],
        [box.x + reach, y],
      ]);
    await spread('touchStart', 50);
    release();
    await Promise.all(files.map(async (file) => (await file.response())?.finished()));
    // How far they have spread before is not known.
    for (const reach of [60, 80, 100, 120, 140, 160]) await spread('touchMove', reach);
    await touch(session, 'touchEnd', []);
    await expect.poll(() => daysInView(page)).toBeLessThan(5);
  });

  test('one finger moves the view to the side', async ({ page, context }) => {
    await openTimeline(page);
    const before = await boxOf(mark(page, 'adazi-visit'));
    const { x, y } = await onAxis(page);
    const session = await context.newCDPSession(page);
    await touch(session, 'touchStart', [[x, y]]);
    for (const moved of [20, 40, 60, 80, 100]) {
      await touch(session, 'touchMove', [[x - moved, y]]);
    }
    await touch(session, 'touchEnd', []);
    await expect.poll(() => daysInView(page)).toBeCloseTo(7, 2);
    const after = await boxOf(mark(page, 'adazi-visit'));
    // Chromium holds back the first px until it is sure of a movement.
    expect(before.x - after.x).toBeGreaterThan(80);
    expect(before.x - after.x).toBeLessThanOrEqual(101);

    await mark(page, 'adazi-visit').press('Enter');
    await expect.poll(() => addressOf(page)).toContain('event/adazi-visit');
  });
});
