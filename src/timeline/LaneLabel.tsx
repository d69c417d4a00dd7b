import type { Lane } from './lanes.ts';
import { eventCount, laneName, TIMELINE } from '../words/timeline.ts';
import styles from './LaneLabel.module.css';

interface LaneLabelProps {
  lane: Lane;
  /** Of the names of lanes. */
  language: string;
  chosen: boolean;
  muted: boolean;
  /** `null`: the lane stands for no term one could filter by. */
  onToggle: (() => void) | null;
}

/** A lane's name, which is also the switch of its place. */
export function LaneLabel({ lane, language, chosen, muted, onToggle }: LaneLabelProps) {
  const name = lane.name ?? TIMELINE.placeNotStated;
  // A switch says its name itself.
  const isSaid = onToggle !== null;
  const words = (
    <>
      <Glyph glyph={lane.glyph} />
      <span className={styles.name} aria-hidden={isSaid}>
        {name}
      </span>
      <span className={styles.count} aria-hidden={isSaid}>
        {eventCount(lane.count)}
      </span>
    </>
  );
  if (onToggle === null) {
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
      <input
        type="checkbox"
        className={styles.input}
        checked={chosen}
        aria-label={laneName(name, lane.count)}
        onChange={onToggle}
      />
      {words}
    </label>
  );
}

function Glyph({ glyph }: { glyph: Lane['glyph'] }) {
  if (glyph === 'none') return <span />;
  return (
    <svg className={styles.glyph} width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
      {glyph === 'ring' ? (
        <circle cx="5" cy="5" r="3.6" />
      ) : (
        <path d="M0.5 6.2 2.6 3.6 5 5.6 7.2 4.2 9.5 5.8" />
      )}
    </svg>
  );
}
