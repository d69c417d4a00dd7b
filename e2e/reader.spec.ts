import type { Locator, Page } from 'playwright/test';
import type { Excerpt } from '../src/story/model.ts';
import {
  addressOf,
  eventAddress,
  eventOf,
  eventPanel,
  mark,
  openEvent,
  openTimeline,
  publishedArticle,
  publishedStory,
  STORY,
  STORY_ADDRESS,
  timeline,
} from './support/story.ts';
import { expect, expectCode, expectNoViolations, test } from './support/test.ts';

// A reader who wants less movement arrives at once, and so do these tests.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

function sourceAddress(source: string, query = ''): string {
  return `${STORY_ADDRESS}source/${source}/${query}`;
}

function nameOf(source: string): string {
  return STORY.sources.find(({ id }) => id === source)?.name ?? source;
}

function reader(page: Page, source: string): Locator {
  return page.getByRole('complementary', { name: nameOf(source) });
}

async function openText(page: Page, source: string, query = ''): Promise<Locator> {
  await page.goto(sourceAddress(source, query));
  await expect(reader(page, source).locator('mark').first()).toBeVisible();
  return reader(page, source);
}

/** The words marked as an excerpt's, put together where another excerpt cuts them. */
function markedAs(text: Locator, { id }: Excerpt): Promise<string> {
  return text
    .locator(`mark[data-excerpt="${id}"]`)
    .evaluateAll((pieces) => pieces.map(({ textContent }) => textContent).join(''));
}

function excerptOf(event: string, source: string, words: string): Excerpt {
  const found = eventOf(event).excerpts.find(
    (excerpt) => excerpt.source === source && excerpt.exact.includes(words),
  );
  if (found === undefined) throw new Error(`${event} has no “${words}” in ${source}`);
  return found;
}

test.describe('every passage', () => {
  for (const { id: source, name } of STORY.sources) {
    test(`of ${name} is marked in its text, and its note leads to the event`, async ({ page }) => {
      const text = await openText(page, source);
      for (const event of STORY.events) {
        for (const excerpt of event.excerpts.filter((one) => one.source === source)) {
          expect(await markedAs(text, excerpt), excerpt.id).toBe(excerpt.exact);
          const note = await text
            .locator(`mark[data-excerpt="${excerpt.id}"]`)
            .first()
            .getAttribute('aria-details');
          await expect(text.locator(`[id="${note}"]`).getByRole('link')).toHaveAttribute(
            'href',
            new RegExp(`/event/${event.id}/`),
          );
        }
      }
    });
  }

  test('is in its event’s panel, with a way to its words', async ({ page }) => {
    test.slow();
    await openTimeline(page, eventAddress(STORY.events[0]!.id));
    for (const event of STORY.events) {
      const panel = eventPanel(page, event.id);
      // The paragraphs round the words are there once the texts are.
      await expect(panel.getByText(/^paragraphs? \d|^heading$/).first()).toBeAttached();
      for (const { id } of event.excerpts) {
        await expect(panel.locator(`blockquote[data-excerpt="${id}"]`)).toHaveCount(1);
      }
      const ways = await panel.getByRole('link', { name: /^Read in full: / }).all();
      const addresses = await Promise.all(ways.map((way) => way.getAttribute('href')));
      for (const source of new Set(event.excerpts.map((excerpt) => excerpt.source))) {
        expect(addresses.some((address) => address?.includes(sourceAddress(source)))).toBe(true);
      }
      const next = panel.getByRole('link', { name: /^Next event: / });
      if (event !== STORY.events.at(-1)) await next.click();
    }
  });
});

test('by mouse: from the mark to the words, from other words to their event, and back', async ({
  page,
}) => {
  await openTimeline(page);
  await mark(page, 'pre-ministerial-press').click();
  await eventPanel(page, 'pre-ministerial-press')
    .getByRole('link', { name: 'Read in full: EFE via Infobae' })
    .first()
    .click();
  const text = reader(page, 'efe-infobae');
  const friday = excerptOf('pre-ministerial-press', 'efe-infobae', 'On Friday');
  const words = text.locator(`mark[data-excerpt="${friday.id}"]`);
  await expect(words).toBeInViewport();
  await expect(words).toHaveAttribute('data-selected');

  const levits = excerptOf('levits-press-conference', 'efe-infobae', 'Egils Levits');
  await text.locator(`mark[data-excerpt="${levits.id}"]`).first().click();
  await expect(eventPanel(page, 'levits-press-conference')).toBeVisible();
  expect(addressOf(page)).toContain('/event/levits-press-conference/');
  await page.goBack();
  await expect(text).toBeVisible();
});

test('a text that Back opens again takes the focus from the view', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto(sourceAddress('interfax-bns', '?view=list'));
  await expectCode(page);
  const text = reader(page, 'interfax-bns');
  await page.getByRole('link', { name: 'Close the text' }).press('Enter');
  await expect(text).toBeHidden();
  await expect(page.getByRole('main')).toBeFocused();
  await page.goBack();
  await expect(text.getByRole('heading', { name: 'Interfax / BNS' }).first()).toBeFocused();
});

test('a text that Escape goes back to takes the focus from what it covers', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto(sourceAddress('afp-brasov'));
  await expectCode(page);
  const text = reader(page, 'afp-brasov');
  await text.locator('a[href*="/event/joint-visit/"]').first().press('Enter');
  await expect(eventPanel(page, 'joint-visit')).toBeVisible();
  await openEvent(page, 'duda-meeting', 'Enter');
  await page.getByRole('button', { name: 'Year', exact: true }).focus();
  await page.keyboard.press('Escape');
  await expect(text.locator('#reader-title')).toBeFocused();
});

test('by keys: from the mark to the words, on to the next, to the note and the event', async ({
  page,
}) => {
  await openTimeline(page);
  const panel = await openEvent(page, 'duda-meeting', 'Enter');
  await panel.getByRole('link', { name: 'Read in full: EFE via Infobae' }).first().focus();
  await page.keyboard.press('Enter');
  const text = reader(page, 'efe-infobae');
  const words = text.locator('mark[data-excerpt^="duda-meeting-"]');
  await expect(words.first()).toBeInViewport();

  const next = text.getByRole('button', { name: 'Next mark' });
  await next.focus();
  await page.keyboard.press('Enter');
  const [, second] = eventOf('duda-meeting').excerpts;
  await expect(text.locator(`mark[data-excerpt="${second!.id}"]`).first()).toBeFocused();
  await page.keyboard.press('j');
  const focused = text.locator('mark:focus');
  await expect(focused).toHaveText(/At their meeting/);
  await page.keyboard.press('k');
  await expect(text.locator(`mark[data-excerpt="${second!.id}"]`).first()).toBeFocused();

  await page.keyboard.press('Tab');
  const note = text.getByRole('link', { name: /Talks with Duda ?, reported/ }).first();
  await expect(note).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(mark(page, 'duda-meeting')).toBeFocused();

  // R leaves the focus on the mark, and J goes on from there.
  await page.keyboard.press('Enter');
  await expect(panel).toBeVisible();
  await page.keyboard.press('r');
  await expect(words.first()).toBeInViewport();
  await expect(mark(page, 'duda-meeting')).toBeFocused();
  await page.keyboard.press('j');
  await expect(text.locator('mark:focus')).toBeVisible();
});

test('the cross of a text leads to the words it was opened from, and the focus to their link', async ({
  page,
}) => {
  const statement = `${STORY_ADDRESS}statement/nauseda-article-4/`;
  await page.goto(statement);
  const read = page
    .getByRole('main')
    .getByRole('link', { name: /read in full$/ })
    .first();
  await read.press('Enter');
  await page.getByRole('link', { name: 'Close the text' }).press('Enter');
  await expect(page).toHaveURL(new RegExp(`${statement}$`));
  await expect(read).toBeFocused();
});

test('Escape and Back from an event lead to the words and the place its text was left at', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const levits = excerptOf('levits-press-conference', 'efe-infobae', 'Egils Levits');
  for (const query of [`?quote=${levits.id}`, '']) {
    const text = await openText(page, 'efe-infobae', query);
    await expectCode(page);
    const note = text.getByRole('link', { name: /Talks with Duda ?, reported/ }).first();
    await note.scrollIntoViewIfNeeded();
    const left = { address: addressOf(page), y: (await note.boundingBox())?.y };
    for (const goBack of [() => page.keyboard.press('Escape'), () => page.goBack()]) {
      await note.click();
      await expect(eventPanel(page, 'duda-meeting')).toBeVisible();
      await goBack();
      await expect(note).toBeFocused();
      expect({ address: addressOf(page), y: (await note.boundingBox())?.y }).toEqual(left);
    }
  }
});

test('pointing at a passage shows its mark, pointing at a mark its passages', async ({ page }) => {
  const text = await openText(page, 'efe-infobae');
  const levits = excerptOf('levits-press-conference', 'efe-infobae', 'Egils Levits');
  const words = text.locator(`mark[data-excerpt="${levits.id}"]`).first();
  await words.scrollIntoViewIfNeeded();
  await words.hover();
  await expect(words).toHaveAttribute('data-hovered');
  await expect(mark(page, 'levits-press-conference')).toHaveAttribute('data-hovered');

  await mark(page, 'duda-meeting').hover();
  await expect(words).not.toHaveAttribute('data-hovered');
  await expect(text.locator('mark[data-of="duda-meeting"]').first()).toHaveAttribute(
    'data-hovered',
  );
});

test('a quote’s address opens at its words, marks them and says so once @base', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver(() => {
      for (const region of document.querySelectorAll('output')) {
        const words = region.textContent;
        if (words.startsWith('Marked:') && said.at(-1) !== words) said.push(words);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  const excerpt = excerptOf('donbas-destabilised', 'efe-infobae', 'Donbas');
  const text = await openText(page, 'efe-infobae', `?quote=${excerpt.id}`);
  await expect(text.locator(`mark[data-excerpt="${excerpt.id}"]`)).toBeInViewport();
  await expect(text.getByRole('status').filter({ hasText: 'Marked:' })).toHaveText(
    /^Marked: “Moscow continues to destabilize the Donbas.*paragraph 16$/,
  );
  const other = excerptOf('nrc-proposal', 'efe-infobae', 'a year and a half ago');
  await page.getByRole('button', { name: 'Next mark' }).click();
  await page.mouse.move(5, 5);
  expect(await page.evaluate(() => Reflect.get(globalThis, 'said'))).toHaveLength(1);
  await page.goto(sourceAddress('efe-infobae', `?quote=${other.id}`));
  const words = text.locator(`mark[data-excerpt="${other.id}"]`).first();
  await expect(words).toBeInViewport();
  // Lines of another length, as when a phone is turned, leave them in view.
  for (const [width, height] of [
    [390, 844],
    [844, 390],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(words).toBeInViewport();
  }
});

test('time words, wordings and remarks have addresses of their own', async ({ page }) => {
  const evidence = eventOf('pre-ministerial-press').dateEvidence[0]!;
  const wording = STORY.statements.find(({ id }) => id === 'consequences')!.wordings[0]!;
  const remark = STORY.sources
    .find(({ id }) => id === 'efe-infobae')!
    .remarks.find(({ exact }) => exact === 'Andrej Doubt')!;
  for (const { id, exact } of [evidence, wording, remark]) {
    const text = await openText(page, 'efe-infobae', `?quote=${id}`);
    const words = text.locator(`mark[data-evidence="${id}"], mark[data-quote="${id}"]`);
    await expect(words.first()).toBeInViewport();
    expect((await words.allTextContents()).join('')).toBe(exact);
  }
});

test('selecting takes the source’s words alone, copying their citation on demand', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const text = await openText(page, 'interfax-bns');
  const { text: published, paragraphs } = publishedArticle('interfax-bns');
  const [first, second] = paragraphs.filter(({ number }) => number === 4 || number === 5);
  const select = () =>
    text.evaluate((root) => {
      const words = (number: number) =>
        root.querySelector(`[data-paragraph="${number}"] > p`) ?? root;
      getSelection()?.setBaseAndExtent(words(4), 0, words(5), words(5).childNodes.length);
    });
  const copied = async () => {
    await page.keyboard.press('ControlOrMeta+c');
    return page.evaluate(() => navigator.clipboard.readText());
  };
  await select();
  const plain = await copied();
  expect(plain.split(/\s+/).join(' ')).toBe(
    published.slice(first!.start, second!.end).split(/\s+/).join(' '),
  );

  await text.getByText('About this text').click();
  await text.getByRole('checkbox', { name: 'When I copy words' }).check();
  await select();
  expect(await copied()).toMatch(
    /^‘Stoltenberg[^]*neighbors\."’\nInterfax \/ BNS, Sun 28 Nov 2021, ¶ 4–5, http:.*\/source\/interfax-bns\//,
  );
});

test('the citation of a paragraph selected by three clicks names that paragraph alone', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const text = await openText(page, 'afp-brasov');
  await text.getByText('About this text').click();
  await text.getByRole('checkbox', { name: 'When I copy words' }).check();
  const words = text.getByText('Thousands of people, mostly from').first();
  await words.scrollIntoViewIfNeeded();
  await words.click({ clickCount: 3, position: { x: 20, y: 10 } });
  await page.keyboard.press('ControlOrMeta+c');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^“Thousands of people.*member states\.”\nAFP via .*, ¶ 5, http/);
});

test('the text says where it comes from, and the stored file is what its hash is of', async ({
  page,
}) => {
  const text = await openText(page, 'efe-infobae');
  await text.getByText('About this text').click();
  const { sha256, text: published } = publishedArticle('efe-infobae');
  for (const fact of [
    'Infobae',
    'EFE',
    'Sun 28 Nov 2021 (inferred). The text says “this Sunday”',
    'English. Translated by machine.',
    sha256,
    'Checked: this is the text the story was built from.',
  ]) {
    await expect(text.getByRole('definition').filter({ hasText: fact }).first()).toBeVisible();
  }
  const address = await text
    .getByRole('link', { name: 'Open the stored text' })
    .getAttribute('href');
  const stored = await page.request.get(new URL(address!, page.url()).href);
  expect(stored.ok()).toBe(true);
  expect(await stored.text()).toContain(JSON.stringify(published).slice(1, 200));
});

test('a double click on a passage selects its word, and stays', async ({ page }) => {
  const text = await openText(page, 'afp-brasov');
  const words = text.getByText('Thousands of people, mostly from').first();
  await words.scrollIntoViewIfNeeded();
  await words.dblclick({ position: { x: 20, y: 10 } });
  await expect.poll(() => page.evaluate(() => getSelection()?.toString().trim())).toBe('Thousands');
  // Longer than it takes to tell a click from two.
  await page.waitForTimeout(400);
  expect(addressOf(page)).toBe(`/${sourceAddress('afp-brasov')}`);
});

test('what is not the article is folded away, and opens', async ({ page }) => {
  const text = await openText(page, 'interfax-bns');
  const comments = text.getByText('Without carrot and stick.');
  await expect(comments).toBeHidden();
  await text.getByText('53 lines of the file that are not the article').click();
  await expect(comments).toBeVisible();
});

test('misleading spellings stand as published, with the editor’s note', async ({ page }) => {
  const text = await openText(page, 'efe-infobae');
  await expect(text.getByText('Machine translation of Gitanas Nausėda.')).toHaveCount(1);
  await expect(text.getByText('Machine translation of Andrzej Duda.')).toHaveCount(1);
  await expect(text.getByText('Gypsy Nausėda', { exact: true })).toHaveCount(1);
});

test('each disagreement stands in the margin beside its words', async ({ page }) => {
  for (const { id: source } of STORY.sources) {
    const text = await openText(page, source);
    for (const { title, readings } of STORY.disagreements) {
      const isHere = readings.some(({ evidence }) =>
        evidence.some((words) => words.source === source),
      );
      await expect(
        text.getByRole('listitem').filter({ hasText: `Sources differ: ${title}` }),
        `${title} in ${source}`,
      ).toHaveCount(isHere ? 1 : 0);
    }
  }
});

test('no note moves the text, lies over another or reaches out of the text’s view, at three widths', async ({
  page,
}) => {
  for (const { id: source } of STORY.sources) {
    await page.setViewportSize({ width: 1440, height: 844 });
    const text = await openText(page, source);
    const folds = text.getByRole('button', { name: /^\d+ (events?|differences?|statements?)/ });
    const notes = text.getByRole('list', { name: 'Notes' });
    for (const width of [1440, 1024, 390]) {
      await page.setViewportSize({ width, height: 844 });
      if (width === 390) {
        // Under their paragraph many are told in a line, and open.
        await expect(folds.first()).toBeVisible();
        await folds.evaluateAll((all) => all.forEach((fold) => (fold as HTMLElement).click()));
      } else {
        const moved = await text.locator('[data-from]').evaluateAll((rows) =>
          rows.map((row) => {
            const { marginTop, marginBottom, height } = getComputedStyle(
              row.querySelector('p, h3')!,
            );
            const own = [height, marginTop, marginBottom].map(Number.parseFloat);
            return row.getBoundingClientRect().height - own.reduce((sum, px) => sum + px, 0);
          }),
        );
        expect(Math.max(...moved), `${source} at ${width}`).toBeLessThan(1);
      }
      await expect(folds).toHaveCount(0);
      const over = () =>
        notes.evaluateAll((lists) => {
          const boxes = lists
            .flatMap((list) => [...list.querySelectorAll(':scope > li')])
            .flatMap((note) => [...note.children].map((part) => part.getBoundingClientRect()));
          return boxes.filter((box, index) =>
            boxes
              .slice(index + 1)
              .some(
                (other) =>
                  Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
                  Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 5,
              ),
          ).length;
        });
      await expect.poll(over, `${source} at ${width}`).toBe(0);
      const isCut = await text
        .locator('[data-paragraph]')
        .first()
        .evaluate((row) => {
          let scroller: Element | null = row;
          while (scroller !== null && getComputedStyle(scroller).overflowY === 'visible') {
            scroller = scroller.parentElement;
          }
          return scroller !== null && scroller.scrollWidth > scroller.clientWidth;
        });
      expect(isCut, `${source} at ${width}`).toBe(false);
    }
  }
});

test('all there is to press in the notes is under the pointer', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const { id: source } of STORY.sources) {
    const text = await openText(page, source);
    await expect(text.locator('[data-placed]')).toHaveCount(1);
    const covered = await text
      .locator('[data-notes]')
      .locator('a, button, summary')
      .evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility())
          .filter((one) => {
            one.scrollIntoView({ block: 'center', behavior: 'instant' });
            const { left, right, top, bottom } = one.getClientRects()[0]!;
            return !one.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
          })
          .map(({ textContent }) => textContent),
      );
    expect(covered, source).toEqual([]);
  }
});

test('remarks open where their line is pressed, and it keeps the focus', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const text = await openText(page, 'efe-infobae');
  const line = text.locator('summary').filter({ hasText: 'remarks on the words' }).first();
  const remarks = line.locator('xpath=..').getByRole('paragraph');
  await line.click();
  await expect(remarks.first()).toBeVisible();
  await expect(line).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(remarks.first()).toBeHidden();
  await expect(line).toBeFocused();
});

test('aloud a text has one landmark, and names without a stray sign', async ({ page }) => {
  const text = await openText(page, 'efe-infobae');
  await expect(page.getByRole('region', { name: nameOf('efe-infobae') })).toHaveCount(0);
  await expect(text.getByRole('link', { name: 'Russian build-up, background' })).not.toHaveCount(0);
  await expect(text.getByRole('link', { name: /^Compare: / })).not.toHaveCount(0);
  await expect(text.getByRole('link', { name: / [,:]/ })).toHaveCount(0);
  const panel = eventPanel(page, 'riga-ministerial');
  await openTimeline(page, eventAddress('riga-ministerial'));
  await expect(panel.getByRole('figure', { name: /release paragraph \d/ })).not.toHaveCount(0);
});

test('words that are not at their place are withheld, and it says which', async ({ page }) => {
  const story = JSON.stringify(publishedStory()).replaceAll('Andrej Doubt', 'Andrej Doubts');
  await page.route('**/nato-baltic-2021/story.json', (route) => route.fulfill({ body: story }));
  const text = await openText(page, 'efe-infobae');
  const withheld = text.getByRole('note').filter({ hasText: 'withheld' });
  await expect(withheld).toContainText('The matter was also discussed this week');
  await expect(withheld.getByRole('link', { name: 'Talks with Duda' })).toBeVisible();
  // The other passages are marked as before.
  const friday = excerptOf('pre-ministerial-press', 'efe-infobae', 'On Friday');
  expect(await markedAs(text, friday)).toBe(friday.exact);
  await expectNoViolations(page);
});

test('beside a text the key over the timeline has all its signs', async ({ page }) => {
  await openText(page, 'efe-infobae');
  const signs = page.getByRole('list', { name: 'Key' }).getByRole('listitem');
  await expect(signs).toHaveCount(7);
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
    [1200, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const sign of await signs.all()) await expect(sign).toBeInViewport({ ratio: 1 });
  }
});

test('a text is fetched once, when it is about to be read', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const file = /\/articles\/(.+)\.json/.exec(request.url())?.[1];
    if (file !== undefined) asked.push(file);
  });
  await openTimeline(page);
  expect(asked).toEqual([]);
  await mark(page, 'duda-meeting').hover();
  await expect.poll(() => asked, 'pointing is enough').toEqual(['efe-infobae']);
  await mark(page, 'duda-meeting').click();
  const read = eventPanel(page, 'duda-meeting').getByRole('link', { name: /^Read in full/ });
  await read.first().click();
  await expect(reader(page, 'efe-infobae')).toContainText('At their meeting on Thursday');
  await reader(page, 'efe-infobae').getByRole('link', { name: 'Event', exact: true }).click();
  await mark(page, 'vilnius-talks').click();
  const wordings = page.getByRole('link', { name: /^Wordings/ });
  await wordings.hover();
  await expect.poll(() => new Set(asked).size, 'so is pointing at a link').toBe(5);
  await wordings.click();
  await expect(page.getByRole('heading', { name: 'Said in different words' })).toBeVisible();
  await page.getByRole('link', { name: /^Timeline/ }).click();
  await expect(timeline(page)).toBeVisible();
  expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted());
});

test('the sources say what each alone carries, and what it leaves out', async ({ page }) => {
  await page.goto(`${STORY_ADDRESS}source/`);
  for (const { id, name } of STORY.sources) {
    const entry = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) });
    const carriers = STORY.events.map(({ shortTitle, excerpts }) => ({
      shortTitle,
      by: new Set(excerpts.map(({ source }) => source)),
    }));
    const told = async (term: string) => {
      const group = entry.locator('dl > div').filter({ hasText: new RegExp(`^${term} \\d`) });
      return (await group.getByRole('link').allTextContents()).toSorted();
    };
    const titles = (fits: (by: ReadonlySet<string>) => boolean) =>
      carriers.flatMap(({ shortTitle, by }) => (fits(by) ? [shortTitle] : [])).toSorted();
    expect(await told('Only this source carries')).toEqual(
      titles((by) => by.size === 1 && by.has(id)),
    );
    expect(await told('Does not carry')).toEqual(titles((by) => !by.has(id)));
  }
});

test('the page of sources stands as it was left when one comes back to it', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${STORY_ADDRESS}source/`);
  await expectCode(page);
  const link = page.locator('main').getByRole('link', { name: 'Poland on Article 4' }).last();
  await link.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const { y } = (await link.boundingBox())!;
  await link.click();
  await expect(page.locator('aside')).toBeVisible();
  await page.goBack();
  await expect(link).toBeFocused();
  expect((await link.boundingBox())!.y).toBeCloseTo(y, 0);
});

test('text, event and wordings stand as they were left, however far one goes on', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  /** Follows a link that stands at the upper edge of what scrolls, and returns what holds that it stands there again. */
  const follow = async (links: string, at: number) => {
    const link = page.locator(links).nth(at);
    await link.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
    await link.focus();
    /** What comes into view has another height than was guessed. */
    const placed = () =>
      link.evaluate((element) => {
        let scroller = element.parentElement!;
        while (scroller.scrollTop === 0) scroller = scroller.parentElement!;
        const { top } = scroller.getBoundingClientRect();
        const by = element.getBoundingClientRect().top - top - 2;
        scroller.scrollBy({ top: by, behavior: 'instant' });
        return Math.abs(by);
      });
    await expect.poll(placed, { intervals: [200] }).toBeLessThan(1);
    const stoodAt = (await link.boundingBox())!.y;
    const address = page.url();
    await link.press('Enter');
    await expect(page).not.toHaveURL(address);
    return async () => {
      await page.goBack();
      await expect(link).toBeFocused();
      const awayBy = async () => Math.abs((await link.boundingBox())!.y - stoodAt);
      await expect.poll(awayBy).toBeLessThan(1);
    };
  };
  await page.goto(`${STORY_ADDRESS}statement/`);
  await expectCode(page);
  const toWordings = await follow('main article a[href*="/source/"]', 20);
  await expect(page.locator('#reader-title')).toBeVisible();
  const toText = await follow('aside a[href*="/event/"]', 5);
  await expect(page.locator('#event-title')).toBeVisible();
  const toEvent = await follow('aside section a[href*="/source/"]', 1);
  await expect(page.locator('#reader-title')).toBeVisible();
  const toOtherText = await follow('aside a[href*="/event/"]', 5);
  await toOtherText();
  await toEvent();
  await toText();
  await toWordings();
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [1024, 480],
] as const) {
  test(`the last of the sources is reached by the wheel at ${width} x ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto(`${STORY_ADDRESS}source/`);
    await expectCode(page);
    const last = page.getByRole('heading', { level: 2 }).last();
    await expect(last).not.toBeInViewport();
    await page.mouse.move(400, 300);
    await page.mouse.wheel(0, 10_000);
    await expect(last).toBeInViewport();
    if (height < 560) return;
    await page.mouse.click(width - 40, 300);
    await page.keyboard.press('Home');
    await expect(page.getByRole('heading', { level: 1 }).last()).toBeInViewport();
    await page.keyboard.press('End');
    await expect(last).toBeInViewport();
  });
}

// Every view is asked at all widths in accessibility.spec.ts; here, opened at words and with its facts unfolded.
for (const [colorScheme, width] of [
  ['light', 1440],
  ['dark', 390],
] as const) {
  test(`axe finds nothing in a text opened at a quote, ${colorScheme}, ${width} wide`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 844 });
    const excerpt = excerptOf('pre-ministerial-press', 'efe-infobae', 'On Friday');
    const text = await openText(page, 'efe-infobae', `?quote=${excerpt.id}`);
    await text.getByText('About this text').click();
    await expectNoViolations(page);
  });
}
