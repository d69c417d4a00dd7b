import type { Interval } from '../story/model.ts';
import { Icon } from '../ui/Icon.tsx';
import { TIMELINE } from '../words/timeline.ts';
import { PRESETS, presetOf } from './axis.ts';
import styles from './ZoomControl.module.css';

interface ZoomControlProps {
  viewport: Interval;
  extent: Interval;
  onZoom: (factor: number) => void;
  /** `null`: the whole story. */
  onPreset: (days: number | null) => void;
}

const STEP = 1.6;

/** Minus, the lengths a reader thinks in, plus. */
export function ZoomControl({ viewport, extent, onZoom, onPreset }: ZoomControlProps) {
  const whole = viewport.start <= extent.start && viewport.end >= extent.end;
  const current = whole ? 'all' : presetOf(viewport);
  return (
    <div className={styles.zoom} role="group" aria-label={TIMELINE.zoom}>
      <button type="button" aria-label={TIMELINE.zoomOut} onClick={() => onZoom(1 / STEP)}>
        <Icon name="minus" />
      </button>
      {PRESETS.map(({ id, days }) => (
        <button key={id} type="button" aria-pressed={current === id} onClick={() => onPreset(days)}>
          {TIMELINE.presets[id]}
        </button>
      ))}
      <button type="button" aria-label={TIMELINE.zoomIn} onClick={() => onZoom(STEP)}>
        <Icon name="plus" />
      </button>
    </div>
  );
}
