import { useState } from 'react';
import {
  civilDay,
  formatCalendarDate,
  formatDay,
  monthName,
  weekdayName,
} from '../story/calendar.ts';
import type { Instant, Source, Story, StoryEvent } from '../story/model.ts';
import { MAX_DOTS } from '../ui/Coverage.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { Links } from '../ui/links.ts';
import { SourceTags } from '../ui/SourceTags.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import * as words from '../words/list.ts';
import { counted } from '../words/numbers.ts';
import {
  type EventDays,
  eventDays,
  foldReason,
  lastDay,
  type ListDay,
  type ListGap,
} from './days.ts';
import { EventLine, type LineContext } from './EventLine.tsx';
import styles from './ListView.module.css';

interface ListViewProps {
  story: Story;
  links: Links;
  /** Ids of the events the filter leaves in; `null`: no filter. */
  visible: ReadonlySet<string> | null;
  /** Id of the selected event. */
  selected: string | null;
  /** Takes the filter away. */
  onClear: () => void;
}

/** From so many days on, those out of sight are not laid out: for fewer it saves nothing. */
const LONG = 60;

/** The story as one ordered list by day: the equal second view, and what is printed. */
export function ListView({ story, links, visible, selected, onClear }: ListViewProps) {
  const { folded, rows } = eventDays(story, visible);
  const context: LineContext = {
    story,
    links,
    selected,
    indices: new Map(story.events.map(({ id }, index) => [id, index])),
  };
  return (
    <section className={styles.list} aria-labelledby="list-name">
      <h2 id="list-name">
        <VisuallyHidden>{words.LIST_NAME}</VisuallyHidden>
      </h2>
      {story.events.length === 0 ? (
        <p className={styles.none}>{words.NO_EVENTS}</p>
      ) : (
        <noscript>
          {/* Where code runs, React leaves what a noscript holds alone: its words need not be loaded. */}
          {import.meta.env.SSR && <p className={styles.none}>{words.NO_SCRIPT}</p>}
        </noscript>
      )}
      {folded.length > 0 && (
        <Folded events={folded} context={context} open={rows.length === 0 || visible !== null} />
      )}
      {visible?.size === 0 ? (
        <p className={styles.none}>
          {words.NO_MATCHES}{' '}
          <button type="button" data-in-text="" onClick={onClear}>
            {words.SHOW_ALL}
          </button>
        </p>
      ) : (
        <ol className={styles.days} data-long={rows.length > LONG || undefined}>
          {rows.map((row, index) =>
            row.kind === 'gap' ? (
              <Gap key={`to ${row.end}`} gap={row} />
            ) : (
              <Day key={row.start} day={row} before={rows[index - 1] ?? null} context={context} />
            ),
          )}
        </ol>
      )}
    </section>
  );
}

function Folded({
  events,
  context,
  open,
}: {
  events: EventDays['folded'];
  context: LineContext;
  open: boolean;
}) {
  const { opening } = context.story;
  const reasons = new Set(events.map((event) => foldReason(event, opening.start)));
  const holdsSelected = events.some(({ id }) => id === context.selected);
  // Whoever has opened it finds it open after reading one of them.
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      className={styles.folded}
      open={open || holdsSelected || isOpen}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary className={styles.summary}>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 3 2 13h12Z" />
        </svg>
        <span className={styles.foldedTitle}>{words.foldedTitle(reasons)}</span>
        <span className={styles.foldedCount}>{events.length}</span>
        <Icon name="down" />
      </summary>
      <ol className={styles.foldedEvents}>
        {events.map((event) => (
          <EventLine key={event.id} event={event} context={context} dated />
        ))}
      </ol>
    </details>
  );
}

function Gap({ gap }: { gap: ListGap }) {
  return (
    <li className={styles.gap}>
      <span>{words.gapLabel(gap.start, gap.end)}</span>
      <span className={styles.gapWords}>{words.NOTHING_TOLD}</span>
    </li>
  );
}

interface DayProps {
  day: ListDay;
  /** The row above, to name month and year only where they change. */
  before: ListDay | ListGap | null;
  context: LineContext;
}

function Day({ day, before, context }: DayProps) {
  const events = [...day.above, ...day.below];
  const [first] = events;
  return (
    <li
      className={styles.day}
      data-day={day.start}
      data-selected={first?.id === context.selected || undefined}
    >
      {events.length > 0 && (
        <DayLabel start={day.start} before={before?.start ?? null} events={events} />
      )}
      <Lines part="above" events={day.above} context={context} />
      {day.published.length > 0 && (
        <PublishedRule day={day.start} sources={day.published} context={context} />
      )}
      <Lines part="below" events={day.below} context={context} />
    </li>
  );
}

function DayLabel({
  start,
  before,
  events,
}: {
  start: Instant;
  before: Instant | null;
  events: readonly StoryEvent[];
}) {
  const { year, month, day } = civilDay(start);
  const previous = before === null ? null : civilDay(before);
  const [only] = events;
  const until = only !== undefined && events.length === 1 ? lastDay(only) : null;
  return (
    <div className={styles.label}>
      <h3 className={styles.date}>
        <VisuallyHidden>{formatDay(start, 'long')}</VisuallyHidden>
        <time dateTime={formatCalendarDate(start)} aria-hidden="true">
          {weekdayName(start, 'short')} <span className={styles.number}>{day}</span>
          {previous?.month === month ? '' : ` ${monthName(month, 'short')}`}
          {previous === null || previous.year === year ? '' : ` ${year}`}
        </time>
      </h3>
      {until !== null && <p className={styles.caption}>{words.untilLabel(until)}</p>}
      {events.some(({ order }) => order !== null) && (
        <p className={styles.caption} data-narrow="">
          {words.HOURS_NOT_GIVEN}
        </p>
      )}
    </div>
  );
}

interface LinesProps {
  /** Which side of the day's published rule. */
  part: 'above' | 'below';
  events: readonly StoryEvent[];
  context: LineContext;
}

function Lines({ part, events, context }: LinesProps) {
  if (events.length === 0) return null;
  return (
    <ol className={styles.events} data-part={part}>
      {events.map((event) => (
        <EventLine key={event.id} event={event} context={context} />
      ))}
    </ol>
  );
}

function PublishedRule({
  day,
  sources,
  context,
}: {
  day: Instant;
  sources: readonly Source[];
  context: LineContext;
}) {
  const all = context.story.sources;
  return (
    <div className={styles.rule}>
      <hr className={styles.line} aria-label={words.publishedName(day)} />
      <span aria-hidden="true">{words.publishedLabel(day)}</span>
      {sources.length > MAX_DOTS ? (
        <span className={styles.count}>{counted(sources.length, 'source')}</span>
      ) : (
        <SourceTags
          tags={sources.map((source) => ({ ...source, place: all.indexOf(source) + 1 }))}
          size={15}
        />
      )}
    </div>
  );
}
