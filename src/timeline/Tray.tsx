import { useLayoutEffect, useRef, useState } from 'react';
import type { StoryEvent } from '../story/model.ts';
import { bringIntoView } from '../ui/bring-into-view.ts';
import { Dots } from '../ui/Coverage.tsx';
import { Icon } from '../ui/Icon.tsx';
import { moreInTray, TIMELINE } from '../words/timeline.ts';
import { FEWER_IN_TRAY } from '../words/tray.ts';
import { place } from './custom-properties.ts';
import type { MarkContext } from './MarkView.tsx';
import { textWidth } from './text-width.ts';
import { trayColumns } from './tray-columns.ts';
import styles from './Tray.module.css';

interface TrayProps {
  events: readonly StoryEvent[];
  matching: ReadonlySet<string> | null;
  context: MarkContext;
  /** The words for when: "c. May 2020", "no date given". */
  dateOf: (event: StoryEvent) => string;
  widthPx: number;
  /** So much of that at the end lies under something: nothing stands there. */
  coveredPx: number;
}

/** Events without a date, or with neither place nor day: beside the axis, as many as fit on a line. */
export function Tray(props: TrayProps) {
  const { events, matching, context, dateOf, coveredPx } = props;
  const { selected } = context;
  const [open, setOpen] = useState(false);
  const tray = useRef<HTMLDivElement>(null);
  const widthPx = props.widthPx - coveredPx;
  const dates = events.map(dateOf);
  const columns = trayColumns(widthPx, dates, context.letters.length);
  const { count, columnPx, wordsPx, datePx, isTight } = columns;
  const shown = open ? events : firstWith(events, count, [selected, context.tabStop]);
  const hidden = events.length - count;

  // In a low window the tray is below what is in view, and when it is open there may be more of it than shows.
  const scrolledFor = useRef('');
  useLayoutEffect(() => {
    const scrolling = `${selected} in ${widthPx}`;
    if (scrolledFor.current === scrolling) return;
    scrolledFor.current = scrolling;
    const mark = tray.current?.querySelector('[aria-current]');
    if (mark != null) bringIntoView(mark, 'nearest');
  });

  return (
    <div
      ref={tray}
      className={styles.tray}
      data-open={open || undefined}
      style={place({ '--covered': coveredPx, '--column': columnPx })}
    >
      <h2 className={styles.label}>{TIMELINE.noPlaceOrDate}</h2>
      <ol className={styles.events}>
        {shown.map((event) => (
          <li key={event.id}>
            <TrayMark
              event={event}
              muted={matching !== null && !matching.has(event.id)}
              context={context}
              date={textWidth(dateOf(event), 12.5, 400) > datePx ? '' : dateOf(event)}
              roomPx={wordsPx}
            />
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <button
          type="button"
          className={styles.more}
          aria-expanded={open}
          aria-label={open ? undefined : moreInTray(hidden)}
          onClick={() => setOpen(!open)}
          onKeyDown={(keyEvent) => {
            if (!open || keyEvent.key !== 'Escape') return;
            keyEvent.preventDefault();
            setOpen(false);
          }}
        >
          {open ? FEWER_IN_TRAY : isTight ? hidden : moreInTray(hidden)}
          <Icon name="down" />
        </button>
      )}
    </div>
  );
}

/** So many of the first events, in order, and among them those of `kept`, which are never hidden behind "more". */
function firstWith(
  events: readonly StoryEvent[],
  count: number,
  kept: readonly (string | null)[],
): readonly StoryEvent[] {
  const others = events.filter(({ id }) => !kept.includes(id));
  const shown = others.slice(0, Math.max(count - (events.length - others.length), 0));
  return events.filter((event) => kept.includes(event.id) || shown.includes(event));
}

function TrayMark({
  event,
  muted,
  context,
  date,
  roomPx,
}: {
  event: StoryEvent;
  muted: boolean;
  context: MarkContext;
  /** Empty where there is no room for it: its name says it all the same. */
  date: string;
  roomPx: number;
}) {
  const selected = context.selected === event.id;
  const { when } = event;
  const softness =
    when === null
      ? 'both'
      : when.startEdge === 'open'
        ? 'start'
        : when.endEdge === 'exact' && when.startEdge === 'exact'
          ? 'none'
          : 'both';
  const title = textWidth(event.title, 14, 600) <= roomPx ? event.title : event.shortTitle;
  return (
    <a
      className={styles.mark}
      href={context.hrefOf(event.id)}
      data-event={event.id}
      data-muted={muted || undefined}
      data-hovered={context.hovered === event.id || undefined}
      data-on-accent={selected || undefined}
      aria-label={context.nameOf(event, title)}
      lang={context.language}
      aria-current={selected ? 'true' : undefined}
      tabIndex={context.tabStop === event.id ? 0 : -1}
    >
      <span className={styles.line}>
        <span className={styles.bar} data-softness={softness} />
        <Dots dots={context.dotsOf(event)} />
        <span className={styles.date}>{date}</span>
      </span>
      <span className={styles.title}>{title}</span>
    </a>
  );
}
