import type { Page } from 'playwright/test';
import {
  addressOf,
  eventAddress,
  eventPanel,
  list,
  mark,
  openEvent,
  openTimeline,
  STORY,
  STORY_ADDRESS,
  timeline,
} from './support/story.ts';
import { expect, expectCode, test } from './support/test.ts';

/** Ids of the events at any of these places, counted from the story itself. */
function eventsAt(...places: readonly string[]): readonly string[] {
  return STORY.events
    .filter((event) => event.places.some(({ place }) => places.includes(place)))
    .map(({ id }) => id);
}

function laneSwitch(page: Page, place: string) {
  return timeline(page).getByRole('checkbox', { name: new RegExp(`^${place}, \\d+ events?$`) });
}

const ALL = STORY.events.length;

test('a lane is the switch of its place, named with its count', async ({ page }) => {
  await openTimeline(page);
  for (const [id, name] of [
    ['brussels', 'Brussels'],
    ['vilnius', 'Vilnius'],
    ['riga', 'Riga'],
    ['adazi', 'Ādaži'],
    ['ukraine-border', 'Ukraine border'],
  ] as const) {
    const count = eventsAt(id).length;
    await expect(laneSwitch(page, name)).toHaveAccessibleName(
      `${name}, ${count} ${count === 1 ? 'event' : 'events'}`,
    );
  }
});

test('one line ends the map and the places beside it', async ({ page }) => {
  await openTimeline(page);
  const places = page.getByRole('group', { name: 'Places' });
  await expect(places.getByText('Also')).toBeVisible();
  const widths = await places.evaluate((group) =>
    [group.parentElement!, group, group.lastElementChild!].map(
      (element) => getComputedStyle(element).borderBlockEndWidth,
    ),
  );
  expect(widths.filter((width) => width !== '0px')).toEqual(['1px']);
});

test('choosing Riga leaves the events of Riga their titles, and says how many', async ({
  page,
}) => {
  const region = await openTimeline(page);
  const riga = eventsAt('riga');
  await laneSwitch(page, 'Riga').check();

  await expect(region.getByRole('button', { name: 'Place: Riga, remove filter' })).toBeVisible();
  await expect(region.getByRole('status')).toHaveText(`${riga.length} of ${ALL} events`);
  expect(addressOf(page)).toBe(`/${STORY_ADDRESS}?place=riga`);
  // The others stay, named for those who point at them, but without words of their own.
  await expect(mark(page, 'duda-meeting')).toHaveCount(1);
  await expect(mark(page, 'duda-meeting').getByText('Duda')).toBeHidden();
  await expect(mark(page, 'riga-ministerial')).toContainText('NATO foreign ministers');
  // The chosen lane has the words of each source that tell most.
  await expect(mark(page, 'riga-ministerial')).toContainText('“');

  const panel = page.getByRole('complementary');
  await expect(panel.getByRole('heading', { level: 2, name: 'Riga' })).toBeVisible();
  await expect(panel.getByRole('list', { name: 'Events' }).getByRole('link')).toHaveCount(
    riga.length,
  );

  await laneSwitch(page, 'Riga').uncheck();
  await expect(region.getByRole('status')).toBeHidden();
  expect(addressOf(page)).toBe(`/${STORY_ADDRESS}`);
});

test('two places are more than one, and each can be taken out again', async ({ page }) => {
  const region = await openTimeline(page);
  await laneSwitch(page, 'Riga').check();
  await laneSwitch(page, 'Vilnius').check();
  const both = eventsAt('riga', 'vilnius').length;
  await expect(region.getByRole('status')).toHaveText(`${both} of ${ALL} events`);
  expect(addressOf(page)).toBe(`/${STORY_ADDRESS}?place=riga,vilnius`);
  await expect(
    page.getByRole('complementary').getByRole('heading', { level: 2, name: 'Vilnius and Riga' }),
  ).toBeVisible();

  await region.getByRole('button', { name: 'Place: Riga, remove filter' }).click();
  await expect(laneSwitch(page, 'Riga')).not.toBeChecked();
  await expect(laneSwitch(page, 'Vilnius')).toBeChecked();
  expect(addressOf(page)).toBe(`/${STORY_ADDRESS}?place=vilnius`);

  await laneSwitch(page, 'Brussels').check();
  await region.getByRole('button', { name: 'Clear all' }).click();
  expect(addressOf(page)).toBe(`/${STORY_ADDRESS}`);
  await expect(laneSwitch(page, 'Brussels')).not.toBeChecked();
});

test('an event can be opened under the filter, which stays, and so do its words to read', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openTimeline(page, `${STORY_ADDRESS}?place=riga`);
  await openEvent(page, 'riga-talks-karins');
  expect(addressOf(page)).toBe(`/${STORY_ADDRESS}event/riga-talks-karins/?place=riga`);
  await expect(laneSwitch(page, 'Riga')).toBeChecked();
  // The words stand under the mark, not on its yellow, and so in the colour of all others.
  const colourOf = (id: string) =>
    mark(page, id)
      .locator('q')
      .first()
      .evaluate((words) => getComputedStyle(words).color);
  expect(await colourOf('riga-talks-karins')).toBe(await colourOf('riga-ministerial'));
});

test('a place named in an event filters by it', async ({ page }) => {
  await openTimeline(page, `${STORY_ADDRESS}event/duda-meeting/`);
  await eventPanel(page, 'duda-meeting').getByRole('link', { name: 'Brussels' }).click();
  await expect(laneSwitch(page, 'Brussels')).toBeChecked();
  await expect(timeline(page).getByRole('status')).toHaveText(`2 of ${ALL} events`);
});

test('the list hides the others and says how many are left', async ({ page }) => {
  await page.goto(`${STORY_ADDRESS}?place=riga,vilnius&view=list`);
  const both = eventsAt('riga', 'vilnius');
  await expect(page.getByText(`${both.length} of ${ALL} events`).first()).toBeVisible();
  await expect(list(page).getByRole('link')).toHaveCount(both.length);
  await expect(list(page).getByRole('link', { name: /^Stoltenberg meets Polish/ })).toHaveCount(0);
});

test('search joins the places, and what is found says so', async ({ page }) => {
  const region = await openTimeline(page, `${STORY_ADDRESS}?place=riga`);
  const search = page.getByRole('combobox', { name: 'Find in this story' });
  await search.fill('levits');
  await expect(page.getByRole('option', { name: 'Show 1 event with these words' })).toBeVisible();
  await search.press('Enter');
  await expect(region.getByRole('status')).toHaveText(`1 of ${ALL} events`);
  await expect.poll(() => addressOf(page)).toBe(`/${STORY_ADDRESS}?place=riga&q=levits`);
  await region.getByRole('button', { name: 'Words: levits, remove filter' }).click();
  await expect.poll(() => addressOf(page)).toBe(`/${STORY_ADDRESS}?place=riga`);
});

for (const [device, width] of [
  ['tablet', 1024],
  ['phone', 390],
] as const)
  test(`on a ${device} a place of an event leads to what is told of it, and back`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${STORY_ADDRESS}event/riga-ministerial/`);
    // Before that a link leads to a page of its own.
    await expectCode(page);
    await eventPanel(page, 'riga-ministerial')
      .getByRole('link', { name: 'Riga', exact: true })
      .click();
    const panel = page.getByRole('complementary', { name: 'Story' });
    await expect(panel).toBeFocused();
    // One step led there, and one leads back.
    await page.goBack();
    await expect(eventPanel(page, 'riga-ministerial')).toBeVisible();
    await page.goForward();
    await expect(panel).toBeFocused();
    await expect(panel.getByRole('heading', { name: 'Riga', exact: true })).toBeInViewport();
    await panel.getByRole('button', { name: 'Close' }).click();
    await expect(panel).toBeHidden();
    await expect(page.getByRole('button', { name: 'Place: Riga, remove filter' })).toBeVisible();
    await page.goBack();
    await expect(eventPanel(page, 'riga-ministerial')).toBeVisible();
  });

test('on a narrow tablet a drawer lies over nothing that filters or zooms', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await openTimeline(page, eventAddress('riga-ministerial', '?place=riga'));
  const drawer = page.getByRole('complementary');
  await expect(drawer).toBeVisible();
  for (const button of await timeline(page)
    .getByRole('button', { name: /^(Place|Zoom)/ })
    .all()) {
    const { x, width } = (await button.boundingBox())!;
    expect(x + width).toBeLessThanOrEqual((await drawer.boundingBox())!.x);
  }
});
