import { publishedOn, publishedOnAloud, TIMELINE } from '../words/timeline.ts';
import { counted } from '../words/numbers.ts';
import { MAX_DOTS, SourceTag } from '../ui/Coverage.tsx';
import type { Story } from '../story/model.ts';
import type { Axis, Tick } from './axis.ts';
import type { RuleLayout } from './layout.ts';
import { flagsOf, isUnderFlag } from './axis-flags.ts';
import { place } from './custom-properties.ts';
import { shiftedBy, standingAt } from './standing-at.ts';
import styles from './AxisView.module.css';

interface AxisViewProps {
  story: Story;
  axis: Axis;
  rules: readonly RuleLayout[];
  widthPx: number;
  /** The days of the selection, `[start, end)`. */
  selected: { readonly start: number; readonly end: number } | null;
  /** See `anchorOffset`. */
  offsetPx?: number;
}

/** Dates above the lanes, and the flags of the published rules. */
export function AxisView({ story, axis, rules, widthPx, selected, offsetPx = 0 }: AxisViewProps) {
  const isSelected = (tick: Tick) =>
    selected !== null && tick.start < selected.end && tick.end > selected.start;
  const marked = axis.unit === 'day' ? axis.ticks.filter(isSelected) : [];
  const first = marked[0];
  const last = marked.at(-1);
  const flagged = rules.at(-1);
  const rightToLeft = document.dir === 'rtl';
  const flags = flagsOf(rules, widthPx);
  return (
    <div className={styles.axis} data-unit={axis.unit}>
      {axis.majors.map(({ x, label }) =>
        isUnderFlag(x, flags) ? null : (
          <span key={label} className={styles.major} style={standingAt(x, 0, rightToLeft)}>
            {label}
          </span>
        ),
      )}
      {first !== undefined && last !== undefined && (
        <span
          className={styles.marked}
          style={place({ '--x': first.x, '--w': last.x + last.width - first.x - 1 })}
        />
      )}
      <ol className={styles.ticks} style={shiftedBy(offsetPx, rightToLeft)}>
        {axis.ticks.map((tick) =>
          tick.labelX === null ? null : (
            <li
              key={tick.start}
              style={standingAt(tick.labelX + offsetPx, 0, rightToLeft)}
              data-selected={(axis.unit === 'day' && isSelected(tick)) || undefined}
            >
              {tick.before !== '' && <span>{`${tick.before} `}</span>}
              <b data-large={tick.before !== '' || axis.unit === 'year' || undefined}>
                {tick.label}
              </b>
              {tick.after !== '' && <span>{` ${tick.after}`}</span>}
            </li>
          ),
        )}
      </ol>
      {flags.map(({ x, day, sources, side }) => (
        <div
          key={day}
          className={styles.flag}
          role="separator"
          aria-orientation="vertical"
          aria-label={publishedOnAloud(day)}
          data-side={side}
          style={place({ '--x': x })}
        >
          <span>{publishedOn(day)}</span>
          <span className={styles.tags}>
            {sources.length > MAX_DOTS
              ? counted(sources.length, 'source')
              : sources.map((source) => (
                  <SourceTag
                    key={source.id}
                    letter={source.letter}
                    place={story.sources.indexOf(source) + 1}
                    size={15}
                  />
                ))}
          </span>
        </div>
      ))}
      {flagged !== undefined && (
        <>
          {flagged.x > 80 && (
            <span
              className={styles.aside}
              aria-hidden="true"
              data-side="before"
              style={place({ '--x': flagged.x })}
            >
              <Pointer direction="back" /> {TIMELINE.reported}
            </span>
          )}
          {flagged.x < widthPx - 100 && (
            <span
              className={styles.aside}
              aria-hidden="true"
              data-side="after"
              style={place({ '--x': flagged.x })}
            >
              {TIMELINE.announced} <Pointer direction="on" />
            </span>
          )}
        </>
      )}
    </div>
  );
}

function Pointer({ direction }: { direction: 'back' | 'on' }) {
  return (
    <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true" className={styles.pointer}>
      <path d={direction === 'back' ? 'M7 0.5v7L0.5 4Z' : 'M1 0.5v7L7.5 4Z'} />
    </svg>
  );
}
