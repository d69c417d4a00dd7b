import { publishedOn, publishedOnAloud, TIMELINE } from '../words/timeline.ts';
import { counted } from '../words/numbers.ts';
import { MAX_DOTS, SourceTag } from '../ui/Coverage.tsx';
import type { Story } from '../story/model.ts';
import type { Axis, Tick } from './axis.ts';
import type { RuleLayout } from './layout.ts';
import { shiftedBy, standingAt } from './anchor.ts';
import { place } from './custom-properties.ts';
import styles from './AxisView.module.css';

interface AxisViewProps {
  story: Story;
  axis: Axis;
  rules: readonly RuleLayout[];
  widthPx: number;
  /** The days of the selection, `[start, end)`. */
  selected: { readonly start: number; readonly end: number } | null;
  /** Where the view begins in its anchor, for a view that pans often: its dates then move as one. */
  offsetPx?: number;
}

/** Below this a flag has no room right of its rule and stands left of it. */
const FLAG_PX = 240;

/** What the words of a flag take, and then each letter, in px. */
const FLAG_WORDS_PX = 144;
const LETTER_PX = 17;
/** More than the name of any month and its year takes, in px. */
const MAJOR_PX = 130;

/** Dates above the lanes, and the flags of the published rules. */
export function AxisView({ story, axis, rules, widthPx, selected, offsetPx = 0 }: AxisViewProps) {
  const isSelected = (tick: Tick) =>
    selected !== null && tick.start < selected.end && tick.end > selected.start;
  const marked = axis.unit === 'day' ? axis.ticks.filter(isSelected) : [];
  const first = marked[0];
  const last = marked.at(-1);
  const flagged = rules.at(-1);
  const rightToLeft = document.dir === 'rtl';
  const flags = rules.map((rule) => {
    const side = rule.x + FLAG_PX > widthPx ? 'before' : 'after';
    const width = FLAG_WORDS_PX + LETTER_PX * Math.min(rule.sources.length, MAX_DOTS);
    return { ...rule, side, from: side === 'before' ? rule.x - width : rule.x, width };
  });
  const isCovered = (x: number) =>
    flags.some(({ from, width }) => x < from + width && x + MAJOR_PX > from);
  return (
    <div className={styles.axis} data-unit={axis.unit}>
      {axis.majors.map(({ x, label }) =>
        isCovered(x) ? null : (
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
      <ol
        className={styles.ticks}
        style={offsetPx === 0 ? undefined : shiftedBy(offsetPx, rightToLeft)}
      >
        {axis.ticks.map((tick) =>
          tick.labelX === null ? null : (
            <li
              key={tick.start}
              style={standingAt(tick.labelX + offsetPx, 0, rightToLeft)}
              data-selected={(axis.unit === 'day' && isSelected(tick)) || undefined}
            >
              {tick.before !== '' && <span>{tick.before}</span>}
              <b data-large={tick.before !== '' || axis.unit === 'year' || undefined}>
                {tick.label}
              </b>
              {tick.after !== '' && <span>{tick.after}</span>}
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
            <span className={styles.aside} data-side="before" style={place({ '--x': flagged.x })}>
              <Pointer direction="back" /> {TIMELINE.reported}
            </span>
          )}
          {flagged.x < widthPx - 100 && (
            <span className={styles.aside} data-side="after" style={place({ '--x': flagged.x })}>
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
