import { type ReactNode, type Ref, useId } from 'react';
import { dotsOf } from '../story/dots.ts';
import type { Story, StoryEvent } from '../story/model.ts';
import { Dots } from '../ui/Coverage.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { Links } from '../ui/links.ts';
import { dateOf } from '../words/event.ts';
import * as words from '../words/unknown.ts';
import styles from './UnknownPanel.module.css';

/** Something of the story a link may have meant. */
export interface NearEntry {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** Set when it is an event: its date and coverage stand above its title. */
  readonly event: StoryEvent | null;
}

interface UnknownPanelProps {
  /** What the link was to open. */
  kind: words.UnknownKind;
  /** The id as the link has it. */
  id: string;
  /** What to offer instead, the nearest first. */
  near: readonly NearEntry[];
  story: Story;
  links: Links;
  /** The title takes focus by program when the panel opens. */
  titleRef?: Ref<HTMLHeadingElement>;
  /** How to tell somebody of the link. */
  report: ReactNode;
  /** More ways out, such as a search field. */
  children?: ReactNode;
}

/**
 * A link to something the story does not have: says so, and offers what comes closest; of what was withdrawn it says
 * when and why.
 */
export function UnknownPanel({
  kind,
  id,
  near,
  story,
  links,
  titleRef,
  report,
  children,
}: UnknownPanelProps) {
  const nearId = useId();
  const gone = story.withdrawn?.find((entry) => entry.kind === kind && entry.id === id);
  return (
    <article className={styles.panel} aria-labelledby="unknown-title">
      <div className={styles.head}>
        <p>{words.linkTo(kind)}</p>
        <a className={styles.close} href={links.story} aria-label={words.CLOSE}>
          <Icon name="close" />
        </a>
      </div>
      <div className={styles.said}>
        <h2
          id="unknown-title"
          className={styles.title}
          tabIndex={-1}
          ref={titleRef}
          lang={gone && story.language}
        >
          {gone === undefined ? words.unknownTitle(kind) : words.withdrawnTitle(gone.title)}
        </h2>
        {gone === undefined ? (
          <p className={styles.sentence}>
            {words.ASKS_FOR} <code className={styles.id}>{id}</code>. {words.MAY_BE}
          </p>
        ) : (
          <p className={styles.sentence}>
            {words.withdrawnOn(gone.label)} <span lang={story.language}>{gone.why}</span>{' '}
            {words.REST_STANDS}
          </p>
        )}
      </div>
      {gone === undefined && near.length > 0 && (
        <section aria-labelledby={nearId}>
          <h3 id={nearId} className={styles.nearTitle}>
            {words.CLOSEST}
          </h3>
          <ul>
            {near.map(({ id: nearest, title, href, event }) => (
              <li key={nearest}>
                <a className={styles.near} href={href}>
                  {event !== null && (
                    <span className={styles.date}>
                      {dateOf(event)}
                      <Dots dots={dotsOf(event, story.sources)} />
                    </span>
                  )}
                  <span className={styles.eventTitle} lang={story.language}>
                    {title}
                    <Icon name="next" />
                  </span>
                  <span className={styles.linkName}>{words.linkName(nearest)}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={styles.ways}>
        {children}
        <a className={styles.whole} href={links.story}>
          {words.SHOW_WHOLE}
        </a>
        {gone === undefined && report}
      </div>
    </article>
  );
}
