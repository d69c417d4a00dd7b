import { createHash } from 'node:crypto';
import type { Page } from 'playwright/test';
import type { Article, Story } from '../src/story/model.ts';
import { PUBLISHED_VERSION } from '../src/story/model.ts';
import {
  sampleEvent,
  sampleSelector,
  sampleSource,
  sampleStory,
} from '../src/story/sample-story.ts';
import { expect, test } from './support/test.ts';

/*
 * Story data carries no HTML: what looks like it is letters. A story whose every text is an attack is served in the
 * place of the published data and walked through.
 */
const ATTACK = `<img src=x onerror="document.documentElement.dataset.taken='yes'"><b id=taken>`;
const QUOTE = `They said ${ATTACK} twice.`;
const TEXT = `${ATTACK}\n\n${QUOTE}\n`;

const article: Article = {
  version: PUBLISHED_VERSION,
  id: 'a',
  text: TEXT,
  sha256: createHash('sha256').update(TEXT).digest('hex'),
  fileSha256: createHash('sha256').update(TEXT).digest('hex'),
  language: 'en',
  paragraphs: [
    { start: 0, end: ATTACK.length, role: 'heading', number: null },
    { start: ATTACK.length + 2, end: TEXT.length - 1, role: 'body', number: 1 },
  ],
  sentences: [
    [0, ATTACK.length],
    [ATTACK.length + 2, TEXT.length - 1],
  ],
};

const said = { ...sampleSelector('a', QUOTE, ATTACK.length + 2), prefix: '\n\n', suffix: '\n' };

const story: Story = sampleStory({
  id: 'hostile',
  title: `Story ${ATTACK}`,
  standfirst: ATTACK,
  kinds: [{ id: 'meeting', name: ATTACK }],
  places: [{ id: 'there', name: `Place ${ATTACK}`, kind: 'town', coordinates: null, note: ATTACK }],
  people: [{ id: 'they', name: `They ${ATTACK}`, kind: 'person', role: ATTACK, aliases: [ATTACK] }],
  sources: [
    {
      ...sampleSource('a'),
      name: `Source ${ATTACK}`,
      shortName: ATTACK,
      genre: ATTACK,
      publisher: ATTACK,
      agency: ATTACK,
      title: ATTACK,
      dateline: ATTACK,
      address: 'javascript:document.documentElement.dataset.taken="yes"',
      note: ATTACK,
      sha256: article.sha256,
    },
  ],
  events: [
    sampleEvent('talks', '2021-11-25', [], {
      title: `Talks ${ATTACK}`,
      shortTitle: ATTACK,
      summary: ATTACK,
      dateWords: ATTACK,
      places: [{ place: 'there', certainty: 'inferred', note: ATTACK, namings: [said] }],
      people: [{ person: 'they', namings: [said] }],
      excerpts: [{ ...said, id: 'talks-1', modality: 'reported', note: ATTACK }],
      dateEvidence: [
        {
          ...said,
          id: 'date-1',
          relativeTo: { date: '2021-11-28', label: ATTACK },
          rule: { id: 'rule', words: ATTACK },
          result: { edtf: '2021-11-25', label: ATTACK },
          disagreement: null,
        },
      ],
    }),
  ],
  statements: [
    {
      id: 'said',
      formerIds: [],
      title: `Said ${ATTACK}`,
      speaker: 'they',
      events: ['talks'],
      note: ATTACK,
      wordings: [{ ...said, id: 'wording-1', note: ATTACK }],
    },
  ],
  disagreements: [
    {
      id: 'differ',
      title: `Differ ${ATTACK}`,
      about: 'wording',
      events: ['talks'],
      statement: null,
      note: ATTACK,
      readings: [{ id: 'r1', label: ATTACK, when: null, event: null, evidence: [said] }],
    },
  ],
});

async function serveHostileStory(page: Page): Promise<void> {
  const json = (body: object) => ({ contentType: 'application/json', body: JSON.stringify(body) });
  await page.route('**/stories/hostile/story.json', (route) => route.fulfill(json(story)));
  await page.route('**/stories/hostile/articles/a.json', (route) => route.fulfill(json(article)));
}

for (const [view, address] of [
  ['the timeline', 'hostile/'],
  ['the list', 'hostile/?view=list'],
  ['an event', 'hostile/event/talks/'],
  ['a place', 'hostile/?place=there'],
  ['a text', 'hostile/source/a/?quote=talks-1'],
  ['the sources', 'hostile/source/'],
  ['the statements', 'hostile/statement/'],
  ['a statement', 'hostile/statement/said/'],
] as const) {
  test(`${view} shows HTML in the data as letters`, async ({ page }) => {
    await serveHostileStory(page);
    await page.goto(address);
    await expect(page.getByRole('main')).toContainText('<img src=x');
    if (address.includes('event')) {
      await expect(page.getByRole('blockquote')).toContainText(QUOTE);
    }
    if (address.includes('quote')) {
      await expect(page.locator('mark[data-excerpt="talks-1"]').first()).toContainText(ATTACK);
    }
    const made = await page.evaluate(() => ({
      elements: document.querySelectorAll('#taken, img[src="x"]').length,
      scripted: document.documentElement.dataset['taken'] ?? null,
      links: Array.from(document.links, ({ protocol }) => protocol).filter(
        (protocol) => !/^https?:$/.test(protocol),
      ),
    }));
    expect(made).toEqual({ elements: 0, scripted: null, links: [] });
  });
}

test('an address that looks like HTML is shown as letters', async ({ page }) => {
  await page.goto(
    `nato-baltic-2021/event/${encodeURIComponent(ATTACK)}/?place=${ATTACK}&q=${ATTACK}`,
  );
  await expect(page.getByRole('article')).toContainText('<img src=x');
  await expect(page.getByRole('status', { name: 'About this link' })).toContainText('<img src=x');
  expect(await page.evaluate(() => document.querySelectorAll('#taken').length)).toBe(0);
});
