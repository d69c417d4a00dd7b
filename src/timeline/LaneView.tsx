import { memo, Suspense } from 'react';
import type { Story, StoryEvent } from '../story/model.ts';
import { part } from '../ui/part.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { shownIn, TIMELINE } from '../words/timeline.ts';
import { LaneLabel } from './LaneLabel.tsx';
import { isTrayed } from './lanes.ts';
import type { LaneLayout } from './layout.ts';
import type { Mark } from './marks.ts';
import { MarkView, type MarkContext } from './MarkView.tsx';
import { place } from './custom-properties.ts';
import styles from './TimelineView.module.css';

// What of it has room is laid out at once.
const DatingView = part(() => import('./DatingView.tsx'), 'DatingView');

interface LaneViewProps {
  layout: LaneLayout;
  story: Story;
  /** Ids of what the filter leaves in but for its choice of lanes, or `null` when that is all. */
  others: ReadonlySet<string> | null;
  context: MarkContext;
  chosen: boolean;
  onToggle: (laneId: string) => void;
}

/** One lane: its name and switch, then its marks as a list. */
export const LaneView = memo(function LaneView(props: LaneViewProps) {
  const { layout, story, others, context, chosen, onToggle } = props;
  const { lane, height, muted, marks } = layout;
  const counted = lane.all.filter(({ id }) => others === null || others.has(id));
  const elsewhere = counted.filter(({ id }) => !lane.events.some((each) => each.id === id));
  return (
    <div className={styles.lane} style={place({ '--lane-height': height })}>
      <LaneLabel
        lane={lane}
        count={counted.length}
        here={counted.length - elsewhere.length}
        language={story.language}
        chosen={chosen}
        muted={muted}
        onToggle={onToggle}
      />
      <div className={styles.track}>
        <div className={styles.moved} data-moved="">
          {marks.map(
            ({ dating, mark, top }) =>
              dating !== null && (
                <Suspense key={keyOf(mark)}>
                  <DatingView dating={dating} top={top} story={story} />
                </Suspense>
              ),
          )}
          <ol aria-label={lane.name ?? TIMELINE.placeNotStated}>
            {marks.map((placed) => (
              <li key={keyOf(placed.mark)}>
                <MarkView placed={placed} context={context} />
              </li>
            ))}
            {elsewhere.map((event) => (
              <li key={event.id} lang={story.language}>
                <VisuallyHidden>{shownIn(event.title, whereShown(event, story))}</VisuallyHidden>
              </li>
            ))}
          </ol>
        </div>
      </div>
    </div>
  );
});

/** The name of what has the mark of an event that stands in another lane. */
function whereShown(event: StoryEvent, { places }: Story): string {
  if (isTrayed(event)) return TIMELINE.noPlaceOrDate;
  return places.find(({ id }) => id === event.places[0]?.place)?.name ?? '';
}

function keyOf(mark: Mark): string {
  if ('event' in mark) return mark.event.id;
  return mark.kind === 'cluster' ? `cluster-${mark.events[0]?.id}` : `group-${mark.side}`;
}
