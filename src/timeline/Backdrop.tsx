import type { TimelineLayout } from './layout.ts';
import type { Frame } from './marks.ts';
import { shiftedBy } from './standing-at.ts';
import { place } from './custom-properties.ts';
import styles from './Backdrop.module.css';

interface BackdropProps {
  layout: Pick<TimelineLayout, 'axis' | 'rules' | 'slotLines'> & {
    readonly frame: Pick<Frame, 'scale' | 'rulePx'>;
  };
  widthPx: number;
  /** The days of the selection, `[start, end)`. */
  selected: { readonly start: number; readonly end: number } | null;
  /** See `anchorOffset`. */
  offsetPx?: number;
}

/** What lies behind the lanes: weekends, lines of the axis, the ground of what was only announced, the rules. */
export function Backdrop({ layout, widthPx, selected, offsetPx = 0 }: BackdropProps) {
  const { axis, rules, slotLines, frame } = layout;
  const lastRule = rules.at(-1) ?? null;
  const announcedFrom = frame.rulePx === null ? null : Math.max(frame.rulePx, 0);
  return (
    <div className={styles.backdrop} aria-hidden="true">
      <div className={styles.moved} style={shiftedBy(offsetPx, document.dir === 'rtl')}>
        {axis.ticks.map(
          ({ weekend, start, x, width }) =>
            weekend && (
              <span
                key={start}
                className={styles.weekend}
                style={place({ '--x': x + offsetPx, '--w': width })}
              />
            ),
        )}
        {announcedFrom !== null && announcedFrom < widthPx && (
          <span
            className={styles.announced}
            // As wide as the view wherever it begins: a pan then moves it and lays nothing out.
            style={place({ '--x': announcedFrom + offsetPx, '--w': widthPx })}
          />
        )}
        {selected !== null && (
          <span
            className={styles.wash}
            style={place({
              '--x': frame.scale(selected.start) + offsetPx,
              '--w': frame.scale(selected.end) - frame.scale(selected.start),
            })}
          />
        )}
        {axis.ticks.map(({ start, x }) => (
          <span key={start} className={styles.line} style={place({ '--x': x + offsetPx })} />
        ))}
        {slotLines.map((x) => (
          <span key={x} className={styles.slotLine} style={place({ '--x': x + offsetPx })} />
        ))}
        {rules.map(({ day, x }) => (
          <span
            key={day}
            className={styles.rule}
            data-last={x === lastRule?.x || undefined}
            // On whole px, or it would be drawn soft.
            style={place({ '--x': Math.round(x + offsetPx - 0.75) })}
          />
        ))}
      </div>
    </div>
  );
}
