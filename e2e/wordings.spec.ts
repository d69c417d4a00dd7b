import type { Locator, Page } from 'playwright/test';
import { publishedArticle, STORY, STORY_ADDRESS } from './support/story.ts';
import { expect, expectCode, expectNoViolations, test } from './support/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const STATEMENTS_ADDRESS = `${STORY_ADDRESS}statement/`;

function nameOf(source: string): string {
  return STORY.sources.find(({ id }) => id === source)?.name ?? source;
}

function statement(page: Page, title: string): Locator {
  return page.getByRole('article', { name: title, exact: true });
}

async function openStatements(page: Page, id = ''): Promise<void> {
  await page.goto(STATEMENTS_ADDRESS + (id === '' ? '' : `${id}/`));
  await expectCode(page);
  await expect(page.getByRole('article').first()).toBeVisible();
}

/** The source's rows, the first and those in which a long wording goes on. */
function rowsOf(article: Locator, shortName: string): Locator {
  return article
    .getByRole('listitem')
    .filter({ hasText: new RegExp(`^.?${shortName}(: read in full|, continued)`) });
}

const oneLine = (words: string) => words.replace(/\s+/g, ' ').trim();

// In columns, and as running text.
for (const width of [1440, 880]) {
  test(`every wording stands there whole, in its order, and leads to its words, ${width} wide`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height: 844 });
    await openStatements(page, STORY.statements[0]!.id);
    for (const { title, wordings } of STORY.statements) {
      const article = statement(page, title);
      for (const { id: wording, source, exact } of wordings) {
        const rows = article
          .getByRole('listitem')
          .filter({ has: page.locator(`a[href*="quote=${wording}"]`) });
        const { letter, shortName } = STORY.sources.find((one) => one.id === source)!;
        await expect(rows, `${title}: ${letter}`).toHaveCount(1);
        const words = await rowsOf(article, shortName)
          .getByRole('blockquote')
          .evaluateAll((parts) =>
            parts.flatMap((part) =>
              [...part.children]
                .filter((cell) => cell.getAttribute('aria-hidden') !== 'true')
                .map((cell) => cell.querySelector('span')?.textContent ?? ''),
            ),
          );
        const sorted = (text: string) => oneLine(text).split(' ').toSorted();
        expect(sorted(words.join(' ')), `${title}: ${letter}`).toEqual(sorted(exact));
      }
    }
  });
}

test('each wording of a statement opens in its text at its words', async ({ page }) => {
  const { id, title, wordings } = STORY.statements.find((one) => one.id === 'consequences')!;
  for (const wording of wordings) {
    await openStatements(page, id);
    await statement(page, title).locator(`a[href*="quote=${wording.id}"]`).click();
    const text = page.getByRole('complementary', { name: nameOf(wording.source) });
    const words = text.locator(`mark[data-quote="${wording.id}"]`);
    await expect(words.first()).toBeInViewport();
    expect((await words.allTextContents()).join('')).toBe(wording.exact);
  }
});

test('a wording is told apart: what is its own, who is quoted, who is silent', async ({ page }) => {
  await openStatements(page, 'consequences');
  const article = statement(page, '“There will, of course, be consequences”');
  // What is said of a wording stands after its last words.
  const row = (source: string) => rowsOf(article, source).last();
  await expect(row('EFE / Infobae')).toContainText('1 of its own: “Naturally there will');
  await expect(row('EFE / Infobae')).toContainText('partly direct speech');
  await expect(row('AFP / Brasov')).toContainText('shared wording');
  await expect(row('AFP rewrite')).toContainText('1 of its own: they choose');
  await expect(article).toContainText('NATO press release, Interfax / BNS do not carry it.');
});

test('phrases in another order have figures that give the order of their text', async ({
  page,
}) => {
  await openStatements(page, 'de-escalate');
  const article = statement(page, 'Transparent, reduce tensions, de-escalate');
  await expect(rowsOf(article, 'Interfax / BNS').last()).toContainText(
    'Does not say: be transparent,',
  );
  const figures = async (source: string) =>
    rowsOf(article, source)
      .locator('sup')
      .evaluateAll((all) => all.map(({ textContent }) => textContent).join(''));
  // Read in the order of the text, whatever column they stand in.
  for (const source of ['NATO', 'EFE / Infobae', 'AFP / Brasov', 'AFP rewrite']) {
    await expect.poll(() => figures(source), source).toBe('123');
  }
  await expect(rowsOf(article, 'AFP / Brasov').getByRole('blockquote').last()).toHaveText(
    /de-escalate,.*reduce tensions.*be transparent,”/,
  );
});

test('the list leads to each statement, and says where the sources differ', async ({ page }) => {
  await openStatements(page);
  await expect(page.getByText(`${STORY.statements.length} statements that more`)).toBeVisible();
  await page.getByRole('link', { name: /^“Unprovoked and unexplained” sources differ/ }).click();
  await expect(page).toHaveURL(/\/statement\/unprovoked\/$/);
  const first = page.getByRole('article').first();
  await expect(first).toHaveAccessibleName('“Unprovoked and unexplained”');
  await expect(first).toContainText('Fri 26 or Sun 28 Nov');
  await first
    .getByRole('link', { name: '“Unprovoked and unexplained”: Friday, or Sunday' })
    .click();
  await expect(
    page.getByRole('article', { name: '“Unprovoked and unexplained”: Friday, or Sunday' }),
  ).toBeInViewport();
});

test('every disagreement is in a list of its own, each reading with its exact words', async ({
  page,
}) => {
  await openStatements(page);
  const list = page.getByRole('region', { name: 'Where the sources differ' });
  await expect(list.getByRole('article')).toHaveCount(STORY.disagreements.length);
  for (const { title, note, readings } of STORY.disagreements) {
    const article = list.getByRole('article', { name: title, exact: true });
    await expect(article).toContainText(note);
    for (const { label, evidence } of readings) {
      await expect(article.getByRole('term').filter({ hasText: label }).first()).toBeVisible();
      for (const { source, exact } of evidence) {
        const link = article
          .getByRole('link')
          .filter({ hasText: `${nameOf(source)}: ` })
          .filter({ hasText: oneLine(exact) });
        await expect(link.first()).toHaveAttribute('href', new RegExp(`${source}/\\?quote=`));
      }
    }
  }
  await list.getByRole('link', { name: /^EFE via Infobae: ‘On Friday/ }).click();
  await expect(
    page.getByRole('complementary', { name: 'EFE via Infobae' }).getByText('On Friday').first(),
  ).toBeInViewport();
});

test('a wording of an altered text is withheld and named, the others are compared', async ({
  page,
}) => {
  const article = publishedArticle('afp-brasov');
  const altered = { ...article, text: article.text.replace('consequences,”', 'surprises,”') };
  await page.route('**/articles/afp-brasov.json', (route) => route.fulfill({ json: altered }));
  await openStatements(page, 'consequences');
  const compared = statement(page, '“There will, of course, be consequences”');
  await expect(compared).toContainText('AFP via Brasov-Romania News is withheld: ');
  await expect(compared).toContainText('its SHA-256 differs');
  await expect(rowsOf(compared, 'EFE / Infobae').first()).toBeVisible();
  await expect(rowsOf(compared, 'AFP / Brasov')).toHaveCount(0);
  await expect(compared).not.toContainText('(Russia) decides');
  await expect(
    page.getByRole('region', { name: 'Where the sources differ' }),
    'nor is it evidence of a reading',
  ).not.toContainText('the possibility of consultations');
});

for (const [colorScheme, width] of [
  ['dark', 1440],
  ['light', 390],
] as const) {
  test(`axe finds nothing in a comparison, ${colorScheme}, ${width} wide`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 844 });
    await openStatements(page, 'de-escalate');
    await expectNoViolations(page);
  });
}

test('a link to one wording of a statement marks it and brings it into view, on a desk, a phone and in a frame', async ({
  page,
}) => {
  // The longest, so that its last wording is out of sight at first.
  const [long] = STORY.statements.toSorted(
    (a, b) => b.wordings.at(-1)!.exact.length - a.wordings.at(-1)!.exact.length,
  );
  const wording = long!.wordings.at(-1)!;
  for (const [width, height, query] of [
    [1280, 420, ''],
    [390, 420, ''],
    [390, 420, '&embed=1'],
    [1280, 420, '&embed=1'],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(`${STATEMENTS_ADDRESS}${long!.id}/?quote=${wording.id}${query}`);
    const row = statement(page, long!.title)
      .getByRole('listitem')
      .filter({ hasText: 'The link leads to these words.' });
    await expect(row).toHaveCount(1);
    await expect(row.locator(`a[href*="quote=${wording.id}"]`)).toBeVisible();
    await expect(row).toBeInViewport();
    // In a frame it is by itself, and so is the frame's height.
    if (query !== '') await expect(page.getByRole('main').getByRole('article')).toHaveCount(1);
  }

  // A link to the statement alone opens at its head; in a low window the page could scroll with the list.
  await page.setViewportSize({ width: 844, height: 390 });
  const last = STORY.statements.at(-1)!;
  await page.goto(`${STATEMENTS_ADDRESS}${last.id}/`);
  const list = page.getByRole('navigation', { name: 'Said in different words' });
  await expect.poll(() => list.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
  const head = await statement(page, last.title).getByRole('heading').boundingBox();
  expect(head!.y).toBeGreaterThan(48);

  // With height for both, the list ends where what its marks mean begins.
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.reload();
  const bottomOf = async () => {
    const box = await list.getByRole('link', { name: last.title }).boundingBox();
    return box!.y + box!.height;
  };
  const key = await list.getByRole('region').boundingBox();
  await expect.poll(bottomOf).toBeLessThanOrEqual(key!.y);
});
