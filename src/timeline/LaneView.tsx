import { lazy, memo, Suspense } from 'react';
import type { Story } from '../story/model.ts';
import { TIMELINE } from '../words/timeline.ts';
import { LaneLabel } from './LaneLabel.tsx';
import type { LaneLayout } from './layout.ts';
import type { Mark } from './marks.ts';
import { MarkView, type MarkContext } from './MarkView.tsx';
import { place } from './custom-properties.ts';
import styles from './TimelineView.module.css';

// What of it has room is laid out at once.
const DatingView = lazy(async () => ({
  default: (await import('./DatingView.tsx')).DatingView,
}));

interface LaneViewProps {
  layout: LaneLayout;
  story: Story;
  count: number;
  context: MarkContext;
  chosen: boolean;
  onToggle: (laneId: string) => void;
}

/** One lane: its name and switch, then its marks as a list. */
export const LaneView = memo(function LaneView(props: LaneViewProps) {
  const { layout, story, count, context, chosen, onToggle } = props;
  const { lane, height, muted, marks } = layout;
  return (
    <div
      className={styles.lane}
      data-grown={chosen || undefined}
      style={place({ '--lane-height': height })}
    >
      <LaneLabel
        lane={lane}
        count={count}
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
          <ol className={styles.marks} aria-label={lane.name ?? TIMELINE.placeNotStated}>
            {marks.map((placed) => (
              <li key={keyOf(placed.mark)}>
                <MarkView placed={placed} context={context} />
              </li>
            ))}
          </ol>
        </div>
      </div>
    </div>
  );
});

function keyOf(mark: Mark): string {
  switch (mark.kind) {
    case 'bar':
    case 'slot':
    case 'chip':
      return mark.event.id;
    case 'cluster':
      return `cluster-${mark.events[0]?.id}`;
    case 'chip-group':
      return `group-${mark.side}`;
  }
}
