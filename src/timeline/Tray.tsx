import { useState } from 'react';
import type { StoryEvent } from '../story/model.ts';
import { Dots } from '../ui/Coverage.tsx';
import { Icon } from '../ui/Icon.tsx';
import { moreInTray, TIMELINE } from '../words/timeline.ts';
import type { MarkContext } from './MarkView.tsx';
import { textWidth } from './text-width.ts';
import styles from './Tray.module.css';

interface TrayProps {
  events: readonly StoryEvent[];
  matching: ReadonlySet<string> | null;
  context: MarkContext;
  /** The words for when: "c. May 2020", "no date given". */
  dateOf: (event: StoryEvent) => string;
  widthPx: number;
}

/** Narrowest column that still holds most titles. */
const COLUMN_PX = 208;
const MORE_PX = 84;
/** Round the words of a column. */
const GAPS_PX = 32;

/** Events without a date, or with neither place nor day: beside the axis, as many as fit on a line. */
export function Tray({ events, matching, context, dateOf, widthPx }: TrayProps) {
  const [open, setOpen] = useState(false);
  const all = Math.max(Math.floor(widthPx / COLUMN_PX), 1);
  const fits =
    events.length <= all ? all : Math.max(Math.floor((widthPx - MORE_PX) / COLUMN_PX), 1);
  const shown = open ? events : firstWith(events, fits, [context.selected, context.tabStop]);
  const hidden = events.length - fits;
  const columnPx = (widthPx - (hidden > 0 ? MORE_PX : 0)) / Math.min(fits, events.length) - GAPS_PX;
  return (
    <div className={styles.tray} data-open={open || undefined}>
      <h2 className={styles.label}>{TIMELINE.noPlaceOrDate}</h2>
      <ol className={styles.events}>
        {shown.map((event) => (
          <li key={event.id}>
            <TrayMark
              event={event}
              muted={matching !== null && !matching.has(event.id)}
              context={context}
              date={dateOf(event)}
              roomPx={columnPx}
            />
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <button
          type="button"
          className={styles.more}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Fewer' : moreInTray(hidden)}
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
  return (
    <a
      className={styles.mark}
      href={context.hrefOf(event.id)}
      data-event={event.id}
      data-muted={muted || undefined}
      data-hovered={context.hovered === event.id || undefined}
      data-on-accent={selected || undefined}
      aria-label={context.nameOf(event.id)}
      lang={context.language}
      aria-current={selected ? 'true' : undefined}
      tabIndex={context.tabStop === event.id ? 0 : -1}
    >
      <span className={styles.line}>
        <span className={styles.bar} data-softness={softness} />
        <Dots dots={context.dotsOf(event.id)} />
        <span className={styles.date}>{date}</span>
      </span>
      <span className={styles.title}>
        {textWidth(event.title, 14, 600) <= roomPx ? event.title : event.shortTitle}
      </span>
    </a>
  );
}
