import { memo } from 'react';
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
  onToggle: ((laneId: string) => void) | null;
}

const GLYPHS = {
  ring: 'M5 1.4a3.6 3.6 0 1 0 0 7.2 3.6 3.6 0 0 0 0-7.2Z',
  stroke: 'M0.5 6.2 2.6 3.6 5 5.6 7.2 4.2 9.5 5.8',
  plus: 'M5 1.5v7M1.5 5h7',
  none: '',
} as const;

/** A lane's name and count, and the switch of what it stands for. */
export const LargeLaneLabel = memo(function LargeLaneLabel(props: LargeLaneLabelProps) {
  const { lane, name, count, onToggle } = props;
  const { id } = lane;
  const chosen = id !== null && props.chosen.includes(id);
  // Beside the chosen ones it has what they leave it; the number of its place on the map says what it would add.
  const isCounted = chosen || props.chosen.length === 0;
  const inside = (
    <>
      <svg className={styles.glyph} width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
        <path d={GLYPHS[lane.glyph]} />
      </svg>
      <span className={styles.name}>{name}</span>
      {isCounted && <span className={styles.count}>{words.grouped(count)}</span>}
    </>
  );
  if (onToggle === null || id === null) return <div className={styles.label}>{inside}</div>;
  return (
    <label className={styles.label} lang={props.language} data-chosen={chosen || undefined}>
      <input
        type="checkbox"
        className={styles.input}
        checked={chosen}
        aria-label={isCounted ? `${name}, ${words.events(count)}` : name}
        onChange={() => onToggle(id)}
      />
      {inside}
    </label>
  );
});
