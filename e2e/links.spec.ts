import type { Page } from 'playwright/test';
import {
  addressOf,
  eventAddress,
  eventOf,
  eventPanel,
  mark,
  openEvent,
  openTimeline,
  STORY,
  STORY_ADDRESS,
  timeline,
} from './support/story.ts';
import { expect, test } from './support/test.ts';

function lane(page: Page, place: string) {
  return timeline(page).getByRole('checkbox', { name: new RegExp(`^${place}, `) });
}

test('a link with an event and a filter opens them in another browser, on the days it was copied on @base', async ({
  page,
  browser,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openTimeline(page);
  await lane(page, 'Riga').check();
  await openEvent(page, 'riga-talks-karins');
  // Safari copies only at once: what copies is at hand before it is asked for.
  const fetched = () =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .join(' ');
  await expect.poll(() => page.evaluate(fetched)).toMatch(/copy-[^ ]*\.js/);
  await page.getByRole('banner').getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Link copied')).toBeVisible();

  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${page.url()}&from=2021-11-25&to=2021-12-01`);
  // By then the story opens with another month.
  const later = await browser.newContext();
  const opening = { edtf: '2021-12', start: Date.UTC(2021, 11, 1), end: Date.UTC(2022, 0, 1) };
  await later.route('**/story.json', (route) => route.fulfill({ json: { ...STORY, opening } }));
  const other = await later.newPage();
  await other.goto(copied);
  await expect(
    timeline(other)
      .getByRole('listitem')
      .filter({ hasText: /^Thu 25/ }),
  ).toBeVisible();
  await expect(eventPanel(other, 'riga-talks-karins')).toBeVisible();
  await expect(lane(other, 'Riga')).toBeChecked();
  await expect(mark(other, 'riga-talks-karins')).toHaveAttribute('aria-current', 'true');
  await expect(timeline(other).getByRole('status')).toHaveText(
    `3 of ${STORY.events.length} events`,
  );
  expect(other.url()).toBe(copied);
  await later.close();
});

test('a link can hold everything at once, and is kept as it was sent', async ({ page }) => {
  const address = eventAddress(
    'vilnius-talks',
    '?place=vilnius,riga&q=talks&view=timeline&from=2021-11-27&to=2021-11-30',
  );
  await openTimeline(page, address);
  await expect(eventPanel(page, 'vilnius-talks')).toBeVisible();
  await expect(lane(page, 'Vilnius')).toBeChecked();
  await expect(lane(page, 'Riga')).toBeChecked();
  await expect(page.getByRole('combobox')).toHaveValue('talks');
  const days = timeline(page).getByRole('listitem');
  await expect(days.filter({ hasText: /^Sat 27/ })).toBeVisible();
  await expect(days.filter({ hasText: /^Tue 30/ })).toBeVisible();
  await expect(days.filter({ hasText: /^(Fri 26|Wed 1)/ })).toHaveCount(0);
  expect(addressOf(page)).toBe(`/${address}`);
});

test('back and forward go through selections and filters, not through movements', async ({
  page,
}) => {
  await openTimeline(page);
  await openEvent(page, 'duda-meeting');
  await lane(page, 'Riga').check();
  const entries = await page.evaluate(() => history.length);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => addressOf(page)).toContain('from=');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await page.getByRole('button', { name: 'Week' }).click();
  await expect.poll(() => addressOf(page)).not.toContain('from=');
  expect(await page.evaluate(() => history.length), 'movements make no entry').toBe(entries);

  const opened = `${eventOf('duda-meeting').title} · `;
  await expect(page).toHaveTitle(`${opened}Riga · ${STORY.title} · Dateline`);
  await page.goBack();
  await expect(lane(page, 'Riga')).not.toBeChecked();
  await expect(eventPanel(page, 'duda-meeting')).toBeVisible();
  await expect(page).toHaveTitle(`${opened}${STORY.title} · Dateline`);
  await page.goBack();
  await expect(eventPanel(page, 'duda-meeting')).toBeHidden();
  expect(addressOf(page)).toBe(`/${STORY_ADDRESS}`);
  await page.goForward();
  await expect(eventPanel(page, 'duda-meeting')).toBeVisible();
  await page.goForward();
  await expect(lane(page, 'Riga')).toBeChecked();
  expect(addressOf(page)).toBe(`/${eventAddress('duda-meeting', '?place=riga')}`);
});

test('a former link leads to the event of today, and the address with it @base', async ({
  page,
}) => {
  await page.goto(STORY_ADDRESS);
  await openTimeline(page, eventAddress('riga-ministers', '?place=riga'));
  await expect(eventPanel(page, 'riga-ministerial')).toBeVisible();
  await expect
    .poll(() => addressOf(page))
    .toMatch(new RegExp(`/${STORY_ADDRESS}event/riga-ministerial/\\?place=riga$`));
  await page.goBack();
  await expect(eventPanel(page, 'riga-ministerial')).toBeHidden();
});

test('a link to a passage of a renamed event opens it there, and the address with it', async ({
  page,
}) => {
  const quote = eventOf('riga-ministerial').excerpts.at(-1)!.id;
  const former = quote.replace('riga-ministerial', 'riga-ministers');
  await page.goto(eventAddress('riga-ministers', `?quote=${former}`));
  await expect
    .poll(() => addressOf(page))
    .toBe(`/${eventAddress('riga-ministerial', `?quote=${quote}`)}`);
  await expect(
    page.locator(`figure[data-asked] [data-excerpt="${quote}"]`).first(),
  ).toBeInViewport();
});

test('a link to no event says so, offers what comes closest, and can be reported', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openTimeline(page, eventAddress('duda-meting', '?place=brussels'));
  const panel = page.getByRole('article', { name: 'This story has no event with that link' });
  await expect(panel).toContainText('The link asks for duda-meting');
  const near = panel.getByRole('region', { name: 'Closest in this story' }).getByRole('link');
  await expect(near).toHaveCount(3);
  await expect(near.first()).toContainText('link name: duda-meeting');
  await expect(lane(page, 'Brussels'), 'the rest of the link holds').toBeChecked();
  await expect(panel.getByRole('searchbox', { name: 'Find an event' })).toHaveValue(/^duda/);
  await panel.getByRole('button', { name: 'Report this link' }).click();
  await expect(panel.getByText(/^Copied: /)).toBeVisible();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toContain(`\nLink: ${page.url()}\nAsks for: event duda-meting\n`);
  await near.first().click();
  await expect(eventPanel(page, 'duda-meeting')).toBeVisible();
  expect(addressOf(page)).toBe(`/${eventAddress('duda-meeting', '?place=brussels')}`);
});

test('from a link to no event one comes to the whole story', async ({ page }) => {
  await openTimeline(page, eventAddress('no-such-event'));
  await page.getByRole('link', { name: 'Show the whole story' }).click();
  await expect(page.getByRole('region', { name: 'Sources', exact: true })).toBeVisible();
  expect(addressOf(page)).toBe(`/${STORY_ADDRESS}`);
});

test('a link to what was withdrawn says so, and when and why', async ({ page }) => {
  const gone = {
    kind: 'event',
    id: 'tallinn-visit',
    title: 'Stoltenberg visits Tallinn',
    date: '2021-12-02',
    label: 'Thu 2 Dec 2021',
    why: 'The text that told of it was corrected.',
  };
  await page.route('**/story.json', (route) =>
    route.fulfill({ json: { ...STORY, withdrawn: [gone] } }),
  );
  await openTimeline(page, eventAddress(gone.id));
  const panel = page.getByRole('article', { name: `“${gone.title}” was withdrawn` });
  await expect(panel).toContainText(`Withdrawn from this story on ${gone.label}. ${gone.why}`);
  await expect(panel.getByRole('region', { name: 'Closest in this story' })).toHaveCount(0);
  await panel.getByRole('link', { name: 'Show the whole story' }).click();
  await expect(panel).toBeHidden();
  expect(addressOf(page)).toBe(`/${STORY_ADDRESS}`);

  await openTimeline(page, eventAddress('duda-meeting', `?quote=${gone.id}-1`));
  await expect(eventPanel(page, 'duda-meeting')).toBeVisible();
  await expect(page.getByRole('status', { name: 'About this link' })).toContainText(
    `The passage the link asks for was withdrawn from this story on ${gone.label}. ${gone.why}`,
  );
});

test('what of a link means nothing is left out and told once, the rest is kept', async ({
  page,
}) => {
  const query = '?place=riga,atlantis&from=2021-02-30&colour=red&lanes=diagonal';
  await openTimeline(page, STORY_ADDRESS + query);
  const notice = page.getByRole('status', { name: 'About this link' });
  await expect(notice).toContainText('the place “atlantis”, which this story does not have');
  await expect(notice).toContainText('“2021-02-30”, which is not a date');
  await expect(notice).toContainText('a part “colour”, which means nothing here');
  await expect(notice).toContainText('“diagonal”');
  await expect(notice).toContainText('Everything else in the link is shown.');
  await expect(lane(page, 'Riga')).toBeChecked();

  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toBeHidden();
  await openEvent(page, 'riga-ministerial');
  await expect(notice).toBeHidden();
  expect(addressOf(page)).toBe(`/${eventAddress('riga-ministerial', '?place=riga')}`);

  // On a tablet it stands beside an open event, not under it: a press on what is covered fails.
  await page.setViewportSize({ width: 820, height: 1180 });
  await page.goto(eventAddress('riga-ministerial', '?place=atlantis'));
  await expect(eventPanel(page, 'riga-ministerial')).toBeVisible();
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toBeHidden();

  // And below the overview, not over it.
  await openTimeline(page, `${STORY_ADDRESS}?place=atlantis`);
  const overview = page.getByRole('slider', { name: 'Start of the view' });
  await overview.click();
  await expect(notice).toBeVisible();
  const beyond = () => document.documentElement.scrollHeight - innerHeight;
  expect(await page.evaluate(beyond), 'the window scrolls by nothing').toBe(0);
});

test('dates that end before they begin are left out, and the story opens on its own', async ({
  page,
}) => {
  await openTimeline(page, `${STORY_ADDRESS}?from=2021-12-05&to=2021-11-20`);
  await expect(page.getByRole('status', { name: 'About this link' })).toContainText(
    'end before they begin',
  );
  await expect(mark(page, 'duda-meeting')).toBeInViewport();
});

test('a link opened in a new tab is a page of its own', async ({ page, context }) => {
  await openTimeline(page);
  const opened = context.waitForEvent('page');
  await mark(page, 'duda-meeting').click({ modifiers: ['ControlOrMeta'] });
  const tab = await opened;
  await expect(eventPanel(tab, 'duda-meeting')).toBeVisible();
  await expect(eventPanel(page, 'duda-meeting')).toBeHidden();
});

for (const [where, query] of [
  ['on its page', ''],
  ['in a frame', '&embed=1'],
] as const) {
  test(`a link to a passage of an event opens the event at its words, ${where}`, async ({
    page,
  }) => {
    const event = eventOf('riga-ministerial');
    const quote = event.excerpts.at(-1)!.id;
    await page.goto(`${eventAddress(event.id)}?quote=${quote}${query}`);
    const passage = page.locator('figure[data-asked]');
    await expect(passage).toHaveCount(1);
    await expect(passage.locator(`[data-excerpt="${quote}"]`).first()).toBeInViewport();
    // What holds the panel stays where it is.
    if (where === 'on its page')
      await expect(page.getByRole('banner')).toBeInViewport({ ratio: 1 });
  });
}
