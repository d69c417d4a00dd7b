import { statusOf } from '../story/coverage.ts';
import { dotsOf } from '../story/dots.ts';
import type { Story, StoryEvent } from '../story/model.ts';
import { DifferSign, Dots } from '../ui/Coverage.tsx';
import type { Links } from '../ui/links.ts';
import { dateOf, hasDisagreement, markName, placesAloud } from '../words/event.ts';
import { softDate } from '../words/list.ts';
import styles from './EventLine.module.css';

/** What every line of one list needs. */
export interface LineContext {
  readonly story: Story;
  readonly links: Links;
  /** Id of the selected event. */
  readonly selected: string | null;
  /** Place of each event in `story.events`, by id. */
  readonly indices: ReadonlyMap<string, number>;
}

interface EventLineProps {
  event: StoryEvent;
  context: LineContext;
  /** Whether the line gives the date itself, because it stands under no day. */
  dated?: boolean;
}

export function EventLine({ event, context, dated = false }: EventLineProps) {
  const { story, links, selected, indices } = context;
  const isSelected = event.id === selected;
  const date = dated ? dateOf(event) : softDate(event);
  return (
    <li className={styles.line}>
      <a
        className={styles.mark}
        href={links.event(event.id)}
        data-event={event.id}
        data-on-accent={isSelected || undefined}
        aria-current={isSelected || undefined}
        aria-label={markName(event, story, indices.get(event.id) ?? 0)}
        lang={story.language}
      >
        <Bar event={event} />
        <span className={styles.text}>
          <span className={styles.title}>{event.title}</span>
          <span className={styles.detail}>
            <Dots dots={dotsOf(event, story.sources)} />
            <span className={styles.place}>
              {placesAloud(event.places, story.places)}
              {date !== null && `, ${date}`}
              {hasDisagreement(event, story) && <DifferSign />}
            </span>
          </span>
        </span>
      </a>
    </li>
  );
}

function Bar({ event: { when, order }, event }: { event: StoryEvent }) {
  return (
    <span
      className={order === null ? styles.bar : styles.slot}
      data-status={statusOf(event)}
      data-start={when?.startEdge ?? 'open'}
      data-end={when?.endEdge ?? 'open'}
    >
      {order?.position}
    </span>
  );
}
