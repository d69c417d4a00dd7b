import { publishedOnAloud, TIMELINE } from '../words/timeline.ts';
import { SourceTag } from '../ui/Coverage.tsx';
import type { Story } from '../story/model.ts';
import type { AxisUnit, MajorTick, Tick } from './axis.ts';
import type { RuleLayout } from './layout.ts';
import { asidesAt, flagsOf, lieOver, manySources } from './axis-flags.ts';
import { place } from './custom-properties.ts';
import { endingAt, standingAt } from './standing-at.ts';
import styles from './AxisView.module.css';

interface AxisViewProps {
  story: Story;
  unit: AxisUnit;
  /** In px of the view. */
  majors: readonly MajorTick[];
  /** In px from the anchor, as the rules are; see `anchorOffset`. */
  ticks: readonly Tick[];
  rules: readonly RuleLayout[];
  /** Ticks of publication, the larger units and the smaller ones each have a row. */
  inRows?: boolean;
  offsetPx: number;
  widthPx: number;
  /** The days of the selection, `[start, end)`. */
  selected: { readonly start: number; readonly end: number } | null;
}

/** Dates above the lanes, and the flags of the published rules. */
export function AxisView(props: AxisViewProps) {
  const { story, unit, majors, ticks, rules, inRows, offsetPx, widthPx, selected } = props;
  const isSelected = (tick: Tick) =>
    selected && tick.start < selected.end && tick.end > selected.start;
  const marked = unit === 'day' ? ticks.filter(isSelected) : [];
  const first = marked[0];
  const last = marked.at(-1);
  const rightToLeft = document.dir === 'rtl';
  const flags = flagsOf(
    rules.map((rule) => ({ ...rule, x: rule.x - offsetPx })),
    widthPx,
  );
  const flagged = flags.at(-1);
  const isUnder = !inRows && lieOver(flags, majors);
  const asides = flagged && asidesAt(flagged.x, widthPx, isUnder ? majors : []);
  const standing = (x: number) => standingAt(x + offsetPx, 0, rightToLeft);
  const ending = (x: number) => endingAt(x + offsetPx, rightToLeft);
  return (
    <div
      className={styles.axis}
      data-unit={unit}
      data-rows={inRows || undefined}
      data-under={isUnder || undefined}
    >
      {majors.map(({ x, label }) => (
        <span key={label} className={styles.major} style={standingAt(x, 0, rightToLeft)}>
          {label}
        </span>
      ))}
      <div className={styles.moved} data-moved="">
        {first && last && (
          <span
            className={styles.marked}
            style={place({ '--x': first.x, '--w': last.x + last.width - first.x - 1 })}
          />
        )}
        <Ticks ticks={ticks} selected={marked} />
        {flags.map(({ x, day, sources, side, words }) => (
          <div
            key={day}
            className={styles.flag}
            role="separator"
            aria-orientation="vertical"
            aria-label={publishedOnAloud(day)}
            data-side={side}
            style={side === 'after' ? standing(x) : ending(x)}
          >
            {words}
            <span className={styles.tags}>
              {manySources(sources) ||
                sources.map((source) => (
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
        {flagged && asides?.reported && !inRows && (
          <span className={styles.aside} aria-hidden="true" style={ending(flagged.x)}>
            {TIMELINE.reported}
          </span>
        )}
        {flagged && asides?.announced && (
          <span className={styles.aside} data-on="" aria-hidden="true" style={standing(flagged.x)}>
            {TIMELINE.announced}
          </span>
        )}
      </div>
    </div>
  );
}

interface TicksProps {
  ticks: readonly Tick[];
  selected: readonly Tick[];
}

function Ticks({ ticks, selected }: TicksProps) {
  return (
    <ol className={styles.ticks}>
      {ticks.map((tick) =>
        tick.labelX === null ? null : (
          <li
            key={tick.start}
            style={standingAt(tick.labelX, 0, document.dir === 'rtl')}
            data-selected={selected.includes(tick) || undefined}
          >
            {tick.before && <span>{`${tick.before} `}</span>}
            <b data-large={tick.large || undefined}>{tick.label}</b>
            {tick.after && <span>{` ${tick.after}`}</span>}
          </li>
        ),
      )}
    </ol>
  );
}
