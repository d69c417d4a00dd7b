import { renderToStaticMarkup } from 'react-dom/server';
import { prerender } from 'react-dom/static';
import { App } from '../app/App.tsx';
import { makeReady } from '../app/make-ready.ts';
import { aloneWithoutCode, largePageWithoutCode } from '../app/large-without-code.tsx';
import { printedOf, printedPage } from '../app/printed-page.tsx';
import { articleQuery } from '../data/article-query.ts';
import { checkAgainstStory } from '../data/check-article.ts';
import { columnsQuery } from '../data/large-queries.ts';
import { createQueryClient, indexQuery, storyQuery } from '../data/queries.ts';
import { decodeAddress, type ExplorerState, plainState, showsStory } from '../sharing/address.ts';
import { PrerenderedPath } from '../sharing/useAddress.ts';
import type { Articles, ArticleState } from '../story/article-state.ts';
import { isLarge } from '../story/large/large-story.ts';
import type { Article, Story, StoryIndex } from '../story/model.ts';
import type { AlonePage } from './alone-pages.ts';
import type { LargeData } from './large-data.ts';
import { pathOf } from './pages.ts';

/** All published data of a site. */
export interface SiteData {
  readonly index: StoryIndex;
  readonly stories: readonly {
    readonly story: Story;
    /** Of its file, as in `data/vouched.ts`. */
    readonly checked: string;
    /** None of a large story. */
    readonly articles: readonly Article[];
    /** What a large story has beside `story`; else `null`. */
    readonly large: LargeData | null;
  }[];
}

/** A page as markup: what the browser will first render, and what it is on paper where no code runs. */
export interface RenderedPage {
  readonly body: string;
  /** Empty where there is no story. */
  readonly printed: string;
}

/**
 * Returns the function that makes the content of the page at a path, which begins with `base`; `address` is its
 * absolute one. It throws at anything that goes wrong while rendering.
 */
export async function createRenderer(
  base: string,
  { index, stories }: SiteData,
): Promise<(path: string, address: string) => Promise<RenderedPage>> {
  const client = createQueryClient();
  client.setQueryData(indexQuery(base).queryKey, index);
  const texts = new Map<string, Articles>();
  for (const { story, articles, large } of stories) {
    const states = new Map<string, ArticleState>();
    texts.set(story.id, states);
    client.setQueryData(storyQuery(base, story.id).queryKey, story);
    if (large !== null && isLarge(story)) {
      client.setQueryData(columnsQuery(base, story).queryKey, large.columns);
      continue;
    }
    for (const source of story.sources) {
      const article = articles.find(({ id }) => id === source.id);
      if (article === undefined) throw new Error(`${story.id} has no text of ${source.id}`);
      const checked = await checkAgainstStory(article, source, story);
      client.setQueryData(articleQuery(base, story, source).queryKey, checked);
      if (checked.kind === 'ready') states.set(source.id, checked);
    }
  }

  const printed = (state: ExplorerState, address: string): string => {
    const entry = stories.find(({ story }) => story.id === state.story);
    if (entry === undefined) return '';
    const { story, large } = entry;
    const articles = texts.get(story.id) ?? new Map<string, ArticleState>();
    if (large !== null && showsStory(state.open)) {
      const hrefOf = large.eventPages
        ? (id: string) => base + pathOf(story.id, { kind: 'event', id })
        : null;
      const { columns } = large.columns;
      return renderToStaticMarkup(
        largePageWithoutCode(story, columns, large.titles, address, hrefOf),
      );
    }
    return renderToStaticMarkup(printedPage({ story, state, articles, address }));
  };

  return async (path, address) => {
    const { state } = decodeAddress(path, '', base);
    if ((await makeReady(client, base, state)) !== true) {
      throw new Error(`What ${path} shows does not hold`);
    }
    const faults: unknown[] = [];
    const { prelude } = await prerender(
      <PrerenderedPath value={path}>
        <App base={base} client={client} />
      </PrerenderedPath>,
      {
        onError: (fault) => void faults.push(fault),
        // Beyond this size React would send parts later, by an inline script.
        progressiveChunkSize: Number.MAX_SAFE_INTEGER,
      },
    );
    const body = await new Response(prelude).text();
    if (faults.length > 0) throw faults[0];
    return { body, printed: printed(state, address) };
  };
}

/** Returns the markup of something of a large story by itself. Some tenths of a millisecond for an event. */
export function renderAlone({ page, articles, ways }: AlonePage, address: string): string {
  const { story, open } = page;
  const printed = printedOf(story, { ...plainState(story.id), open });
  return renderToStaticMarkup(aloneWithoutCode({ story, printed, articles, address, ways }));
}
