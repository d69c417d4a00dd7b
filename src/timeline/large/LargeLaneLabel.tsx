import { memo } from 'react';
import { CoveringCheckbox } from '../../ui/CoveringCheckbox.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import * as words from '../../words/large.ts';
import styles from '../LaneLabel.module.css';
import type { LargeLane } from './large-lanes.ts';

interface LargeLaneLabelProps {
  lane: LargeLane;
  name: string;
  /** Of the names of lanes. */
  language: string;
  /** Of the events that stand in it. */
  count: number;
  /** Ids of the lanes the filter asks for. */
  chosen: readonly string[];
  muted: boolean;
  onToggle: ((laneId: string) => void) | null;
}

/** A lane's name and count, and the switch of what it stands for. */
export const LargeLaneLabel = memo(function LargeLaneLabel(props: LargeLaneLabelProps) {
  const { lane, name, count, muted, onToggle } = props;
  const { id } = lane;
  const chosen = id !== null && props.chosen.includes(id);
  // Beside the chosen ones it has what they leave it; the number of its place on the map says what it would add.
  const isCounted = chosen || props.chosen.length === 0;
  // A switch says its name itself.
  const isSaid = onToggle !== null && id !== null;
  const inside = (
    <>
      <Glyph glyph={lane.glyph} className={styles.glyph} />
      <span className={styles.name} aria-hidden={isSaid}>
        {name}
      </span>
      {isCounted && (
        <span className={styles.count} aria-hidden={isSaid}>
          {words.grouped(count)}
        </span>
      )}
    </>
  );
  if (onToggle === null || id === null) {
    return (
      <div className={styles.label} data-muted={muted || undefined}>
        {inside}
      </div>
    );
  }
  return (
    <label
      className={styles.label}
      lang={props.language}
      data-muted={muted || undefined}
      data-chosen={chosen || undefined}
    >
      <CoveringCheckbox
        checked={chosen}
        name={isCounted ? `${name}, ${words.events(count)}` : name}
        onToggle={() => onToggle(id)}
      />
      {inside}
    </label>
  );
});
