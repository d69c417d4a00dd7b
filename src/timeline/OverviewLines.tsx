import { place } from './custom-properties.ts';
import type { OverviewPiece } from './engine/overview.ts';
import styles from './Overview.module.css';

/** Where the line in a row begins above the foot, in px: closer where the strip is low. */
export function lineTop(row: number, base: number): number {
  return (row + 1) * (base < 50 ? 3 : 4);
}

/** What is long or vague, with the soft ends it has in the lanes; `base` is the foot, in px from the top. */
export function OverviewLines({
  pieces,
  base,
}: {
  pieces: readonly OverviewPiece[];
  base: number;
}) {
  return (
    <div className={styles.lines}>
      {pieces.flatMap(({ lines, start }) =>
        lines.map(({ event, x, widthPx, row, fadeIn, fadeOut, shown }) => (
          <span
            key={`${event}-${start}`}
            data-shown={shown || undefined}
            style={place({
              '--x': x,
              '--y': base - lineTop(row, base),
              '--width': widthPx,
              '--in': fadeIn[0],
              '--whole': fadeIn[1],
              '--fades': fadeOut[0],
              '--out': fadeOut[1],
            })}
          />
        )),
      )}
    </div>
  );
}
