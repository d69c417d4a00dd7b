import { useId } from 'react';
import * as words from '../words/filters.ts';
import styles from './FacetFilter.module.css';

const LANES = ['place', 'source', 'kind'] as const;

type LanesBy = (typeof LANES)[number];

interface LanesChoiceProps {
  lanes: LanesBy;
  onChange: (lanes: LanesBy) => void;
}

/** What the timeline's lanes stand for: one of three. */
export function LanesChoice({ lanes, onChange }: LanesChoiceProps) {
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.LANES}</legend>
      {LANES.map((by) => (
        <label key={by} className={styles.term}>
          <input
            type="radio"
            name={name}
            className={styles.box}
            checked={lanes === by}
            onChange={() => onChange(by)}
          />
          <span>{words.LANE_NAMES[by]}</span>
        </label>
      ))}
    </fieldset>
  );
}
