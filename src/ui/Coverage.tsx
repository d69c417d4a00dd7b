import styles from './Coverage.module.css';

/** What a dot says of one source: it speaks of it, only announces it, or is silent. */
export type DotState = 'reports' | 'announces' | 'silent';

/** More sources than this are a meter or a number: one dot or letter each would no longer be told apart. */
export const MAX_DOTS = 8;

const PITCH = 12;

interface DotsProps {
  /** One state per source, in the story's fixed order. */
  dots: readonly DotState[];
}

/**
 * One dot per source, each at its fixed place: solid reports, ring announces, small is silent.
 * From nine sources on, a meter: solid share, outlined share, thin line. Hidden from assistive technology:
 * the text beside it says the same.
 */
export function Dots({ dots }: DotsProps) {
  if (dots.length > MAX_DOTS) return <Meter dots={dots} />;
  return (
    <svg
      className={styles.dots}
      width={dots.length * PITCH - 4}
      height="8"
      viewBox={`0 0 ${dots.length * PITCH - 4} 8`}
      aria-hidden="true"
    >
      {dots.map((state, place) => (
        <circle
          key={place}
          cx={place * PITCH + 4}
          cy="4"
          r={state === 'reports' ? 4 : state === 'announces' ? 3.1 : 1.4}
          data-state={state}
          data-source={place + 1}
        />
      ))}
    </svg>
  );
}

function Meter({ dots }: DotsProps) {
  const share = (state: DotState) =>
    (dots.filter((dot) => dot === state).length / dots.length) * 96;
  const reports = share('reports');
  const announces = share('announces');
  return (
    <svg className={styles.meter} width="96" height="8" viewBox="0 0 96 8" aria-hidden="true">
      <path d="M0 4H96" />
      {announces > 0 && (
        <rect x={reports + 0.75} y="0.75" width={Math.max(announces - 1.5, 1)} height="6.5" />
      )}
      <rect data-solid="" width={reports} height="8" />
    </svg>
  );
}

/** A source's letter on its colour. `place` counts from 1. Named by the text beside it. */
export function SourceTag({
  letter,
  place,
  size = 18,
}: {
  letter: string;
  place: number;
  size?: 15 | 18 | 22;
}) {
  return (
    <span className={styles.tag} data-source={((place - 1) % 8) + 1} data-size={size}>
      {letter}
    </span>
  );
}

/** The sign "sources differ": an ink disc with a "not equal" drawn in paper. */
export function DifferSign({ size = 18 }: { size?: 16 | 18 }) {
  return (
    <svg
      className={styles.differ}
      width={size}
      height={size}
      viewBox="0 0 18 18"
      aria-hidden="true"
    >
      <circle cx="9" cy="9" r="9" />
      <path d="M5.2 7.2h7.6M5.2 10.8h7.6M11 4.6 7 13.4" />
    </svg>
  );
}
