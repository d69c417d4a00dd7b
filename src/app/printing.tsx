import type { QueryClient } from '@tanstack/react-query';
import { createRoot, type Root } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { articleQuery } from '../data/article-query.ts';
import { storyQuery } from '../data/queries.ts';
import { decodeAddress } from '../sharing/address.ts';
import { resolveAddress } from '../sharing/resolve-address.ts';
import type { Articles, ArticleState } from '../story/article-state.ts';
import type { Story } from '../story/model.ts';
import { withheldWords } from '../words/data.ts';
import { printedPage } from './printed-page.tsx';

/** Whenever the page goes on paper, has there what its address opens, made of the data at hand. */
export function startPrinting(client: QueryClient, base: string): void {
  let laid: { readonly root: Root; readonly place: HTMLElement } | null = null;
  const clear = () => {
    laid?.root.unmount();
    laid?.place.remove();
    laid = null;
  };
  const lay = () => {
    clear();
    const page = pageNow(client, base);
    if (page === null) return;
    const place = document.createElement('div');
    document.body.append(place);
    const root = createRoot(place);
    flushSync(() => root.render(page));
    laid = { root, place };
  };

  // While it prints, Chromium may say that it does not, and then does not look at what comes after.
  let printing = false;
  addEventListener('beforeprint', () => {
    printing = true;
    lay();
  });
  addEventListener('afterprint', () => {
    printing = false;
    clear();
  });

  // Where paper is only looked at, as with a developer's tools.
  const paper = matchMedia('print');
  const look = () => {
    if (printing) return;
    if (paper.matches) lay();
    else clear();
  };
  paper.addEventListener('change', look);
  look();
}

/** `null` while there is no story to print. */
function pageNow(client: QueryClient, base: string) {
  const { pathname, search, href } = location;
  const { state: asked } = decodeAddress(pathname, search, base);
  if (asked.story === null) return null;
  const story = client.getQueryData(storyQuery(base, asked.story).queryKey);
  if (story === undefined) return null;
  const { state } = resolveAddress(asked, story);
  return printedPage({
    story,
    state,
    articles: articlesAtHand(client, base, story),
    address: href,
  });
}

function articlesAtHand(client: QueryClient, base: string, story: Story): Articles {
  const articles = new Map<string, ArticleState>();
  for (const source of story.sources) {
    const checked = client.getQueryData(articleQuery(base, story, source).queryKey);
    if (checked === undefined) continue;
    articles.set(
      source.id,
      checked.kind === 'ready' ? checked : { kind: 'withheld', reason: withheldWords(checked.why) },
    );
  }
  return articles;
}
