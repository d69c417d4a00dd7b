import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { PrintedPage } from '../list/PrintedPage.tsx';
import type { Printed } from '../list/printed.ts';
import type { LargeColumns } from '../story/large/columns-format.ts';
import type { EventTitle } from '../story/large/large-story.ts';
import type { Interval, Story, StoryEvent } from '../story/model.ts';
import type { EventBodies } from '../timeline/large/event-bodies.ts';
import type { Sequence } from '../timeline/engine/sequence.ts';
import { stretchAbout } from '../words/print.ts';
import { PRINTED_MOST, printedListing } from './large-printed.ts';
import { onPaper } from './on-paper.ts';
import { articlesAtHand } from './useArticles.ts';

interface LargePrintedProps {
  base: string;
  /** With the event that is open, if one is. */
  story: Story;
  event: StoryEvent | null;
  columns: LargeColumns;
  /** The dated events the filter leaves in, in time. */
  sequence: Sequence;
  filtered: boolean;
  view: Interval;
  /** `null` until they have come. */
  titles: readonly EventTitle[] | null;
  bodies: EventBodies;
}

/** While the page of a large story goes on paper, what is there in its place: the event that is open, or some of those in view. */
export function LargePrinted(props: LargePrintedProps) {
  const client = useQueryClient();
  const [isPaper, setIsPaper] = useState(false);
  useEffect(() => {
    // Before the browser takes its picture of the page, not after.
    const show = (paper: boolean) => flushSync(() => setIsPaper(paper));
    return onPaper(
      () => show(true),
      () => show(false),
    );
  }, []);
  if (!isPaper) return null;
  const { base, story } = props;
  return createPortal(
    <div>
      <PrintedPage
        story={story}
        printed={printedOf(props)}
        articles={articlesAtHand(client, base, story)}
        address={location.href}
      />
    </div>,
    document.body,
  );
}

function printedOf({ event, titles, bodies, filtered, ...props }: LargePrintedProps): Printed {
  if (event !== null) return { kind: 'event', event };
  const titleOf = (row: number): EventTitle | null => {
    if (titles !== null) return titles[row] ?? null;
    const body = bodies.bodyOf(row);
    return body === null ? null : [body.id, body.title];
  };
  const named = titles !== null;
  const { counts, days } = printedListing({ ...props, titleOf });
  // Of many, those whose words have come for a mark or two would be a chance selection.
  const isChance = !named && counts.inView > PRINTED_MOST;
  const shown = isChance ? 0 : counts.shown;
  const about = stretchAbout({ ...counts, shown }, props.view, { filtered, named });
  return { kind: 'stretch', stretch: { about, days: isChance ? [] : days } };
}
