import styles from './Meter.module.css';

interface MeterProps {
  /** Shares of a whole: those that report, those that only announce. What is left is silent. */
  report: number;
  announce: number;
  whole: number;
  widthPx: number;
}

/** How much of a whole reports (solid), only announces (outlined), is silent (a thin line). Named by the text beside it. */
export function Meter({ report, announce, whole, widthPx }: MeterProps) {
  const partOf = (share: number) => (share / Math.max(whole, 1)) * widthPx;
  const reports = partOf(report);
  const silentFrom = partOf(report + announce) + 4;
  return (
    <svg
      className={styles.meter}
      width={widthPx}
      height="8"
      viewBox={`0 0 ${widthPx} 8`}
      aria-hidden="true"
    >
      {silentFrom < widthPx && <path d={`M${silentFrom} 4H${widthPx}`} />}
      {announce > 0 && (
        <rect
          x={reports + 0.75}
          y="0.75"
          width={Math.max(partOf(announce) - 1.5, 1)}
          height="6.5"
        />
      )}
      <rect data-solid="" width={reports} height="8" />
    </svg>
  );
}
