import type { Stretch } from './anchor.ts';
import type { Tick } from './axis.ts';
import type { RuleLayout } from './layout.ts';
import { place } from './custom-properties.ts';
import styles from './Backdrop.module.css';

/** All in px from the anchor; see `anchorOffset`. */
interface BackdropProps {
  ticks: readonly Tick[];
  rules: readonly RuleLayout[];
  slotLines: readonly number[];
  /** From where to where nothing was reported, only announced. */
  announced: Stretch | null;
  /** The days of the selection. */
  selected: Stretch | null;
}

/** What lies behind the lanes: weekends, lines of the axis, the ground of what was only announced, the rules. */
export function Backdrop(props: BackdropProps) {
  const { ticks, rules, slotLines, announced, selected } = props;
  return (
    <div className={styles.backdrop} aria-hidden="true">
      <div className={styles.moved} data-moved="">
        {ticks.map(
          ({ weekend, start, x, width }) =>
            weekend && (
              <span
                key={start}
                className={styles.weekend}
                style={place({ '--x': x, '--w': width })}
              />
            ),
        )}
        {announced !== null && <span className={styles.announced} style={over(announced)} />}
        {selected !== null && <span className={styles.wash} style={over(selected)} />}
        {ticks.map(({ start, x }) => (
          <span key={start} className={styles.line} style={place({ '--x': x })} />
        ))}
        {slotLines.map((x) => (
          <span key={x} className={styles.slotLine} style={place({ '--x': x })} />
        ))}
        {rules.map(({ day, x }) => (
          <span key={day} className={styles.rule} style={place({ '--x': onWholePx(x) })} />
        ))}
      </div>
    </div>
  );
}

/** Where a rule at `x` begins: on whole px, or it would be drawn soft. */
export function onWholePx(x: number): number {
  return Math.round(x - 0.75);
}

function over({ from, to }: Stretch) {
  return place({ '--x': from, '--w': to - from });
}
