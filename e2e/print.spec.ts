import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import {
  eventAddress,
  eventOf,
  openTimeline,
  publishedArticle,
  STORY as story,
  STORY_ADDRESS,
} from './support/story.ts';
import { expect, test } from './support/test.ts';

/** A4 at 96 dots to the inch, without its margins. */
const PAPER_PX = { width: 672, height: 986 };

/** Opens an address as it goes on paper. */
async function openPrinted(page: Page, address: string) {
  await page.setViewportSize(PAPER_PX);
  await page.goto(address);
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('[data-printed]');
  await expect(paper).toBeVisible();
  return paper;
}

/** What stands on paper and should not: controls, what is wider than it, and what is not black on white. */
function faultsOnPaper(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (!element.checkVisibility()) continue;
      const { right, left, width } = element.getBoundingClientRect();
      const name = `${element.tagName} ${element.textContent?.slice(0, 40) ?? ''}`;
      if (element.matches('button, input, select, nav, header, aside'))
        faults.push(`there: ${name}`);
      if (width > 0 && (right > innerWidth + 1 || left < -1)) faults.push(`cut off: ${name}`);
      const { color, backgroundColor, overflow } = getComputedStyle(element);
      if (color !== 'rgb(0, 0, 0)') faults.push(`${color}: ${name}`);
      if (backgroundColor !== 'rgba(0, 0, 0, 0)') faults.push(`on ${backgroundColor}: ${name}`);
      if (overflow !== 'visible') faults.push(`${overflow}: ${name}`);
    }
    const ground = getComputedStyle(document.documentElement).backgroundColor;
    if (ground !== 'rgb(255, 255, 255)') faults.push(`page on ${ground}`);
    return faults;
  });
}

/** Text as a reader compares it. */
function flat(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ');
}

for (const [name, javaScriptEnabled] of [
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const) {
  test.describe(name, () => {
    test.use({
      javaScriptEnabled,
      colorScheme: 'dark',
      expectedProblems: [/preloaded using link preload/],
    });

    test('a story is printed as the list with numbered quotes and sources @base', async ({
      page,
    }) => {
      const paper = await openPrinted(page, STORY_ADDRESS);
      expect(await faultsOnPaper(page)).toEqual([]);
      await expect(paper.getByRole('heading', { level: 1, name: story.title })).toBeVisible();
      await expect(paper.getByText(story.standfirst)).toBeVisible();
      const days = await paper.getByRole('heading', { level: 2 }).allTextContents();
      expect(days.slice(1, -1)).toEqual([
        'Thursday 25 November 2021',
        'Friday 26 November 2021',
        'Sunday 28 November 2021',
        'Monday 29 November 2021',
        'Tuesday 30 November 2021',
      ]);
      expect(days.at(-1)).toBe('Sources');
      for (const { title, summary } of story.events) {
        const event = paper.locator('section', {
          has: page.getByRole('heading', { level: 3, name: title, exact: true }),
        });
        await expect(event.last()).toContainText(summary);
      }

      const quotes = await paper.locator('li[value]').evaluateAll((items) =>
        items.map((item) => ({
          number: (item as HTMLLIElement).value,
          words: item.querySelector('blockquote')?.textContent ?? '',
          letter: item.querySelector('strong')?.textContent,
        })),
      );
      const excerpts = story.events.flatMap((event) => event.excerpts);
      expect(quotes.map(({ number }) => number)).toEqual(excerpts.map((_, index) => index + 1));
      for (const { exact, source } of excerpts) {
        const letter = story.sources.find(({ id }) => id === source)?.letter;
        const bare = exact.replace(/^[“"]|[”"]$/g, '');
        expect(quotes.some((quote) => quote.words.includes(bare) && quote.letter === letter)).toBe(
          true,
        );
      }
      const sources = await paper.locator('section').last().getByRole('listitem').allTextContents();
      expect(sources).toHaveLength(story.sources.length);
      for (const [index, { letter, name: source, publisher }] of story.sources.entries()) {
        expect(sources[index]).toContain(`${letter} ${source}.`);
        expect(sources[index]).toContain(publisher ?? '');
        expect(sources[index]).toMatch(/Published \w{3} 28 Nov 2021/);
      }
    });

    test('an event, a source and a statement are printed alone, and whole', async ({ page }) => {
      const event = eventOf('riga-ministerial');
      const paper = await openPrinted(page, eventAddress(event.id));
      await expect(paper.getByRole('heading', { level: 1, name: event.title })).toBeVisible();
      await expect(paper.locator('li[value]')).toHaveCount(event.excerpts.length);
      expect(await faultsOnPaper(page)).toEqual([]);

      await page.emulateMedia({ media: 'screen' });
      await openPrinted(page, `${STORY_ADDRESS}source/efe-infobae/`);
      const { text, paragraphs } = publishedArticle('efe-infobae');
      const printed = flat(await paper.textContent());
      for (const { start, end, role } of paragraphs) {
        if (role !== 'furniture') expect(printed).toContain(flat(text.slice(start, end)));
      }
      expect(await faultsOnPaper(page)).toEqual([]);

      await page.emulateMedia({ media: 'screen' });
      await openPrinted(page, `${STORY_ADDRESS}statement/consequences/`);
      const statement = story.statements.find(({ id }) => id === 'consequences');
      await expect(paper.getByRole('heading', { level: 1 })).toHaveText(statement?.title ?? '');
      await expect(paper.locator('li[value]')).toHaveCount(statement?.wordings.length ?? 0);
      await expect(paper).toContainText('NATO press release and Interfax / BNS do not carry it.');
      expect(await faultsOnPaper(page)).toEqual([]);
    });
  });
}

test('what is printed follows the address, its filter included, and is gone from the screen after', async ({
  page,
}) => {
  const paper = await openPrinted(page, `${STORY_ADDRESS}?place=riga`);
  const inRiga = story.events.filter(({ places }) => places.some(({ place }) => place === 'riga'));
  await expect(paper.getByRole('heading', { level: 3 })).toHaveCount(inRiga.length);
  await expect(paper).toContainText(`${inRiga.length} of ${story.events.length} events`);
  await page.emulateMedia({ media: 'screen' });
  await expect(paper).toBeHidden();
  await expect(page.getByRole('main')).toBeVisible();
  // As the browser itself makes it: three events do not go on one sheet.
  await page.emulateMedia({ media: null });
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0).toBeGreaterThan(1);
});

test('the timeline is taken away as it is seen: a drawing, and a picture of it at twice its size', async ({
  page,
}) => {
  await openTimeline(page, eventAddress('riga-ministerial'));
  await page.getByRole('banner').getByRole('button', { name: 'Export' }).click();
  const bytesOf = async (format: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole('button', { name: format }).click(),
    ]);
    return readFileSync(await download.path());
  };
  const svg = (await bytesOf('Drawing (.svg)')).toString();
  expect(svg).toContain(`/${eventAddress('riga-ministerial')}"`);
  // In the page's own letters, those of Lithuania's president among them, wherever it is looked at.
  const carried =
    /@font-face\{font-family:'Dateline (Sans|Serif)'[^}]*url\(data:font\/woff2;base64,/g;
  expect(Array.from(svg.matchAll(carried), ([, name]) => name)).toEqual([
    'Serif',
    'Serif',
    'Sans',
    'Sans',
  ]);
  const [, width = '', height = ''] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? [];

  const png = await bytesOf('Picture (.png)');
  const picture = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
    const colours = new Map<string, number>();
    for (let at = 0; at < data.length; at += 4) {
      const colour = data.slice(at, at + 4).join();
      colours.set(colour, (colours.get(colour) ?? 0) + 1);
    }
    return {
      size: [bitmap.width, bitmap.height],
      accent: colours.get('255,220,74,255') ?? 0,
      ink: colours.get('23,24,28,255') ?? 0,
      clear: [...colours.keys()].filter((colour) => !colour.endsWith(',255')).length,
    };
  }, png.toString('base64'));
  expect(picture.size).toEqual([2 * Number(width), 2 * Number(height)]);
  // The selected event on its ground, words and bars on theirs, and nothing left to shine through.
  expect(picture.accent).toBeGreaterThan(1000);
  expect(picture.ink).toBeGreaterThan(1000);
  expect(picture.clear).toBe(0);
});
