import { type ReactNode, useId } from 'react';
import { coverageOf, shortestQuote, statusOf } from '../story/coverage.ts';
import { dotsOf } from '../story/dots.ts';
import type { Place, Story, StoryEvent } from '../story/model.ts';
import { groupNamings } from '../story/namings.ts';
import { tagsOf } from '../story/source-tags.ts';
import { Dots } from '../ui/Coverage.tsx';
import type { Links } from '../ui/links.ts';
import { SourceTags } from '../ui/SourceTags.tsx';
import { dateOf } from '../words/event.ts';
import * as words from '../words/filters.ts';
import { joined, quoted } from '../words/numbers.ts';
import styles from './PlacePanel.module.css';

interface PlacePanelProps {
  story: Story;
  /** Ids of the chosen places; at least one known to the story. */
  places: readonly string[];
  /** Ids of the events the whole filter leaves in. */
  visible: ReadonlySet<string>;
  links: Links;
  /** Take all places out of the filter. */
  onClear: () => void;
  /** Drawn 236 high above everything else. */
  map?: ReactNode;
}

/** What stands beside the timeline while it is filtered by place: what is told of it, of whom, and how it is named. */
export function PlacePanel({ story, places, visible, links, onClear, map }: PlacePanelProps) {
  const chosen = story.places.filter(({ id }) => places.includes(id));
  const events = story.events.filter(({ id }) => visible.has(id));
  const title = joined(chosen.map(({ name }) => name));
  return (
    <div className={styles.panel}>
      {map !== undefined && <div className={styles.map}>{map}</div>}
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <button type="button" className={styles.all} onClick={onClear}>
          {words.ALL_PLACES}
        </button>
        <p className={styles.sentence}>
          {words.statusSentence(countStatuses(events))}{' '}
          {events.length > 0 &&
            words.carriersSentence(countCarriers(events, story), story.sources.length)}
        </p>
        {chosen.map(
          ({ id, note }) =>
            note !== null && (
              <p key={id} className={styles.sentence}>
                {note}
              </p>
            ),
        )}
      </div>
      <ul className={styles.events} aria-label={words.EVENTS}>
        {events.map((event) => (
          <EventRow key={event.id} event={event} story={story} links={links} />
        ))}
      </ul>
      <People story={story} events={events} title={title} links={links} />
      <Namings story={story} events={events} places={chosen} />
    </div>
  );
}

function countStatuses(events: readonly StoryEvent[]) {
  const counts = { reported: 0, announced: 0, background: 0 };
  for (const event of events) counts[statusOf(event)] += 1;
  return counts;
}

function countCarriers(events: readonly StoryEvent[], { sources }: Story): number {
  const carried = events.flatMap((event) =>
    coverageOf(event, sources).filter(({ modality }) => modality !== 'silent'),
  );
  return new Set(carried.map(({ source }) => source.id)).size;
}

interface EventRowProps {
  event: StoryEvent;
  story: Story;
  links: Links;
}

function EventRow({ event, story, links }: EventRowProps) {
  const quote = shortestQuote(event);
  return (
    <li>
      <a className={styles.event} href={links.event(event.id)}>
        <span className={styles.date}>
          <span>
            {dateOf(event)}
            {event.order !== null && words.orderSuffix(event.order.position)}
            {words.statusSuffix(statusOf(event))}
          </span>
          <Dots dots={dotsOf(event, story.sources)} />
        </span>
        <span className={styles.eventTitle}>{event.title}</span>
        {quote !== null && <span className={styles.quote}>{quoted(quote.exact)}</span>}
      </a>
    </li>
  );
}

interface SectionProps {
  title: string;
  children: ReactNode;
}

function Section({ title, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={styles.sectionTitle}>
        {title}
      </h3>
      {children}
    </section>
  );
}

interface PeopleProps {
  story: Story;
  events: readonly StoryEvent[];
  title: string;
  links: Links;
}

function People({ story, events, title, links }: PeopleProps) {
  const people = story.people
    .map(({ id, name }) => ({
      id,
      name,
      count: events.filter((event) => event.people.some(({ person }) => person === id)).length,
    }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  if (people.length === 0) return null;
  return (
    <Section title={words.peopleNamedWith(title)}>
      <ul className={styles.people}>
        {people.map(({ id, name, count }) => (
          <li key={id}>
            <a className={styles.person} href={links.person(id)}>
              {name}
            </a>{' '}
            {count}
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface NamingsProps {
  story: Story;
  events: readonly StoryEvent[];
  places: readonly Place[];
}

function Namings({ story, events, places }: NamingsProps) {
  const named = places
    .map(({ id, name }) => {
      const namings = events.flatMap((event) =>
        event.places.filter(({ place }) => place === id).flatMap((place) => place.namings),
      );
      return { id, name, ...groupNamings(name, namings) };
    })
    .filter(({ own, others }) => own.length + others.length > 0);
  if (named.length === 0) return null;
  return (
    <Section title={words.AS_WRITTEN}>
      {named.map(({ id, name, own, others }) => (
        <p key={id} className={styles.namings}>
          {own.length > 0 && (
            <span className={styles.naming}>
              {name} <SourceTags tags={tagsOf(story.sources, own)} size={15} />
            </span>
          )}
          {others.map((other) => (
            <span key={other.words} className={styles.naming}>
              {quoted(other.words)}{' '}
              <SourceTags tags={tagsOf(story.sources, other.sources)} size={15} />
            </span>
          ))}
        </p>
      ))}
    </Section>
  );
}
