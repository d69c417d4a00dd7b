import type { Locator, Page } from 'playwright/test';
import {
  eventAddress,
  eventOf,
  eventPanel,
  mark,
  openTimeline,
  publishedArticle,
  publishedStory,
  STORY,
  STORY_ADDRESS,
  timeline,
} from './support/story.ts';
import { expect, test } from './support/test.ts';

const STORY_FILE = '**/stories/nato-baltic-2021/story.json';

/** Every field of a published file may be changed here, so that it no longer is one. */
type Loose<T> = T extends readonly (infer Item)[]
  ? Loose<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]?: Loose<T[Key]> | null }
    : unknown;

async function serve(page: Page, file: string, body: string | object): Promise<void> {
  await page.route(file, (route) =>
    route.fulfill({
      contentType: 'application/json',
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );
}

function looseStory(): Loose<typeof STORY> {
  return publishedStory() as Loose<typeof STORY>;
}

test.describe('a broken story file', () => {
  // React tells the console of what a boundary has caught.
  test.use({ expectedProblems: [/DataError/] });

  async function expectFailure(page: Page, title: string): Promise<void> {
    await page.goto(STORY_ADDRESS);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  }

  async function expectRecovery(page: Page): Promise<void> {
    await page.unroute(STORY_FILE);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(STORY.title);
    await expect(timeline(page).getByRole('link').first()).toBeVisible();
  }

  test('that is cut short is called damaged, and trying again opens it', async ({ page }) => {
    await serve(page, STORY_FILE, JSON.stringify(publishedStory()).slice(0, 5000));
    await expectFailure(page, 'This story arrived damaged');
    await expect(page.getByRole('main')).toContainText('stories/nato-baltic-2021/story.json');
    await expectRecovery(page);
  });

  test('of another version says so', async ({ page }) => {
    await serve(page, STORY_FILE, { ...publishedStory(), version: 99 });
    await expectFailure(page, 'This story is written for another version of Dateline');
    await expectRecovery(page);
  });

  test('with faults says which, where, and what was expected; without a faulty event it opens', async ({
    page,
    context,
  }) => {
    const story = looseStory();
    delete story.events?.[2]?.title;
    story.sources![1]!.letter = 7;
    await serve(page, STORY_FILE, story);
    await expectFailure(page, 'This story cannot be read');
    await expect(page.getByRole('main')).toContainText('2 faults');
    await expect(page.getByRole('figure')).toContainText(
      /sources, item 2, field “letter”.*Expected: text/,
    );
    await expect(
      page.getByRole('region', { name: 'Also at fault' }).getByRole('listitem'),
    ).toHaveText(/events, item 3, field “title”.*Expected/);
    await expect(page.getByRole('region', { name: 'Also noticed' })).toContainText('inferred');
    await expect(page.getByRole('button', { name: /^Open without/ })).toHaveCount(0);
    await page.unroute(STORY_FILE);

    story.sources![1]!.letter = 'E';
    story.events![2]!.title = '<b>7</b>';
    (story.events![2] as Record<string, unknown>)['when'] = '<img src=x>';
    await serve(page, STORY_FILE, JSON.stringify(story, null, 1));
    await expectFailure(page, 'One event in this story cannot be read');
    await expect(page.getByRole('main')).toContainText(
      `The other ${STORY.events.length - 1} events and all ${STORY.sources.length} sources are in order.`,
    );
    await expect(page.getByRole('main').locator('mark')).toHaveText('"<img src=x>"');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy the report' }).click();
    await expect(page.getByText('The report is copied.')).toBeVisible();
    const report = await page.evaluate(() => navigator.clipboard.readText());
    expect(report).toMatch(/^File: .*\/stories\/nato-baltic-2021\/story\.json$/m);
    expect(report).toMatch(/^Line \d+: events, item 3, field “when”/m);
    expect(report).toMatch(/^> \d+ +"when": "<img src=x>",$/m);
    await page.getByRole('button', { name: 'Open without this event' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(STORY.title);
    await expect(page.getByRole('status', { name: 'About this story' })).toHaveText(
      '1 event of this story could not be read and is left out.',
    );
    await expect(timeline(page)).toBeVisible();
    await expect(mark(page, STORY.events[2]!.id)).toHaveCount(0);
    await expect(page.getByText(`${STORY.events.length - 1} events:`)).toBeVisible();
  });
});

test.describe('a story that cannot be had', () => {
  test.use({ expectedProblems: [/DataError|Failed to load resource/] });

  test('because the server is in trouble can be asked for again', async ({ page }) => {
    await page.route(STORY_FILE, (route) => route.fulfill({ status: 503, body: '' }));
    await page.goto(STORY_ADDRESS);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'This story could not be fetched',
    );
    await expect(page.getByRole('main')).toContainText('503');
    await page.unroute(STORY_FILE);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(STORY.title);
  });

  test('because what reads it did not come can be asked for again', async ({ page }) => {
    // Of a link that leads nowhere no page vouches for the story.
    await page.route(/\/assets\/schema-/, (route) => route.abort());
    await page.goto(eventAddress('no-such-event'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'This story could not be fetched',
    );
    await page.unroute(/\/assets\/schema-/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(STORY.title);
  });

  test('because there is none says so and leads to the stories', async ({ page }) => {
    await page.goto('no-such-story/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This story is not here');
    await page.getByRole('link', { name: 'All stories' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(STORY.title);
  });
});

test.describe('evidence that does not hold', () => {
  test('a text that was altered is withheld, and everything else goes on', async ({ page }) => {
    const article = publishedArticle('efe-infobae');
    const altered = { ...article, text: article.text.replace('Thursday', 'Saturday') };
    await serve(page, '**/articles/efe-infobae.json', altered);
    await openTimeline(page, eventAddress('riga-ministerial'));
    const panel = eventPanel(page, 'riga-ministerial');
    await expect(panel).toContainText(
      'The text that arrived is not the one that was published: its SHA-256 differs.',
    );
    // What the other four say is shown in its paragraphs.
    await expect(panel).toContainText('paragraph 8 of 8');
    await expect(panel).not.toContainText('paragraph 9 of 21');

    await page.goto(`${STORY_ADDRESS}source/efe-infobae/`);
    const reader = page.getByRole('complementary', { name: 'EFE via Infobae' });
    await expect(reader.getByRole('alert')).toContainText('This text is withheld');
    await expect(reader).not.toContainText('Saturday in Brussels');
    await reader.getByRole('link', { name: 'Back to the story' }).click();
    await expect(mark(page, 'duda-meeting')).toBeVisible();
  });

  test('words that are not at their place are withheld, the others shown', async ({ page }) => {
    const story = looseStory();
    const event = story.events!.find(({ id }) => id === 'duda-meeting')!;
    const [excerpt] = event.excerpts!;
    excerpt!.exact = String(excerpt!.exact).replace('Doubt', 'Duda?');
    await serve(page, STORY_FILE, story);
    await openTimeline(page, eventAddress('duda-meeting'));
    const panel = eventPanel(page, 'duda-meeting');
    await expect(panel).toContainText('These words are withheld');
    await expect(panel).not.toContainText('Duda?');
    await expect(panel.getByRole('blockquote')).toHaveCount(
      eventOf('duda-meeting').excerpts.length - 1,
    );
  });
});

test.describe('without a connection', () => {
  test.use({ expectedProblems: [/Failed to load resource/] });

  test('an event is shown from the story alone, and whole once it is back', async ({
    page,
    context,
  }) => {
    await openTimeline(page);
    await mark(page, 'vilnius-talks').click();
    await expect(eventPanel(page, 'vilnius-talks')).toContainText('paragraph');
    // A text that no view has asked for so far.
    await context.setOffline(true);
    await mark(page, 'riga-talks-karins').click();
    const panel = eventPanel(page, 'riga-talks-karins');
    await expect(panel).toContainText('The connection is lost, or the server does not answer.');
    await expect(panel.getByRole('blockquote').first()).toBeVisible();

    await context.setOffline(false);
    await expect(panel).toContainText(/paragraph \d+ of 7/);
    await expect(panel).not.toContainText('The connection is lost');
  });

  test.describe('when code has not come yet', () => {
    const missing = (page: Page) =>
      page.getByRole('alert').filter({ hasText: 'could not be loaded' });

    test('a part of the page says so, and opens once it is back', async ({ page, context }) => {
      // What comes once the page stands is lost, too, and a browser does not ask twice.
      await page.route(/once-it-stands-.*js$/, (route) => route.abort());
      await openTimeline(page);
      await context.setOffline(true);
      await page.unroute(/once-it-stands-.*js$/);
      await mark(page, 'riga-talks-karins').click();
      // Parts of the timeline may be lost as well.
      const panel = page.locator('aside');
      const lost = panel.getByRole('alert').filter({ hasText: 'could not be loaded' });
      await lost.getByRole('button', { name: 'Try again' }).click();
      await expect(lost).toBeVisible();

      await context.setOffline(false);
      await expect(eventPanel(page, 'riga-talks-karins')).toContainText(/paragraph \d+ of 7/);
    });

    test('the timeline stands without what comes after it, and is not loaded anew by itself', async ({
      page,
    }) => {
      let opened = 0;
      page.on('load', () => (opened += 1));
      // Hands and the window's title are missed without a word.
      const after = /\/assets\/(Key|Tray|StoryOverview|DatingView|moving|window-title)-/;
      await page.route(after, (route) => route.abort());
      await openTimeline(page);
      // The key, the tray and the overview; not the lines between days.
      await expect(missing(page)).toHaveCount(3);
      await mark(page, 'riga-talks-karins').click();
      await expect(eventPanel(page, 'riga-talks-karins')).toContainText('paragraph');
      expect(opened).toBe(1);
    });

    test('on a phone what says so of the foot of the screen covers nothing', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.route(/\/assets\/parts-phone-/, (route) => route.abort());
      await page.goto(STORY_ADDRESS);
      await expect(missing(page)).toHaveCount(2);
      const last = page.getByRole('main').getByRole('link').last();
      await last.scrollIntoViewIfNeeded();
      const { y, height } = (await last.boundingBox())!;
      const said = (await missing(page).last().boundingBox())!;
      expect(said.y).toBeGreaterThanOrEqual(y + height);
    });

    test('what was asked for opens again with the page, and has the focus', async ({ page }) => {
      const again = async (place: Page | Locator = page) => {
        const button = place.getByRole('alert').getByRole('button', { name: 'Try again' });
        await expect(button).toBeVisible();
        await page.unrouteAll();
        const isOpened = page.waitForEvent('load');
        await button.click();
        await isOpened;
      };
      const openWithout = async (parts: RegExp) => {
        await page.route(parts, (route) => route.abort());
        // What remembers it comes once the page stands.
        const remembers = page.waitForResponse(/open-again-/);
        await openTimeline(page);
        await remembers;
        await page.waitForLoadState('networkidle');
      };
      const field = page.getByRole('combobox');
      // The second is what the search shares with much that comes later.
      for (const parts of [/\/assets\/SearchRegion-/, /\/assets\/texts-/]) {
        await openWithout(parts);
        await field.fill('nauseda');
        await again(page.getByRole('search'));
        await expect(field).toBeFocused();
        await expect(field).toHaveValue('nauseda');
        await expect(page.getByRole('option').first()).toBeVisible();
      }
      // While words stand in the search, another part, which what is found does not cover.
      await openWithout(/\/assets\/EventRegion-/);
      await mark(page, 'riga-talks-karins').click();
      await field.fill('nauseda');
      await expect(page.getByRole('option').first()).toBeVisible();
      await page.keyboard.press('Escape');
      await again();
      await expect(field).toHaveValue('nauseda');
      await openWithout(/\/assets\/ShareRegion-/);
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      await again();
      await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible();
      await openWithout(/\/assets\/parts-facets-/);
      await page.getByRole('button', { name: 'Filters' }).click();
      await again();
      await expect(page.getByRole('complementary', { name: 'Filters' })).toBeFocused();
      // Once.
      await page.reload();
      await expect(timeline(page)).toBeVisible();
      await expect(page.getByRole('complementary', { name: 'Filters' })).toHaveCount(0);
    });

    test('the story stays where what was to lie over it did not come', async ({
      page,
      context,
    }) => {
      await openTimeline(page);
      await context.setOffline(true);
      for (const name of ['Share', 'Export']) {
        await page.getByRole('button', { name, exact: true }).click();
        await missing(page).getByRole('button', { name: 'Close' }).click();
        await expect(missing(page)).toHaveCount(0);
      }
      await page.getByRole('combobox').focus();
      // The map may be lost as well.
      const lost = page.getByRole('search').getByRole('alert');
      await expect(lost).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(lost).toBeHidden();
      await expect(mark(page, 'riga-talks-karins')).toBeVisible();
    });
  });

  test('a text can be asked for again', async ({ page }) => {
    await page.route('**/articles/interfax-bns.json', (route) => route.abort());
    await page.goto(`${STORY_ADDRESS}source/interfax-bns/`);
    const reader = page.getByRole('complementary', { name: 'Interfax / BNS' });
    await expect(reader.getByRole('alert')).toContainText('This text could not be loaded');
    await page.unroute('**/articles/interfax-bns.json');
    await reader.getByRole('button', { name: 'Try again' }).click();
    await expect(reader.getByRole('alert')).toBeHidden();
    await expect(reader).toContainText('NATO foreign ministers will arrive in Riga tomorrow');
  });
});
