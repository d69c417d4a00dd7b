import { useEffect, useMemo, useRef, useState } from 'react';
import { civilDay, DAY, formatDay, instantOf, monthName } from '../story/calendar.ts';
import type { EventColumns } from '../story/event-columns.ts';
import type { LargeColumns } from '../story/large/columns-format.ts';
import type { EventTitle } from '../story/large/large-story.ts';
import type { Instant, Interval, Story } from '../story/model.ts';
import { countOverlapping, eventsIn, type Sequence } from '../timeline/engine/sequence.ts';
import { lowerBound } from '../timeline/engine/search.ts';
import type { Links } from '../ui/links.ts';
import * as words from '../words/large.ts';
import { NO_MATCHES, SHOW_ALL } from '../words/list.ts';
import { LargeEventLines } from './LargeEventLines.tsx';
import { PagedLines } from './PagedLines.tsx';
import styles from './LargeStoryList.module.css';

interface LargeStoryListProps {
  story: Story;
  columns: LargeColumns;
  /** The dated events the filter leaves in, in time. */
  sequence: Sequence;
  /** Rows of the undated events the filter leaves in. */
  undated: Uint32Array;
  /** `null` until they have come. */
  titles: readonly EventTitle[] | null;
  /** Then nothing is shown that depends on the titles: they are not part of a page made beforehand. */
  hydrating: boolean;
  view: Interval;
  links: Links;
  selected: number | null;
  onClear: () => void;
  /** The address of this list with another time in view. */
  hrefOfView: (view: Interval) => string;
}

/** Lines at once: more are read sooner by going to a month. */
const PAGE = 60;
/** Longer than this, and years are offered to go to, not the months of one. */
const MONTHS_WITHIN = 400 * DAY;
/** As many stretches of the story as are taken in at a glance. */
const STRETCHES_MOST = 24;

/** The events of a large story that begin in the time in view, by day: the equal second view, some of them at a time. */
export function LargeStoryList(props: LargeStoryListProps) {
  const { sequence, view, titles, selected } = props;
  const from = lowerBound(sequence.starts, view.start);
  const to = lowerBound(sequence.starts, view.end);
  const count = to - from;
  const earlier = countOverlapping(sequence, view) - count;

  // The part that stands there, until another time or filter is asked for; at first the part with what is selected.
  const key = `${view.start} ${view.end} ${sequence.length} ${selected}`;
  const [asked, setAsked] = useState({ key, at: 0 });
  const chosenAt = selected === null ? -1 : sequence.events.indexOf(selected) - from;
  const start = chosenAt >= 0 && chosenAt < count ? Math.floor(chosenAt / PAGE) * PAGE : 0;
  const at = asked.key === key ? Math.min(asked.at, Math.max(count - 1, 0)) : start;
  const rows = [...sequence.events.subarray(from + at, Math.min(from + at + PAGE, to))];
  const heading = useRef<HTMLHeadingElement>(null);
  const show = (next: number) => {
    setAsked({ key, at: next });
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  };
  useSelectedInSight(selected, titles !== null);

  return (
    <section className={styles.list} aria-labelledby="large-list">
      <h2 id="large-list" ref={heading} className={styles.title} tabIndex={-1}>
        {words.listLine(count, view)}
      </h2>
      <Stretches {...props} />
      {earlier > 0 && <Earlier {...props} count={earlier} />}
      {props.hydrating ? null : titles === null ? (
        <p className={styles.waiting}>{words.LARGE.loading}</p>
      ) : sequence.length + props.undated.length === 0 ? (
        <p className={styles.none}>
          {NO_MATCHES}{' '}
          <button type="button" data-in-text="" onClick={props.onClear}>
            {SHOW_ALL}
          </button>
        </p>
      ) : (
        <ol className={styles.days}>
          {daysOf(rows, props.columns).map((day) => (
            <li key={day.start} data-day={day.start}>
              <h3 className={styles.day}>
                {formatDay(day.start, 'long')}
                <span>{words.events(startingIn(sequence, day.start, day.start + DAY))}</span>
              </h3>
              <LargeEventLines
                {...props}
                titleOf={(row) => titles[row] ?? null}
                rows={day.rows}
                dated={false}
              />
            </li>
          ))}
        </ol>
      )}
      {count > PAGE && (
        <p className={styles.parts}>
          <button type="button" disabled={at === 0} onClick={() => show(Math.max(at - PAGE, 0))}>
            {words.LARGE.earlier}
          </button>
          <span>{words.partOf(at + 1, Math.min(at + PAGE, count), count)}</span>
          <button type="button" disabled={at + PAGE >= count} onClick={() => show(at + PAGE)}>
            {words.LARGE.later}
          </button>
        </p>
      )}
      {titles !== null && props.undated.length > 0 && (
        <Folded
          {...props}
          titleOf={(row) => titles[row] ?? null}
          title={`${words.events(props.undated.length)}, ${words.LARGE.undated}`}
          rows={[...props.undated]}
        />
      )}
    </section>
  );
}

/** What began before the time in view and lasts into it. */
function Earlier({ count, ...props }: LargeStoryListProps & { count: number }) {
  const { sequence, view, titles } = props;
  const rows = useMemo(() => eventsIn(sequence, view, count), [sequence, view, count]);
  if (titles === null) return null;
  return (
    <Folded
      {...props}
      titleOf={(row) => titles[row] ?? null}
      title={words.begunEarlier(count)}
      rows={rows}
    />
  );
}

type FoldedProps = LargeStoryListProps & {
  titleOf: (row: number) => EventTitle | null;
  title: string;
  rows: readonly number[];
};

function Folded({ title, rows, ...props }: FoldedProps) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className={styles.folded}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{title}</summary>
      {open && <PagedLines {...props} rows={rows} />}
    </details>
  );
}

/** The story's years, or the months of the year in view, each with its events, as ways to go there. */
function Stretches({ sequence, view, hrefOfView }: LargeStoryListProps) {
  const stretches = useMemo(() => stretchesOf(sequence, view), [sequence, view]);
  return (
    <nav className={styles.stretches} aria-label={words.LARGE.goTo}>
      <ul>
        {stretches.map(({ label, ...stretch }) => (
          <li key={`${label} ${stretch.start}`}>
            <a
              href={hrefOfView(stretch)}
              data-in-view={(stretch.start < view.end && view.start < stretch.end) || undefined}
              aria-current={(stretch.start === view.start && stretch.end === view.end) || undefined}
            >
              {label}
              <span>{words.grouped(startingIn(sequence, stretch.start, stretch.end))}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface Stretch extends Interval {
  readonly label: string;
}

function stretchesOf(sequence: Sequence, view: Interval): readonly Stretch[] {
  const first = sequence.starts.find((start) => start !== -Infinity);
  const last = sequence.starts.at(-1);
  if (first === undefined || last === undefined) return [];
  const [from, to] = [civilDay(first).year, civilDay(last).year];
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find(
    (years) => (to - from + 1) / years <= STRETCHES_MOST,
  );
  const width = step ?? 1000;
  const begin = Math.floor(from / width) * width;
  const years = Array.from({ length: Math.floor((to - begin) / width) + 1 }, (_, at): Stretch => {
    const year = Math.max(begin + at * width, 1);
    const end = begin + (at + 1) * width;
    const label = width === 1 ? String(year) : `${year} – ${end - 1}`;
    return { start: instantOf(year, 1, 1), end: instantOf(end, 1, 1), label };
  });
  if (view.end - view.start > MONTHS_WITHIN) return years;
  const { year } = civilDay((view.start + view.end) / 2);
  const months = Array.from({ length: 12 }, (_, month): Stretch => {
    const end = month === 11 ? instantOf(year + 1, 1, 1) : instantOf(year, month + 2, 1);
    return { start: instantOf(year, month + 1, 1), end, label: monthName(month + 1, 'short') };
  });
  return years.flatMap((stretch) =>
    year >= civilDay(stretch.start).year && stretch.end > instantOf(year, 1, 1)
      ? [stretch, ...months]
      : [stretch],
  );
}

function startingIn({ starts }: Sequence, from: Instant, to: Instant): number {
  return lowerBound(starts, to) - lowerBound(starts, from);
}

function daysOf(
  rows: readonly number[],
  { start }: EventColumns,
): readonly { readonly start: Instant; readonly rows: readonly number[] }[] {
  const days: { start: Instant; rows: number[] }[] = [];
  for (const row of rows) {
    const day = Math.floor(start[row]! / DAY) * DAY;
    if (days.at(-1)?.start === day) days.at(-1)!.rows.push(row);
    else days.push({ start: day, rows: [row] });
  }
  return days;
}

/** A selected line that is out of sight is scrolled to, once. */
function useSelectedInSight(selected: number | null, isDrawn: boolean): void {
  const seen = useRef<number | null>(null);
  useEffect(() => {
    if (!isDrawn || seen.current === selected) return;
    seen.current = selected;
    document
      .querySelector('main a[aria-current="true"][data-event]')
      ?.scrollIntoView({ block: 'nearest' });
  }, [selected, isDrawn]);
}
