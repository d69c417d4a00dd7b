import type { ReactNode } from 'react';
import { PrintedPage } from '../list/PrintedPage.tsx';
import type { EventColumns } from '../story/event-columns.ts';
import type { EventTitle } from '../story/large/large-story.ts';
import type { Story } from '../story/model.ts';
import { buildEventIndex } from '../timeline/engine/event-index.ts';
import { countOverlapping } from '../timeline/engine/sequence.ts';
import { listLine } from '../words/large.ts';
import { stretchWithoutCode } from '../words/print.ts';
import { printedDays } from './large-printed.ts';
import { withoutLanes } from './without-lanes.ts';

/**
 * What a large story is where no code runs, on the screen and on paper: the first events of the time it opens with. Its
 * list is made by code, of titles that are no part of a page.
 */
export function largePageWithoutCode(
  story: Story,
  columns: EventColumns,
  titles: readonly EventTitle[],
  address: string,
): ReactNode {
  const sequence = buildEventIndex(columns, withoutLanes(columns.length)).all;
  const view = story.opening;
  const titleOf = (row: number) => titles[row] ?? null;
  const days = printedDays({ story, columns, sequence, view, titleOf });
  const shown = days.reduce((sum, { lines }) => sum + lines.length, 0);
  const inView = countOverlapping(sequence, view);
  const about = stretchWithoutCode(
    listLine(inView, view),
    shown === inView ? null : shown,
    columns.length,
  );
  return (
    <PrintedPage
      story={story}
      printed={{ kind: 'stretch', stretch: { about, days } }}
      articles={new Map()}
      address={address}
    />
  );
}
