import type { WayOn, WaysOn } from '../app/large-without-code.tsx';
import { checkAgainstStory } from '../data/check-article.ts';
import type { Articles } from '../story/article-state.ts';
import { isLarge } from '../story/large/large-story.ts';
import type { Source, Story } from '../story/model.ts';
import { pageOf, pathOf, type Page } from './pages.ts';
import type { LargeData } from './large-data.ts';

/** A page of a large story: what it is about, without the app round it. */
export interface AlonePage {
  /** Its story holds what is open, and no other event. */
  readonly page: Page;
  /** The text, of a source; else none. */
  readonly articles: Articles;
  readonly ways: WaysOn;
}

/**
 * The pages of a large story's events, in their order, where they are to have any, then of its sources and statements.
 * `base` is where the site stands. Throws when a text does not hold.
 */
export async function* alonePages(
  story: Story,
  { titles, shard, article, eventPages }: Omit<LargeData, 'columns'>,
  base: string,
): AsyncGenerator<AlonePage> {
  const common = {
    story: base + pathOf(story.id, { kind: 'story' }),
    source: (id: string) => base + pathOf(story.id, { kind: 'source', id }),
  };
  const wayTo = (row: number): WayOn | null => {
    const there = titles[row];
    if (there === undefined) return null;
    const [id, title] = there;
    return { title, href: base + pathOf(story.id, { kind: 'event', id }) };
  };
  let row = 0;
  const shards = isLarge(story) && eventPages ? story.large.shards : 0;
  for (let number = 0; number < shards; number++) {
    for (const event of await shard(number)) {
      const page = pageOf({ ...story, events: [event] }, 'event', event);
      const ways = { ...common, before: wayTo(row - 1), after: wayTo(row + 1) };
      yield { page, articles: NO_ARTICLES, ways };
      row += 1;
    }
  }
  const ways = { ...common, before: null, after: null };
  const textOf = async (source: Source): Promise<Articles> => {
    const checked = await checkAgainstStory(await article(source.id), source, story);
    if (checked.kind !== 'ready') throw new Error(`The text of ${source.id} does not hold`);
    return new Map([[source.id, checked]]);
  };
  for (const source of story.sources) {
    const page = pageOf(story, 'source', { ...source, formerIds: [] });
    yield { page, articles: await textOf(source), ways };
  }
  for (const statement of story.statements) {
    yield { page: pageOf(story, 'statement', statement), articles: NO_ARTICLES, ways };
  }
}

const NO_ARTICLES: Articles = new Map();
