import { DAY } from '../src/story/calendar.ts';
import {
  addressOf,
  eventAddress,
  eventPanel,
  list,
  mark,
  openTimeline,
  publishedStory,
  STORY,
  STORY_ADDRESS,
  timeline,
} from './support/story.ts';
import { expect, test } from './support/test.ts';

test('the story opens on its week: what was told, where, and when it was published @base', async ({
  page,
}) => {
  const region = await openTimeline(page);
  await expect(page.getByRole('heading', { level: 1, name: STORY.title })).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(STORY.title));
  await expect(page.getByRole('heading', { name: 'Overview', exact: true })).toBeVisible();
  await expect(page.getByText(`5 texts, ${STORY.events.length} events`)).toBeVisible();

  for (const day of ['Thu 25', 'Fri 26', 'Sat 27', 'Sun 28', 'Mon 29', 'Tue 30', 'Wed 1']) {
    await expect(
      region.getByRole('listitem').filter({ hasText: new RegExp(`^${day}`) }),
    ).toBeVisible();
  }
  await expect(
    region.getByRole('separator', { name: 'Published Sunday 28 November 2021' }),
  ).toBeVisible();
  for (const place of ['Brussels', 'Vilnius', 'Riga', 'Ādaži', 'Ukraine border']) {
    await expect(region.getByRole('list', { name: place })).toHaveCount(1);
  }
  // Of an event in several places the mark stands in the lane of the first.
  const counted = region.getByRole('checkbox', { name: 'Ādaži, 2 events' });
  await expect(counted).toBeVisible();
  await expect(
    region
      .getByRole('list', { name: 'Ādaži' })
      .getByRole('listitem')
      .filter({ hasText: 'shown in' }),
  ).toHaveText(/, shown in “Baltic region”$/);
  await expect(mark(page, 'riga-ministerial')).toHaveAccessibleName(
    'NATO foreign ministers meet in Riga. Tuesday 30 November to Wednesday 1 December 2021. Riga. ' +
      `Announced by 5 of 5 sources. Sources differ. Event 16 of ${STORY.events.length}.`,
  );
  await expect(mark(page, 'riga-talks-karins')).toHaveAccessibleName(
    /third in order, hours not given/,
  );
});

test('the published rule goes on through a mark that is selected, and ends at the words over it', async ({
  page,
}) => {
  const story = publishedStory();
  await page.route('**/story.json', (route) => route.fulfill({ json: story }));
  await page.goto(eventAddress('baltic-presence'));
  const rule = timeline(page).getByRole('separator').last();
  const selected = mark(page, 'baltic-presence');
  const { x } = (await rule.boundingBox())!;
  const { y, height } = (await selected.boundingBox())!;
  const across = { x: x - 3, y: y + height - 3, width: 6, height: 1 };
  const shades = await page.evaluate(
    async (png) => {
      const bytes = Uint8Array.from(atob(png), (each) => each.codePointAt(0)!);
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(image.width, 1).getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, 1);
      return Array.from({ length: image.width }, (_, at) => data[4 * at]!);
    },
    (await page.screenshot({ clip: across })).toString('base64'),
  );
  expect(Math.max(...shades), 'the accent').toBeGreaterThan(200);
  expect(Math.min(...shades), 'the rule').toBeLessThan(60);

  const title = mark(page, 'riga-talks-karins').getByText('Kariņš');
  await expect(title, 'the only rule is kept off').toHaveCSS('text-shadow', 'none');
  const [first] = story.sources;
  const { when } = first!.published;
  Object.assign(when!, { start: when!.start! - 2 * DAY, end: when!.end! - 2 * DAY });
  await page.reload();
  await expect(timeline(page).getByRole('separator')).toHaveCount(2);
  await expect(title).not.toHaveCSS('text-shadow', 'none');
});

test('the month and year are said where the flag of a published rule takes the room of their names', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${STORY_ADDRESS}?view=timeline&from=2021-11-28&to=2021-12-04`);
  const name = timeline(page).getByText('December 2021', { exact: true });
  await expect(name).toBeVisible();
  const [flag, days] = [
    timeline(page).getByRole('separator'),
    timeline(page).getByText('30', { exact: true }).first(),
  ];
  const bottomOf = async (what: typeof flag) => {
    const { y, height } = (await what.boundingBox())!;
    return y + height;
  };
  expect(await bottomOf(name)).toBeGreaterThan(
    Math.max(await bottomOf(flag), await bottomOf(days)) + 10,
  );
});

test('the address of the site leads to its only story @base', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1, name: STORY.title })).toBeVisible();
  await expect.poll(() => addressOf(page)).toMatch(new RegExp(`/${STORY_ADDRESS}$`));
});

test('every event is on the timeline or told of there', async ({ page }) => {
  const region = await openTimeline(page);
  const more = region.getByRole('button', { name: /^\d+ more$/ });
  await more.click();
  for (const { title } of STORY.events) {
    await expect(region.getByRole('link', { name: `${title}.` })).toHaveCount(1);
  }
});

test('a click on the meeting of Thursday opens it with the words behind it', async ({ page }) => {
  await openTimeline(page);
  await mark(page, 'duda-meeting').click();

  const panel = eventPanel(page, 'duda-meeting');
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(
    'Stoltenberg meets Polish President Duda',
  );
  await expect(panel.getByText('Thu 25 Nov 2021', { exact: true })).toBeVisible();
  await expect(mark(page, 'duda-meeting')).toHaveAttribute('aria-current', 'true');
  expect(addressOf(page)).toBe(`/${eventAddress('duda-meeting')}`);
  await expect(page).toHaveTitle(/Stoltenberg meets Polish President Duda/);

  const dates = panel.getByRole('region', { name: 'How we know the date' });
  await expect(dates.getByRole('listitem').filter({ hasText: 'on Thursday' })).toContainText(
    'gives Thu 25 Nov',
  );
  await expect(dates).toContainText('published Sun 28 Nov 2021');

  const words = panel.getByRole('region', { name: 'In their words' });
  const excerpts = words.getByRole('blockquote');
  await expect(
    excerpts.filter({ hasText: 'At their meeting on Thursday in Brussels' }),
  ).toHaveCount(1);
  // The paragraph round the words is there as well, from the text itself.
  await expect(words).toContainText('paragraph 17 of 21');
});

test('every excerpt of an event is shown in the exact words of its source', async ({ page }) => {
  await openTimeline(page, eventAddress('riga-ministerial'));
  const panel = eventPanel(page, 'riga-ministerial');
  await expect(panel).toContainText('paragraph 8 of 8');
  const { excerpts } = STORY.events.find(({ id }) => id === 'riga-ministerial')!;
  for (const { id, exact } of excerpts) {
    const quote = panel.locator(`blockquote[data-excerpt="${id}"]`);
    await expect(quote).toContainText(exact);
  }
});

test('the panel leads to the event before and the one after', async ({ page }) => {
  await openTimeline(page, eventAddress('duda-meeting'));
  await page.getByRole('link', { name: /^Next event:/ }).click();
  await expect(eventPanel(page, 'pre-ministerial-press')).toBeVisible();
  await page.getByRole('link', { name: /^Previous event:/ }).click();
  await expect(eventPanel(page, 'duda-meeting')).toBeVisible();
  await page.getByRole('link', { name: 'Close' }).click();
  await expect(eventPanel(page, 'duda-meeting')).toBeHidden();
  expect(addressOf(page)).toBe(`/${STORY_ADDRESS}`);

  // Its lane is below all that can be seen at first.
  await openTimeline(page, eventAddress('joint-visit'));
  await page.getByRole('link', { name: /^Next event:/ }).click();
  await expect(mark(page, 'centre-briefings')).toBeInViewport({ ratio: 1 });
});

test('the passage leads to its article, and the article back to the event', async ({ page }) => {
  await openTimeline(page, eventAddress('duda-meeting'));
  await eventPanel(page, 'duda-meeting')
    .getByRole('link', { name: 'Read in full: EFE via Infobae' })
    .first()
    .click();
  const reader = page.getByRole('complementary', { name: 'EFE via Infobae' });
  const [excerpt] = STORY.events.find(({ id }) => id === 'duda-meeting')!.excerpts;
  await expect(reader.locator(`mark[data-excerpt="${excerpt!.id}"]`).first()).toBeInViewport();
  await reader.getByRole('link', { name: 'Event', exact: true }).click();
  await expect(eventPanel(page, 'duda-meeting')).toBeVisible();
});

test('the list tells the same story by day', async ({ page }) => {
  await openTimeline(page);
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'List' }).click();
  await expect(list(page)).toBeVisible();
  await expect(timeline(page)).toBeHidden();
  await expect(list(page).getByRole('heading', { level: 3 })).toHaveText([
    /Thursday 25 November 2021/,
    /Friday 26 November 2021/,
    /Sunday 28 November 2021/,
    /Monday 29 November 2021/,
    /Tuesday 30 November 2021/,
  ]);
  await list(page).getByText('Earlier, ongoing, undated').click();
  for (const { title } of STORY.events) {
    await expect(list(page).getByRole('link', { name: `${title}.` })).toBeVisible();
  }
  await list(page)
    .getByRole('link', { name: /^Visit to the NATO battlegroup/ })
    .click();
  await expect(eventPanel(page, 'adazi-visit')).toBeVisible();
  expect(addressOf(page)).toBe(`/${eventAddress('adazi-visit', '?view=list')}`);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the story is a list, and an event a sheet over it', async ({ page }) => {
    await page.goto(STORY_ADDRESS);
    await expect(list(page)).toBeVisible();
    await expect(timeline(page)).toBeHidden();
    await list(page)
      .getByRole('link', { name: /^Stoltenberg meets/ })
      .tap();
    const panel = eventPanel(page, 'duda-meeting');
    await expect(panel.getByRole('heading', { level: 2 })).toBeInViewport();
    await expect(panel.getByRole('heading', { level: 2 })).toBeFocused();
    // The cross of a text leads back to the event, which stands as it was left.
    const grip = page.getByRole('button', { name: 'Height of this panel' });
    await grip.press('Enter');
    await panel.getByRole('link', { name: 'Read in full: EFE via Infobae' }).first().tap();
    await page.getByRole('link', { name: 'Close the text' }).tap();
    await expect(grip).toHaveAttribute('aria-expanded', 'true');
    await panel.getByRole('link', { name: 'Close' }).click();
    await expect(panel).toBeHidden();

    // A timeline stays where it is under the sheet, which covers nothing at its sides.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openTimeline(page, `${STORY_ADDRESS}?view=timeline`);
    const at = async () => (await mark(page, 'duda-meeting').boundingBox())?.x;
    const before = await at();
    await mark(page, 'duda-meeting').tap();
    await expect(panel).toBeVisible();
    expect(await at()).toBeCloseTo(before ?? NaN, 0);
    // Who took part is seen twice, and said once.
    await expect(panel.getByRole('term').filter({ hasText: /^Who$/ })).toHaveCount(1);
    await panel.getByRole('link', { name: 'Close' }).click();

    // What is asked for of the story comes with its first line at the top.
    await page.getByRole('button', { name: /differ/ }).tap();
    const differing = page.getByRole('heading', { name: 'Where the sources differ' });
    await expect(differing).toBeFocused();
    const sheet = await page.getByRole('complementary').boundingBox();
    expect((await differing.boundingBox())!.y - sheet!.y).toBeLessThan(120);
    // It is there again when what was opened from it is left.
    const difference = page.getByRole('complementary').getByRole('link', { name: /^Whom/ });
    await difference.tap();
    await expect(
      page.getByRole('article').getByRole('heading', { level: 2 }).first(),
    ).toBeVisible();
    await page.goBack();
    await expect(difference).toBeFocused();
    await expect(difference).toBeInViewport();
  });

  test('what the menu opens is there, and gives the focus back to it', async ({ page }) => {
    await page.goto(STORY_ADDRESS);
    const menu = page.getByRole('button', { name: 'Open the menu' });
    for (const name of ['Export', 'Share']) {
      await menu.tap();
      await page.getByRole('dialog', { name: 'Menu' }).getByRole('button', { name }).tap();
      await expect(page.getByRole('dialog', { name })).toBeVisible();
      await page.goBack();
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(menu).toBeFocused();
    }
  });

  test('nothing is wider than the screen, and no sign of difference has a line to itself', async ({
    page,
  }) => {
    for (const address of [STORY_ADDRESS, eventAddress('riga-ministerial')]) {
      await page.goto(address);
      await expect(list(page)).toBeVisible();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(390);
    }
    await page.goto(`${STORY_ADDRESS}?view=list`);
    for (let width = 320; width <= 400; width += 8) {
      await page.setViewportSize({ width, height: 844 });
      const alone = await list(page)
        .locator('li a svg:last-child')
        .evaluateAll((signs) =>
          signs.flatMap((sign) => {
            const words = document.createRange();
            words.selectNodeContents(sign.parentElement!);
            words.setEndBefore(sign);
            const last = [...words.getClientRects()].at(-1);
            if (last === undefined) return [];
            return sign.getBoundingClientRect().top < last.bottom ? [] : [words.toString()];
          }),
        );
      expect(alone, `at ${width}`).toEqual([]);
    }
  });
});

test('the accent of an ordered event leaves the published rule and the next number free', async ({
  page,
}) => {
  await openTimeline(page, eventAddress('riga-talks-karins'));
  const ends = await mark(page, 'riga-talks-karins').evaluate((node) => {
    const { right } = node.getBoundingClientRect();
    return right - Number.parseFloat(getComputedStyle(node, '::before').right);
  });
  const next = await mark(page, 'levits-press-conference').boundingBox();
  expect(ends).toBeLessThan(next!.x);
});

test.describe('theme', () => {
  const ground = () => getComputedStyle(document.documentElement).backgroundColor;

  for (const [scheme, colour] of [
    ['light', 'rgb(250, 249, 246)'],
    ['dark', 'rgb(19, 21, 24)'],
  ] as const) {
    test.describe(`of a ${scheme} system`, () => {
      test.use({ colorScheme: scheme });

      test('is taken over', async ({ page }) => {
        await openTimeline(page);
        expect(await page.evaluate(ground)).toBe(colour);
      });
    });
  }

  test('is changed by its button and stays changed', async ({ page }) => {
    await openTimeline(page);
    await page.getByRole('button', { name: 'Dark theme' }).click();
    expect(await page.evaluate(ground)).toBe('rgb(19, 21, 24)');
    await page.reload();
    await expect(page.getByRole('button', { name: 'Light theme' })).toBeVisible();
    expect(await page.evaluate(ground)).toBe('rgb(19, 21, 24)');
  });
});
