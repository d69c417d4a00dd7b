import type { QueryClient } from '@tanstack/react-query';
import { createRoot, type Root } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { storyQuery } from '../data/queries.ts';
import { decodeAddress } from '../sharing/address.ts';
import { resolveAddress } from '../sharing/resolve-address.ts';
import { onPaper } from './on-paper.ts';
import { printedPage } from './printed-page.tsx';
import { articlesAtHand } from './useArticles.ts';

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

  onPaper(lay, clear);
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
