import type { WayOn, WaysOn } from '../app/large-without-code.tsx';
import type { EventTitle } from '../story/large/large-story.ts';
import type { Story, StoryEvent } from '../story/model.ts';
import { pageOf, pathOf, type Page } from './pages.ts';

/** A page of a large story: what it is about, without the app round it. */
export interface AlonePage {
  /** Its story holds what is open, and no other event. */
  readonly page: Page;
  readonly ways: WaysOn;
}

/**
 * The pages of a large story's events, in their order, then of its sources and statements. `titles` are by row, `events`
 * come a shard at a time; `base` is where the site stands.
 */
export async function* alonePages(
  story: Story,
  titles: readonly EventTitle[],
  events: AsyncIterable<readonly StoryEvent[]>,
  base: string,
): AsyncGenerator<AlonePage> {
  const home = base + pathOf(story.id, { kind: 'story' });
  const wayTo = (row: number): WayOn | null => {
    const there = titles[row];
    if (there === undefined) return null;
    const [id, title] = there;
    return { title, href: base + pathOf(story.id, { kind: 'event', id }) };
  };
  let row = 0;
  for await (const some of events) {
    for (const event of some) {
      const page = pageOf({ ...story, events: [event] }, 'event', event);
      yield { page, ways: { story: home, before: wayTo(row - 1), after: wayTo(row + 1) } };
      row += 1;
    }
  }
  const ways = { story: home, before: null, after: null };
  for (const source of story.sources) {
    yield { page: pageOf(story, 'source', { ...source, formerIds: [] }), ways };
  }
  for (const statement of story.statements) {
    yield { page: pageOf(story, 'statement', statement), ways };
  }
}
