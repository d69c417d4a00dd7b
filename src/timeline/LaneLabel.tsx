import { memo } from 'react';
import { CoveringCheckbox } from '../ui/CoveringCheckbox.tsx';
import { Glyph } from '../ui/Glyph.tsx';
import type { Lane } from './lanes.ts';
import { laneCount, laneName, TIMELINE } from '../words/timeline.ts';
import styles from './LaneLabel.module.css';

interface LaneLabelProps {
  lane: Lane;
  /** Of its events, under the other filters. */
  count: number;
  /** So many of them stand in the lane. */
  here: number;
  /** Of the names of lanes. */
  language: string;
  chosen: boolean;
  muted: boolean;
  /** Told the id of the lane. */
  onToggle: (laneId: string) => void;
}

/** A lane's name, which is also the switch of its place, unless it stands for no term one could filter by. */
export const LaneLabel = memo(function LaneLabel(props: LaneLabelProps) {
  const { lane, count, here, language, chosen, muted, onToggle } = props;
  const { id } = lane;
  const name = lane.name ?? TIMELINE.placeNotStated;
  // A switch says its name itself.
  const isSaid = id !== null;
  const words = (
    <>
      <Glyph glyph={lane.glyph} className={styles.glyph} />
      <span className={styles.name} aria-hidden={isSaid}>
        {name}
      </span>
      <span className={styles.count} aria-hidden={isSaid}>
        {laneCount(count, here)}
      </span>
    </>
  );
  if (id === null) {
    return (
      <div className={styles.label} data-muted={muted || undefined}>
        {words}
      </div>
    );
  }
  return (
    <label
      className={styles.label}
      lang={language}
      data-muted={muted || undefined}
      data-chosen={chosen || undefined}
    >
      <CoveringCheckbox
        checked={chosen}
        name={laneName(name, count)}
        onToggle={() => onToggle(id)}
      />
      {words}
    </label>
  );
});
