import { readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import ICAL from 'ical.js';
import type { Page } from 'playwright/test';
import type { Story } from '../src/story/model.ts';
import { EVENTS, serveLargeStory, TRAYED, WORDS } from './support/large-story.ts';
import { addressOf, intervalOf, timeline } from './support/story.ts';
import { expect, test } from './support/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const day = (year: number, date: number) => Date.UTC(year, 4, date);

/** How many of the story's events the window in the address holds. */
function eventsInAddress(page: Page): number {
  const { start, end } = intervalOf(page) ?? { start: NaN, end: NaN };
  return EVENTS.filter(({ when }) => when!.start! < end && when!.end! > start).length;
}

/** Events drawn by themselves, and those that numbers stand for: of clusters, and of what a lane has no room for. */
async function eventsDrawn(page: Page): Promise<number> {
  const marks = await timeline(page).getByRole('link').count();
  const clusters = await timeline(page)
    .getByRole('button', { name: /events?, .*Zoom in\.$|events? in view .*List the events\.$/ })
    .all();
  const counts = await Promise.all(clusters.map((cluster) => cluster.textContent()));
  return counts.reduce((sum, text) => sum + Number(text?.replace(/\D/g, '')), marks);
}

test('pans through twenty thousand events, loses none and draws few elements', async ({ page }) => {
  await serveLargeStory(page);
  await page.goto('large/?from=2019-05-13&to=2019-05-19');
  const region = timeline(page);
  await expect(region.getByRole('link', { name: /^Round/ }).first()).toBeVisible();
  expect(eventsInAddress(page)).toBeGreaterThan(40);
  expect(await eventsDrawn(page)).toBe(eventsInAddress(page));

  const box = (await region.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const before = addressOf(page);
  for (let step = 0; step < 8; step++) await page.mouse.wheel(60, 0);
  await expect.poll(() => addressOf(page)).not.toBe(before);
  // The address follows the view, a few times a second.
  await expect
    .poll(async () => (await eventsDrawn(page)) - eventsInAddress(page), { intervals: [250] })
    .toBe(0);
  await expect(
    page.getByText(`In view: ${eventsInAddress(page)} of 20\u00a0043 events`),
  ).toBeVisible();

  for (const view of ['Month', 'Year', 'All']) {
    await page.getByRole('button', { name: view, exact: true }).click();
    await expect(page.getByRole('button', { name: view, exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(await page.locator('*').count()).toBeLessThan(1500);
  }
});

test('keeps what a place leaves out as bare bars in low lanes, and gives the place their room', async ({
  page,
}) => {
  await serveLargeStory(page);
  await page.goto('large/?from=2019-05-13&to=2019-05-19');
  const checkbox = timeline(page).getByRole('checkbox').first();
  await expect(checkbox).toBeVisible();
  const lanes = () =>
    timeline(page)
      .locator('ol[data-lane]')
      .evaluateAll((lists) => {
        const canvas = document.querySelector<HTMLCanvasElement>('[data-lanes] canvas')!;
        const copy = new OffscreenCanvas(canvas.width, canvas.height);
        const pen = copy.getContext('2d', { willReadFrequently: true })!;
        pen.drawImage(canvas, 0, 0);
        const density = canvas.height / canvas.clientHeight;
        return lists.map((list) => {
          const { top, height } = list.getBoundingClientRect();
          const from = (top - canvas.getBoundingClientRect().top) * density;
          const { data } = pen.getImageData(0, from, canvas.width, height * density);
          return {
            height: Math.round(height) + 1,
            marks: list.childElementCount,
            hasBars: data.some((value) => value > 0),
          };
        });
      });
  const before = await lanes();
  await checkbox.check();
  await expect.poll(async () => (await lanes()).at(1)?.height).toBe(46);
  const [own, ...others] = await lanes();
  expect(own!.height).toBeGreaterThan(before[0]!.height);
  expect(own!.marks).toBeGreaterThan(0);
  expect(others.map(({ marks }) => marks)).toEqual(others.map(() => 0));
  expect(others.filter(({ hasBars }) => hasBars)).not.toEqual([]);
});

test('walks large stories by key: clusters, events in time, lanes, and one opened', async ({
  page,
}) => {
  await serveLargeStory(page);
  await page.goto('large/?from=2019-05-13&to=2019-05-19');
  const region = timeline(page);
  const focused = region.locator(':focus');
  await region.getByRole('link', { name: 'Round 1959.1 of the talks' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(focused).toHaveAccessibleName(/^Round 1959\.2 of the talks/);
  await page.keyboard.press('ArrowDown');
  await expect(focused).toHaveAccessibleName(/^Round 1959\.3 of the talks/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: 'Round 1959.3 of the talks' })).toBeVisible();
  expect(addressOf(page)).toContain('/large/event/day-1959-3/');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('article')).toBeHidden();
  await page.keyboard.press('End');
  await expect(focused).toHaveAccessibleName(/^Round 2922\.5 of the talks/);

  await page.getByRole('button', { name: 'All', exact: true }).click();
  const number = region.locator('[data-cluster]').first();
  // Nothing in a view that still moves can have the focus.
  await expect(async () => {
    await number.focus();
    await expect(number).toBeFocused({ timeout: 250 });
  }).toPass();
  const key = await number.getAttribute('data-cluster');
  await page.keyboard.press('Enter');
  await expect(region.locator(`[data-cluster="${key}"]`)).toHaveCount(0);
  await expect(region.locator(':is([data-row], [data-cluster]):focus')).toBeVisible();
});

test('leads back from an event to the list it was chosen from, in the view of its number', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 900 });
  await serveLargeStory(page);
  await page.goto('large/?from=2019-01-01&to=2021-01-01');
  const card = timeline(page).getByRole('dialog');
  const first = card.getByRole('link').first();
  await timeline(page).locator('[data-cluster]').first().press('l');
  const name = (await card.getAttribute('aria-label'))!;
  await first.press('Enter');
  await expect.poll(() => addressOf(page)).not.toContain('from=2019-01-01&');
  await page.keyboard.press('Escape');
  await expect(card).toHaveAttribute('aria-label', name);
  await expect(first).toBeFocused();
  await expect.poll(() => addressOf(page)).toContain('?from=2019-01-01&to=2021-01-01');
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });

  test('the number of a cluster shows its card first, with its events, and zooms when pressed again', async ({
    page,
  }) => {
    await serveLargeStory(page);
    await page.goto('large/?from=2014-01-01&to=2021-12-31');
    const number = timeline(page).locator('[data-cluster]').first();
    await number.tap();
    const card = page.getByRole('dialog', { name: /events in one cluster$/ });
    await expect(card).toBeVisible();
    await card.getByRole('button', { name: 'List the events' }).tap();
    await expect(card.getByRole('link').first()).toBeVisible();
    expect(addressOf(page)).toContain('from=2014-01-01&to=2021-12-31');

    await page.getByRole('heading', { level: 1 }).tap();
    await expect(card).toBeHidden();
    const key = await number.getAttribute('data-cluster');
    await number.tap();
    await expect(card).toBeVisible();
    await number.tap();
    await expect(timeline(page).locator(`[data-cluster="${key}"]`)).toHaveCount(0);
    await expect(card).toBeHidden();

    // What is chosen in it takes its place.
    await number.tap();
    await card.getByRole('button', { name: 'List the events' }).tap();
    await card.getByRole('link').first().tap();
    await expect(page.getByRole('article')).toBeVisible();
    await expect(card).toBeHidden();
  });
});

test('has lanes by kind as the address asks, and lists what has no place on the axis', async ({
  page,
}) => {
  await serveLargeStory(page);
  await page.goto('large/?from=2019-05-13&to=2019-05-19&lanes=kind');
  const region = timeline(page);
  const lane = region.getByRole('checkbox', { name: 'Statement, 2 508 events' });
  await expect(lane).toBeVisible();
  await expect(region.getByRole('checkbox', { name: /Riga/ })).toHaveCount(0);
  await expect(
    page.getByText(`In view: ${eventsInAddress(page)} of 20\u00a0043 events`),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('radio', { name: 'Sources' }).check();
  expect(addressOf(page)).toContain('lanes=source');
  const source = region.getByRole('checkbox', { name: 'Source A, 20 040 events' });
  await source.check();
  // By the filter's own summary, and aloud.
  await expect(page.getByRole('status').getByText(/^20.043 of 20.043 events$/)).toHaveCount(2);
  await source.uncheck();

  const count = region.getByRole('button', { name: '1 before a known day' });
  await count.click();
  await region.getByRole('link', { name: /Rumour 2 of talks.*until Tue 1 Mar 2016/ }).click();
  await expect(page.getByRole('article', { name: 'Rumour 2 of talks' })).toBeVisible();
  await count.focus();
  await page.keyboard.press('Escape');
  await expect(region.getByRole('link', { name: /Rumour/ })).toHaveCount(0);
  await expect(count).toBeFocused();

  // Two of the three in the tray may be of that week; with them it is as many as the list has.
  await page.goto('large/?from=2015-05-04&to=2015-05-10');
  await expect(page.getByText('; 2 more in “No place or date”')).toContainText(
    `In view: ${eventsInAddress(page)} of 20\u00a0043 events`,
  );
});

test('says of an event that was withdrawn that it is gone, and of one it never had that it has none', async ({
  page,
}) => {
  const gone = {
    kind: 'event',
    id: 'day-0-1',
    title: 'A round that never was',
    date: '2021-12-02',
    label: 'Thu 2 Dec 2021',
    why: 'The text that told of it was corrected.',
  };
  await serveLargeStory(page, (path, body) =>
    path === 'story.json'
      ? Buffer.from(
          JSON.stringify({ ...JSON.parse(Buffer.from(body).toString()), withdrawn: [gone] }),
        )
      : body,
  );
  await page.goto(`large/event/${gone.id}/`);
  await expect(page.getByRole('article', { name: `“${gone.title}” was withdrawn` })).toContainText(
    `Withdrawn from this story on ${gone.label}. ${gone.why}`,
  );
  await page.goto('large/event/day-700-33/');
  const panel = page.getByRole('article', { name: 'This story has no event with that link' });
  await expect(panel).toContainText('day-700-33');
  const near = panel.getByRole('region', { name: 'Closest in this story' }).getByRole('link');
  await expect(near).toHaveCount(3);
  await expect(near.first()).toContainText('link name: day-700-3');
});

test('opens a link to one event with the few files it needs, and shows its words', async ({
  page,
}) => {
  const asked = await serveLargeStory(page);
  await page.goto('large/event/day-700-3/');
  const panel = page.getByRole('article', { name: 'Round 700.3 of the talks' });
  await expect(panel.getByText(WORDS)).toBeVisible();
  await expect(timeline(page).getByRole('link', { name: /^Round 700\.3/ })).toBeInViewport();
  expect(asked.filter((path) => path.startsWith('shards/')).length).toBeLessThan(10);
  expect(asked.filter((path) => path.startsWith('ids/'))).toHaveLength(1);
});

test.describe('without a connection', () => {
  test.use({ expectedProblems: [/ERR_FAILED|ERR_INTERNET_DISCONNECTED/] });

  test('says of an event that does not come that it does not, and brings it with the connection', async ({
    page,
    context,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await serveLargeStory(page);
    // The code of the sheet and of the event comes with another event.
    await page.goto('large/event/day-700-3/?from=2019-05-13&to=2019-05-19&view=list');
    await expect(page.getByRole('button', { name: 'Height of this panel' })).toBeVisible();
    await expect(page.locator('#event-title')).toBeVisible();
    await page.keyboard.press('Escape');
    const line = page.locator('main a[data-event]').first();
    await page.route('**/stories/large/{ids,shards}/**', (route) => route.abort());
    await context.setOffline(true);
    await line.click();
    const panel = page.getByRole('complementary', { name: 'Event' });
    await expect(panel.getByRole('alert')).toContainText('This event could not be fetched');
    await expect(panel.getByRole('alert')).toContainText('The connection is lost');
    // What lies over the list has the focus, also when trying again has failed, and the title of what has come.
    await expect(panel).toBeFocused();
    await panel.getByRole('button', { name: 'Try again' }).press('Enter');
    await expect(panel.getByRole('alert')).toHaveCount(0);
    await expect(panel.getByRole('alert')).toBeVisible();
    await expect(panel).toBeFocused();
    await page.unroute('**/stories/large/{ids,shards}/**');
    await context.setOffline(false);
    await expect(page.locator('#event-title')).toBeFocused();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

test('marks in its text the passage a link asks for, which only its event knows', async ({
  page,
}) => {
  await serveLargeStory(page);
  await page.goto('large/source/a/?quote=day-700-3-words');
  await expect(page.locator('mark', { hasText: WORDS })).toBeVisible();
  await page.goto('large/source/a/?quote=day-700-3-others');
  await expect(page.getByText('day-700-3-others')).toBeVisible();
  await expect(page.getByText(WORDS)).toBeVisible();
});

test('finds events by the words of their titles, and lists them by day', async ({ page }) => {
  await serveLargeStory(page);
  await page.goto('large/?view=list');
  // A line that the focus goes back to stands clear of the day above it.
  await page
    .getByRole('link', { name: /^Round/ })
    .nth(30)
    .focus();
  for (let back = 0; back < 20; back += 1) {
    await page.keyboard.press('Shift+Tab');
    const isSeen = await page.evaluate(() => {
      const { left, top } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
      return document.activeElement?.contains(document.elementFromPoint(left + 20, top + 2));
    });
    expect(isSeen, `${back + 1} lines back`).toBe(true);
  }
  const search = page.getByRole('searchbox');
  const entries = await page.evaluate(() => history.length);
  await search.pressSequentially('round 20');
  await search.fill('round 2000.3 talks');
  await expect(page.getByText('1 of 20', { exact: false }).first()).toBeVisible();
  // The words are one step, however many letters they have.
  expect(await page.evaluate(() => history.length)).toBe(entries + 1);
  await page.getByRole('link', { name: /^2019/ }).click();
  await page.getByRole('main').getByRole('link', { name: 'Round 2000.3 of the talks' }).click();
  await expect(page.getByRole('article', { name: 'Round 2000.3 of the talks' })).toBeVisible();
});

test('leads from the search field to what it has found, in the drawer of a tablet and in the list', async ({
  page,
}) => {
  await serveLargeStory(page);
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto('large/');
  const button = page.getByRole('button', { name: 'Find in this story' });
  const search = page.getByRole('searchbox');
  await button.click();
  await search.fill('round 2000.3 talks');
  await search.press('ArrowDown');
  await expect(page.getByRole('heading', { name: 'Found: 1 event' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Round 2000.3 of the talks' }).last()).toBeFocused();

  await page.goto('large/?view=list');
  await button.click();
  await search.fill('talks');
  await search.press('Enter');
  await expect(page.getByRole('heading', { name: /^\d.* events, Tue 1 Jan 2019/ })).toBeFocused();
});

test('on a tablet an event that is opened comes out from under its drawer', async ({ page }) => {
  await serveLargeStory(page);
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto('large/?from=2019-05-13&to=2019-05-19');
  const mark = timeline(page).getByRole('link', { name: /^Round 1963\.2 of the talks/ });
  await mark.click();
  const drawer = page.getByRole('complementary');
  await expect(drawer).toBeVisible();
  await expect
    .poll(async () => {
      const { x, width } = (await mark.boundingBox()) ?? { x: Infinity, width: 0 };
      return x + width - (await drawer.boundingBox())!.x;
    })
    .toBeLessThan(1);
});

test('on paper names the events in view, says what it leaves out, and has one that is open whole', async ({
  page,
}) => {
  await serveLargeStory(page);
  await page.goto('large/?view=list&from=2019-05-13&to=2019-05-19');
  const lines = page.getByRole('main').getByRole('link', { name: /^Round/ });
  await expect(lines.first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('[data-printed]');
  await expect(paper.getByRole('listitem')).toHaveCount(eventsInAddress(page));
  await expect(paper).toContainText('The story has 20\u00a0043 events');
  await expect(paper).not.toContainText('Here are the first');
  await expect(page.getByRole('main')).toBeHidden();

  await page.emulateMedia({ media: 'screen' });
  await expect(paper).toHaveCount(0);
  await page.goto('large/?view=list');
  await expect(lines.first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(paper.getByRole('listitem')).toHaveCount(300);
  await expect(paper).toContainText('Here are the first 300 of them.');

  await page.emulateMedia({ media: 'screen' });
  await page.goto('large/event/day-700-3/');
  await expect(page.getByRole('article', { name: 'Round 700.3 of the talks' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(paper.getByRole('heading', { level: 1 })).toHaveText('Round 700.3 of the talks');
  await expect(paper.getByRole('blockquote')).toHaveText(`“${WORDS}”`);
});

test('says what is missing of a file that was cut short, and where the story ends', async ({
  page,
}) => {
  await serveLargeStory(page, (path, body) =>
    path === 'events.bin' ? body.slice(0, Math.floor(body.length / 2)) : body,
  );
  await page.goto('large/?from=3021-01-01&to=3022-01-01');
  await expect(page.getByRole('alert')).toContainText("Part of this story's data is damaged");
  await expect(page.getByText('lie outside this story')).toBeVisible();
});

test('takes away what is in view, what the filter leaves and the whole story, and stops when told', async ({
  page,
}) => {
  const asked = await serveLargeStory(page);
  await page.goto('large/?from=2019-05-13&to=2019-05-19&place=riga');
  await expect(
    timeline(page)
      .getByRole('link', { name: /^Round/ })
      .first(),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Export' }).click();
  const menu = page.getByRole('dialog', { name: 'Export' });
  const take = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      menu.getByRole('button', { name, exact: true }).click(),
    ]);
    return {
      name: download.suggestedFilename(),
      text: readFileSync(await download.path(), 'utf8'),
    };
  };
  const inRiga = EVENTS.filter(({ places }) => places[0]!.place === 'riga');
  const rows = (text: string) => parseCsv<{ title: string }>(text, { bom: true, columns: true });

  await menu.getByRole('radio', { name: 'your filter leaves' }).check();
  const filtered = await take('Events (.csv)');
  expect(filtered.name).toBe('large-selection-events.csv');
  expect(rows(filtered.text).map(({ title }) => title)).toEqual(inRiga.map(({ title }) => title));

  await menu.getByRole('radio', { name: 'in view' }).check();
  const inView = await take('Story data (.json)');
  const { events } = JSON.parse(inView.text) as Story;
  expect(events.length).toBeGreaterThan(7);
  expect(events).toEqual(
    inRiga.filter(({ when }) => when!.start! >= day(2019, 13) && when!.end! <= day(2019, 20)),
  );
  const { text: svg } = await take('Drawing (.svg)');
  expect(svg.match(/event\/day-\d+-\d+\//g)).toHaveLength(events.length);

  await menu.getByRole('radio', { name: 'The whole story' }).check();
  await expect(menu.getByRole('button', { name: 'Story data (.json)' })).toBeDisabled();
  const { text: calendar } = await take('Calendar (.ics)');
  const entries = new ICAL.Component(ICAL.parse(calendar) as unknown[]).getAllSubcomponents(
    'vevent',
  );
  const dated = [...EVENTS, ...TRAYED].filter(({ when }) => when !== null);
  expect(new Set(entries.map((entry) => entry.getFirstPropertyValue('uid'))).size).toBe(
    dated.length,
  );
  const shards = asked.filter((path) => path.startsWith('shards/'));
  expect(new Set(shards).size).toBe(Math.ceil(EVENTS.length / 200));

  await page.route('**/shards/3.json', () => {});
  await menu.getByRole('button', { name: 'Passages (.csv)' }).click();
  await expect(menu.getByText('Reading the events: 3 of 101 files')).toBeVisible();
  await menu.getByRole('button', { name: 'Cancel' }).click();
  await expect(menu.getByRole('status')).toHaveText('Cancelled. Nothing was saved.');
});
