import type { ReactNode } from 'react';
import { PrintedPage } from '../list/PrintedPage.tsx';
import type { LargeColumns } from '../story/large/columns-format.ts';
import type { EventTitle } from '../story/large/large-story.ts';
import type { Story } from '../story/model.ts';
import { buildEventIndex } from '../timeline/engine/event-index.ts';
import { stretchWithoutCode } from '../words/print.ts';
import { printedListing } from './large-printed.ts';
import { withoutLanes } from './without-lanes.ts';

/**
 * What a large story is where no code runs, on the screen and on paper: the first events of the time it opens with. Its
 * list is made by code, of titles that are no part of a page.
 */
export function largePageWithoutCode(
  story: Story,
  columns: LargeColumns,
  titles: readonly EventTitle[],
  address: string,
): ReactNode {
  const sequence = buildEventIndex(columns, withoutLanes(columns.length)).all;
  const view = story.opening;
  const titleOf = (row: number) => titles[row] ?? null;
  const { counts, days } = printedListing({ story, columns, sequence, view, titleOf });
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
