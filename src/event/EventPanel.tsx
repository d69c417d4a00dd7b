import type { Ref } from 'react';
import type { Articles } from '../story/article-state.ts';
import type { Story, StoryEvent } from '../story/model.ts';
import { ClosingLink } from '../ui/ClosingLink.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import type { Links } from '../ui/links.ts';
import * as words from '../words/event-panel.ts';
import { EventDates } from './EventDates.tsx';
import { EventAbout, EventFacts } from './EventFacts.tsx';
import styles from './EventPanel.module.css';
import { EventPassages } from './EventPassages.tsx';
import { EventRelated } from './EventRelated.tsx';

export interface Standing {
  /** From 0. */
  readonly index: number;
  readonly total: number;
  readonly previous: StoryEvent | undefined;
  readonly next: StoryEvent | undefined;
}

interface EventPanelProps {
  story: Story;
  event: StoryEvent;
  articles: Articles;
  links: Links;
  /** The excerpt the address asks for, which is brought into view; `null`: none. */
  quote: string | null;
  /** Where the event stands among all, when the story does not hold all of them; default: in `story.events`. */
  standing?: Standing;
  /** The title takes focus by program when the panel opens. */
  titleRef?: Ref<HTMLHeadingElement>;
  /** Asks once more for the text of the source with that id. */
  onRetry: (source: string) => void;
  onShare: () => void;
  onCopyLink: () => void;
  onClose: () => void;
  /** Left out where there is nothing to export with. */
  onExport?: () => void;
}

/** One event in full: who carries it, when, where, who, how the date is known, and every passage behind it. */
export function EventPanel(props: EventPanelProps) {
  const { story, event, articles, links, titleRef } = props;
  return (
    <article className={styles.panel} aria-labelledby="event-title">
      <Head
        standing={props.standing ?? standingIn(story, event)}
        language={story.language}
        links={links}
        onShare={props.onShare}
        onClose={props.onClose}
      />
      {/* Pressed, it has the keys that scroll. */}
      <div className={styles.body} tabIndex={-1}>
        <EventFacts
          story={story}
          event={event}
          articles={articles}
          links={links}
          titleRef={titleRef}
        />
        <EventDates story={story} event={event} articles={articles} />
        <EventPassages
          story={story}
          event={event}
          articles={articles}
          links={links}
          quote={props.quote}
          onRetry={props.onRetry}
        />
        <EventAbout story={story} event={event} articles={articles} links={links} />
        <EventRelated story={story} event={event} articles={articles} links={links} />
        <Foot {...props} />
      </div>
    </article>
  );
}

function standingIn({ events }: Story, event: StoryEvent): Standing {
  const index = events.indexOf(event);
  return { index, total: events.length, previous: events[index - 1], next: events[index + 1] };
}

function Head({
  standing,
  language,
  links,
  onShare,
  onClose,
}: Pick<EventPanelProps, 'links' | 'onShare' | 'onClose'> & {
  standing: Standing;
  language: string;
}) {
  const { index, total, previous, next } = standing;
  return (
    <div className={styles.head}>
      <Step
        to={previous}
        icon="previous"
        name={words.PREVIOUS}
        none={words.NO_PREVIOUS}
        language={language}
        links={links}
      />
      <Step
        to={next}
        icon="next"
        name={words.NEXT}
        none={words.NO_NEXT}
        language={language}
        links={links}
      />
      <p className={styles.number}>{words.eventNumber(index, total)}</p>
      <button type="button" className={styles.control} aria-label={words.SHARE} onClick={onShare}>
        <Icon name="share" />
        <span className={styles.shareWord}>{words.SHARE}</span>
      </button>
      <ClosingLink
        className={styles.control}
        href={links.story}
        label={words.CLOSE}
        onClose={onClose}
      >
        <Icon name="close" />
      </ClosingLink>
    </div>
  );
}

interface StepProps {
  to: StoryEvent | undefined;
  icon: IconName;
  name: string;
  /** What the control is called at the story's end, where it leads nowhere. */
  none: string;
  /** Of the event's title. */
  language: string;
  links: Links;
}

function Step({ to, icon, name, none, language, links }: StepProps) {
  // The same in every event's panel: it keeps the focus through a row of steps.
  const id = `step-${icon}`;
  return to === undefined ? (
    <button id={id} type="button" className={styles.control} aria-disabled="true" aria-label={none}>
      <Icon name={icon} />
    </button>
  ) : (
    <a
      id={id}
      className={styles.control}
      href={links.event(to.id)}
      aria-label={`${name}: ${to.title}`}
      lang={language}
    >
      <Icon name={icon} />
    </a>
  );
}

function Foot({ event, links, onCopyLink, onExport }: EventPanelProps) {
  const [first] = event.excerpts;
  return (
    <div className={styles.foot}>
      <button type="button" className={styles.action} onClick={onCopyLink}>
        <Icon name="link" />
        {words.COPY_LINK}
      </button>
      {onExport !== undefined && (
        <button type="button" className={styles.action} onClick={onExport}>
          <Icon name="export" />
          {words.EXPORT}
        </button>
      )}
      {first !== undefined && (
        <a className={styles.primary} href={links.source(first.source, first.id)}>
          {words.READ_SOURCES}
        </a>
      )}
    </div>
  );
}
