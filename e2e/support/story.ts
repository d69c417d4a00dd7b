/** The bundled story as it is published, and the places on its page where a reader finds things. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright/test';
import { DAY } from '../../src/story/calendar.ts';
import type { Article, Story, StoryEvent } from '../../src/story/model.ts';
import { expect } from './test.ts';

const FOLDER = 'public/stories/nato-baltic-2021';

function published(file: string): unknown {
  const path = new URL(`../../${FOLDER}/${file}`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** A copy to read or to alter. */
export function publishedStory(): Story {
  return published('story.json') as Story;
}

/** A copy to read or to alter. */
export function publishedArticle(source: string): Article {
  return published(`articles/${source}.json`) as Article;
}

export const STORY = publishedStory();
export const STORY_ADDRESS = `${STORY.id}/`;

export function eventAddress(id: string, query = ''): string {
  return `${STORY_ADDRESS}event/${id}/${query}`;
}

export function eventOf(id: string): StoryEvent {
  const event = STORY.events.find((candidate) => candidate.id === id);
  if (event === undefined) throw new Error(`the story has no event ${id}`);
  return event;
}

/** The sentence with which the name of an event's mark, and of its line in the list, begins. */
function named(id: string): string {
  return `${eventOf(id).title}.`;
}

export function timeline(page: Page): Locator {
  return page.getByRole('region', { name: 'Timeline' });
}

export function list(page: Page): Locator {
  return page.getByRole('region', { name: 'Events by day' });
}

/** The mark of an event on the timeline. */
export function mark(page: Page, id: string): Locator {
  return timeline(page).getByRole('link', { name: named(id) });
}

/** The panel of an event. */
export function eventPanel(page: Page, id: string): Locator {
  return page.getByRole('article', { name: eventOf(id).title });
}

/** Opens an event by its mark, and gives its panel. */
export async function openEvent(
  page: Page,
  id: string,
  by: 'click' | 'Enter' = 'click',
): Promise<Locator> {
  if (by === 'click') await mark(page, id).click();
  else await mark(page, id).press('Enter');
  const panel = eventPanel(page, id);
  await expect(panel).toBeVisible();
  return panel;
}

/** Path and query of the page, as a reader sees them. */
export function addressOf(page: Page): string {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
}

/** Opens an address of the story and waits until the timeline can be used. */
export async function openTimeline(page: Page, address = STORY_ADDRESS): Promise<Locator> {
  await page.goto(address);
  await expect(timeline(page).getByRole('link').first()).toBeVisible();
  return timeline(page);
}

/** The first and the last day of the view, as the address has them. */
export function viewOf(page: Page): { readonly from: string | null; readonly to: string | null } {
  const query = new URL(page.url()).searchParams;
  return { from: query.get('from'), to: query.get('to') };
}

/** The time the address has in view, `[start, end)` on the UTC line; `null` where it names none. */
export function intervalOf(page: Page): { readonly start: number; readonly end: number } | null {
  const { from, to } = viewOf(page);
  if (from === null || to === null) return null;
  // A date alone is a whole day.
  const end = instantOf(to) + (to.includes('T') ? 0 : DAY);
  return { start: instantOf(from), end };
}

/** "2020-05-04" or "2020-05-04T07:30" as an instant. */
function instantOf(written: string): number {
  const [year = NaN, month = NaN, day = NaN, hour = 0, minute = 0] = written
    .split(/[-T:]/)
    .map(Number);
  return Date.UTC(year, month - 1, day, hour, minute);
}
