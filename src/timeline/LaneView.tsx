import type { Story } from '../story/model.ts';
import { TIMELINE } from '../words/timeline.ts';
import { DatingView } from './DatingView.tsx';
import { LaneLabel } from './LaneLabel.tsx';
import type { LaneLayout } from './layout.ts';
import type { Mark } from './marks.ts';
import { MarkView, type MarkContext } from './MarkView.tsx';
import { place } from './custom-properties.ts';
import { shiftedBy } from './standing-at.ts';
import styles from './TimelineView.module.css';

interface LaneViewProps {
  layout: LaneLayout;
  story: Story;
  count: number;
  context: MarkContext;
  chosen: boolean;
  onToggle: (laneId: string) => void;
}

/** One lane: its name and switch, then its marks as a list. */
export function LaneView({ layout, story, count, context, chosen, onToggle }: LaneViewProps) {
  const { lane, height, muted, marks } = layout;
  const { id } = lane;
  const { offsetPx } = context;
  return (
    <div
      className={styles.lane}
      data-grown={chosen || undefined}
      style={place({ '--lane-height': height })}
    >
      <LaneLabel
        lane={{ ...lane, count }}
        language={story.language}
        chosen={chosen}
        muted={muted}
        onToggle={id === null ? null : () => onToggle(id)}
      />
      <div className={styles.track}>
        <div className={styles.moved} style={shiftedBy(offsetPx, document.dir === 'rtl')}>
          {marks.map(
            ({ dating, mark, top }) =>
              dating !== null && (
                <DatingView
                  key={keyOf(mark)}
                  dating={dating}
                  x={dating.x + offsetPx}
                  top={top}
                  story={story}
                />
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
}

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
