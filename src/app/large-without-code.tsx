import type { ReactNode } from 'react';
import { PrintedPage } from '../list/PrintedPage.tsx';
import type { Printed } from '../list/printed.ts';
import type { Articles } from '../story/article-state.ts';
import type { LargeColumns } from '../story/large/columns-format.ts';
import type { EventTitle } from '../story/large/large-story.ts';
import type { Story } from '../story/model.ts';
import { buildEventIndex } from '../timeline/engine/event-index.ts';
import { LARGE } from '../words/large.ts';
import { stretchWithoutCode } from '../words/print.ts';
import { SHOW_WHOLE } from '../words/unknown.ts';
import { printedListing } from './large-printed.ts';
import { withoutLanes } from './without-lanes.ts';

/**
 * What a large story is where no code runs, on the screen and on paper: the first events of the time it opens with. Its
 * list is made by code, of titles that are no part of a page. `hrefOf`: the page of an event, where there are such.
 */
export function largePageWithoutCode(
  story: Story,
  columns: LargeColumns,
  titles: readonly EventTitle[],
  address: string,
  hrefOf: ((id: string) => string) | null,
): ReactNode {
  const sequence = buildEventIndex(columns, withoutLanes(columns.length)).all;
  const view = story.opening;
  const titleOf = (row: number) => titles[row] ?? null;
  const { counts, days } = printedListing({ story, columns, sequence, view, titleOf, hrefOf });
  const about = stretchWithoutCode(counts, view);
  return (
    <PrintedPage
      story={story}
      printed={{ kind: 'stretch', stretch: { about, days } }}
      articles={new Map()}
      address={address}
    />
  );
}

/** Where the page of something of a large story leads on. */
export interface WaysOn {
  readonly story: string;
  readonly source: (id: string) => string;
  readonly before: WayOn | null;
  readonly after: WayOn | null;
}

export interface WayOn {
  readonly title: string;
  readonly href: string;
}

interface AloneParts {
  /** Holds what is `printed`. */
  readonly story: Story;
  readonly printed: Printed;
  /** The text, where that is what the page is of. */
  readonly articles: Articles;
  readonly address: string;
  readonly ways: WaysOn;
}

/**
 * What an event, a source or a statement of a large story is where no code runs, by itself: there are too many for the
 * app to be rendered round each.
 */
export function aloneWithoutCode({ ways, ...page }: AloneParts): ReactNode {
  const { story } = page;
  const { before, after } = ways;
  return (
    <main data-alone="">
      <PrintedPage {...page} hrefOfSource={ways.source} />
      <nav>
        <a href={ways.story}>{SHOW_WHOLE}</a>
        {before !== null && (
          <a rel="prev" href={before.href}>
            {LARGE.before}: <span lang={story.language}>{before.title}</span>
          </a>
        )}
        {after !== null && (
          <a rel="next" href={after.href}>
            {LARGE.after}: <span lang={story.language}>{after.title}</span>
          </a>
        )}
      </nav>
    </main>
  );
}
