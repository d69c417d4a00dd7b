import { HtmlValidate } from 'html-validate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HTML_RULES } from '../src/prerender/html-rules.ts';
import { deadLinksOf, pagesOf, readPage } from './support/site-files.ts';
import { SITES } from './support/sites.ts';
import {
  addressOf,
  eventAddress,
  eventOf,
  publishedArticle,
  STORY as story,
  STORY_ADDRESS,
} from './support/story.ts';
import { expect, expectCode, test } from './support/test.ts';

const EVENT = 'vilnius-talks';
const SOURCE = 'efe-infobae';
const STATEMENT = 'consequences';
const KINDS = {
  story: STORY_ADDRESS,
  event: `${STORY_ADDRESS}event/${EVENT}/`,
  source: `${STORY_ADDRESS}source/${SOURCE}/`,
  statement: `${STORY_ADDRESS}statement/${STATEMENT}/`,
  sources: `${STORY_ADDRESS}source/`,
  statements: `${STORY_ADDRESS}statement/`,
};

/** Markup's text as it was. */
function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

test.describe('the built site', () => {
  test('has a page for every story, event, source and statement', () => {
    const pages = pagesOf(SITES.root);
    const expected = [
      '',
      'source/',
      'statement/',
      ...story.events.map(({ id }) => `event/${id}/`),
      ...story.sources.map(({ id }) => `source/${id}/`),
      ...story.statements.map(({ id }) => `statement/${id}/`),
    ].map((path) => `${STORY_ADDRESS}${path}index.html`);
    expect(pages).toEqual(expect.arrayContaining(['404.html', 'index.html', ...expected]));
  });

  test('is valid HTML on every page', async () => {
    test.setTimeout(120_000);
    const validator = new HtmlValidate(HTML_RULES);
    const faults: string[] = [];
    for (const page of pagesOf(SITES.root)) {
      const report = await validator.validateString(readPage(SITES.root, page), page);
      for (const { messages } of report.results) {
        for (const { ruleId, message, selector } of messages) {
          faults.push(`${page}: ${ruleId}: ${message} (${selector ?? ''})`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  for (const [name, site] of Object.entries(SITES)) {
    test(`has no link that leads nowhere (${name})`, () => {
      const dead = pagesOf(site).flatMap((page) =>
        deadLinksOf(site, page).map((address) => `${page}: ${address}`),
      );
      expect(dead).toEqual([]);
    });
  }

  for (const [name, site] of Object.entries(SITES)) {
    test(`has for every page a card, data and an embed of its own, and lists it (${name})`, () => {
      const read = (address: string) =>
        readFileSync(join(site.folder, new URL(address).pathname.slice(site.base.length)));
      const own: string[] = [];
      for (const page of pagesOf(site)) {
        const html = readPage(site, page);
        // Pages that stand at another's address, that say what is gone, and the one for none have no card of their own.
        if (page === '404.html' || / data-path="|content="noindex"/.test(html)) continue;
        const head = (pattern: RegExp) => unescaped(pattern.exec(html)?.[1] ?? '');
        const title = head(/<meta property="og:title" content="([^"]+)"/);
        const canonical = head(/<link rel="canonical" href="([^"]+)"/);
        expect(unescaped(html), page).toContain(`<title>${title}`);
        expect(new URL(canonical).pathname, page).toBe(
          site.base + page.replace(/index\.html$/, ''),
        );
        expect(head(/<meta property="og:url" content="([^"]+)"/), page).toBe(canonical);
        expect(head(/<meta name="description" content="([^"]+)"/).length, page).toBeGreaterThan(40);

        const picture = head(/<meta property="og:image" content="([^"]+)"/);
        expect(picture, page).toBe(`${canonical}card.png`);
        expect(head(/<meta name="twitter:image" content="([^"]+)"/), page).toBe(picture);
        const bytes = read(picture);
        expect(bytes.length, page).toBeLessThanOrEqual(100_000);
        expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], page).toEqual([1200, 630]);

        const oEmbed = JSON.parse(
          read(head(/type="application\/json\+oembed" href="([^"]+)"/)).toString(),
        ) as Record<string, unknown>;
        expect(oEmbed, page).toMatchObject({ version: '1.0', type: 'rich', title });
        // It names the days in view, too.
        const frame = new URL(unescaped(/src="([^"]+)"/.exec(String(oEmbed['html']))?.[1] ?? ''));
        expect(frame.origin + frame.pathname, page).toBe(canonical);
        expect(frame.searchParams.get('embed'), page).toBe('1');

        const [, data = ''] =
          /<script type="application\/ld\+json">(.+?)<\/script>/.exec(html) ?? [];
        const graph = (JSON.parse(data) as { '@graph': Record<string, unknown>[] })['@graph'];
        const [article, trail] = graph;
        expect(article, page).toMatchObject({ '@type': 'NewsArticle', url: canonical });
        const steps = trail?.['itemListElement'] as { item: string }[];
        expect(steps.at(-1)?.item, page).toBe(canonical);
        for (const { item } of steps) expect(read(`${item}index.html`).length).toBeGreaterThan(0);
        own.push(canonical);
      }
      expect(new Set(own).size).toBe(own.length);
      const siteMap = readFileSync(join(site.folder, 'sitemap.xml'), 'utf8');
      const listed = Array.from(siteMap.matchAll(/<loc>(.+?)<\/loc>/g), ([, address]) => address);
      expect(listed).toEqual(expect.arrayContaining(own));
      expect(listed).toHaveLength(own.length);
      const feed = readFileSync(join(site.folder, STORY_ADDRESS, 'feed.xml'), 'utf8');
      for (const { id } of story.events) expect(feed).toContain(`event/${id}/</id>`);
      const robots = readFileSync(join(site.folder, 'robots.txt'), 'utf8');
      expect(robots).toMatch(new RegExp(`^Sitemap: http.*${site.base}sitemap\\.xml$`, 'm'));
    });
  }
});

test.describe('without JavaScript', () => {
  // What is fetched ahead is of no use then.
  test.use({ javaScriptEnabled: false, expectedProblems: [/preloaded using link preload/] });

  test('a story can be read, and each event opened @base', async ({ page }) => {
    await page.goto(`${KINDS.story}?place=riga`);
    await expect(page.getByRole('heading', { level: 1, name: story.title })).toBeVisible();
    await expect(page.locator('main noscript p')).toContainText('Filters and the timeline need');
    for (const { id } of story.events)
      await expect(page.locator(`[data-event="${id}"]`)).toHaveCount(1);
    await page.getByRole('link', { name: /^Talks with President Nausėda/ }).click();
    await expect(page).toHaveURL(new RegExp(`/event/${EVENT}/$`));
    await expect(page.getByRole('heading', { name: 'Talks with President Nausėda' })).toBeVisible();
  });

  test('an event has when, where, who, how the date is known, and every excerpt @base', async ({
    page,
  }) => {
    await page.goto(KINDS.event);
    const event = eventOf(EVENT);
    const panel = page.getByRole('article');
    await expect(panel.getByText(event.when?.label ?? '').first()).toBeVisible();
    await expect(panel.getByRole('link', { name: 'Vilnius', exact: true })).toBeVisible();
    await expect(panel.getByText('How we know the date')).toBeVisible();
    for (const { id, exact } of event.excerpts) {
      const quote = page.locator(`blockquote[data-excerpt="${id}"] mark`);
      await expect(quote).toBeVisible();
      expect(await quote.textContent()).toBe(exact);
    }
    const last = event.excerpts.at(-1)?.id ?? '';
    await page.goto(`${KINDS.event}#${last}`);
    await expect(page.locator(`blockquote[data-excerpt="${last}"]:target`)).toBeInViewport();
  });

  test('a source has its whole text, every excerpt marked in place @base', async ({ page }) => {
    await page.goto(KINDS.source);
    const { text, paragraphs } = publishedArticle(SOURCE);
    for (const { start, end, role } of paragraphs) {
      if (role === 'furniture') continue;
      const row = page.locator(`[data-from="${start}"]`);
      await expect(row).toBeVisible();
      expect(await row.textContent()).toContain(text.slice(start, end));
    }
    for (const { excerpts } of story.events) {
      for (const { id, source, exact } of excerpts) {
        if (source !== SOURCE) continue;
        const marks = page.locator(`mark[data-excerpt="${id}"]`);
        expect((await marks.allTextContents()).join('')).toBe(exact);
      }
    }
  });

  test('a statement has the words of every source that carries it @base', async ({ page }) => {
    await page.goto(KINDS.statement);
    const statement = story.statements.find(({ id }) => id === STATEMENT);
    const words = (await page.locator('#root').textContent())?.replace(/\s+/g, ' ') ?? '';
    for (const { exact } of statement?.wordings ?? []) {
      expect(words).toContain(exact.replace(/\s+/g, ' '));
    }
  });

  for (const [name, width] of [
    ['a desk', 1440],
    ['a phone', 390],
  ] as const) {
    test(`nothing is cut off or needs a second scroll bar on ${name}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      for (const path of [KINDS.story, KINDS.event, KINDS.source]) {
        await page.goto(path);
        const main = await page.locator('main').boundingBox();
        const aside = await page.locator('#root > div > aside').boundingBox();
        expect(main?.height, path).toBeGreaterThan(400);
        expect(aside?.height, path).toBeGreaterThan(400);
        expect(Math.max(main?.width ?? 0, aside?.width ?? 0), path).toBeLessThanOrEqual(width);
        const links = await page.locator('#root > div > header a:visible').evaluateAll((all) =>
          all.map((link) => {
            const { left, right, top, bottom } = link.getBoundingClientRect();
            return { left, right, top, bottom };
          }),
        );
        expect(links.length).toBeGreaterThan(3);
        for (const [index, one] of links.entries()) {
          expect(one.right, path).toBeLessThanOrEqual(width);
          for (const other of links.slice(index + 1)) {
            expect(one.right <= other.left || one.bottom <= other.top, path).toBe(true);
          }
        }
      }
    });
  }

  test('an address without a page says so, and leads on @base', async ({ page }) => {
    await page.goto(`${STORY_ADDRESS}event/no-such-event/`);
    await expect(page.getByRole('heading', { name: /no page at this address/ })).toBeVisible();
    await page.getByRole('link', { name: 'To the first page' }).click();
    await expect(page.getByRole('heading', { level: 1, name: story.title })).toBeVisible();
  });
});

test.describe('with JavaScript', () => {
  for (const timezoneId of ['Pacific/Auckland', 'America/Los_Angeles']) {
    test.describe(`in ${timezoneId}`, () => {
      test.use({ timezoneId, locale: 'lt-LT' });

      for (const query of ['', '?place=riga&utm_source=mail']) {
        test(`every kind of page is taken over as it stands, with query "${query}"`, async ({
          page,
        }) => {
          test.slow();
          await page.addInitScript(() => {
            document.addEventListener('DOMContentLoaded', () => {
              const main = document.querySelector('main');
              if (main !== null) main.dataset['before'] = '';
            });
          });
          for (const path of Object.values(KINDS)) {
            await page.goto(path + query);
            await expectCode(page);
            await expect(page.locator('main')).toHaveAttribute('data-before');
            await expect(page).toHaveTitle(/Dateline$/);
          }
        });
      }
    });
  }

  test('a pasted link opens its thing at once, and from there everything @base', async ({
    page,
  }) => {
    await page.goto(KINDS.event);
    const panel = page.getByRole('complementary');
    await expect(
      panel.getByRole('heading', { name: 'Talks with President Nausėda' }),
    ).toBeVisible();
    await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
    await panel
      .getByRole('link', { name: /Read .*NATO press release/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/source\/nato-release\//);
  });

  test('the site’s root opens its only story under the story’s own address @base', async ({
    page,
  }) => {
    await page.goto('./');
    await expect(page).toHaveURL(new RegExp(`/${STORY_ADDRESS}$`));
    await expect(page.getByRole('heading', { level: 1, name: story.title })).toBeVisible();
  });

  for (const [name, viewport] of [
    ['a desk', { width: 1440, height: 900 }],
    ['a tablet', { width: 834, height: 1112 }],
    ['a phone', { width: 390, height: 844 }],
  ] as const) {
    test(`nothing moves while a page comes alive on ${name}, and its address stays`, async ({
      page,
    }) => {
      test.slow();
      await page.setViewportSize(viewport);
      // So that styles, fonts, code and data come one after the other.
      const session = await page.context().newCDPSession(page);
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 100,
        downloadThroughput: 500_000,
        uploadThroughput: 100_000,
      });
      await page.addInitScript(() => {
        Reflect.set(window, 'shift', 0);
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { value } = entry as PerformanceEntry & { value: number };
            Reflect.set(window, 'shift', Number(Reflect.get(window, 'shift')) + value);
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      // What is said of a link's unreadable part comes last; a phone has no room to spare for it.
      const unread = viewport.width < 720 ? [`${STORY_ADDRESS}?place=atlantis`] : [];
      for (const path of [...Object.values(KINDS), eventAddress('riga-ministerial'), ...unread]) {
        await page.goto(path);
        await expectCode(page);
        await page.waitForLoadState('networkidle');
        const shift = await page.evaluate(() => Number(Reflect.get(window, 'shift')));
        expect(shift, path).toBeLessThan(0.005);
        expect(addressOf(page)).toBe(`/${path}`);
      }
    });
  }
});

test('a font of texts that is late moves nothing: words keep their stand-in until something is opened', async ({
  page,
}) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/serif-400/, async (route) => {
    await held;
    await route.continue();
  });
  const standIn = page.locator('html[data-text="stand-in"]');
  await page.goto(KINDS.event, { waitUntil: 'commit' });
  await expect(standIn).toBeVisible();
  release();
  await page.evaluate(() => document.fonts.load('1em "Dateline Serif"'));
  await expectCode(page);
  await page.waitForLoadState('networkidle');
  await expect(standIn).toBeVisible();
  await page.getByRole('link', { name: 'Next event' }).first().click();
  await expect(standIn).toHaveCount(0);
});

test('a page whose data do not hold says so instead of showing what was made before', async ({
  page,
}) => {
  await page.route('**/articles/nato-release.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('Baltic', 'Balkan') });
  });
  await page.goto(KINDS.event);
  await expect(
    page
      .getByRole('complementary')
      .getByText(/NATO press release/)
      .first(),
  ).toBeVisible();
  await expect(
    page
      .getByRole('article')
      .getByText(/not the one|altered|not shown/i)
      .first(),
  ).toBeVisible();
});

test('a button pressed before the page answers does its work once it does', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/assets/index-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(STORY_ADDRESS, { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  release();
  await expect(page.getByRole('dialog')).toBeVisible();
});
