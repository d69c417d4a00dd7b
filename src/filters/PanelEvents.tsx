import { coverageOf, statusOf } from '../story/coverage.ts';
import { languageOf } from '../story/direction.ts';
import { tellingQuote } from '../story/telling-quote.ts';
import { dotsOf } from '../story/dots.ts';
import type { Story, StoryEvent } from '../story/model.ts';
import { Dots } from '../ui/Coverage.tsx';
import type { Links } from '../ui/links.ts';
import { dateOf } from '../words/event.ts';
import * as words from '../words/filters.ts';
import { quoted } from '../words/numbers.ts';
import styles from './TermPanel.module.css';

interface PanelEventsProps {
  story: Story;
  events: readonly StoryEvent[];
  links: Links;
  /** Words with one of these names are quoted rather than others. */
  named?: readonly string[];
}

/** The events a filter leaves in, each with the words that tell most of it. */
export function PanelEvents({ story, events, links, named = [] }: PanelEventsProps) {
  return (
    <ul className={styles.events} aria-label={words.EVENTS}>
      {events.map((event) => (
        <EventRow key={event.id} event={event} story={story} links={links} named={named} />
      ))}
    </ul>
  );
}

/** How they are told, and by how many, in a sentence each. */
export function eventsSentence(events: readonly StoryEvent[], story: Story): string {
  const sentences = [words.statusSentence(countStatuses(events))];
  if (events.length > 0) {
    const carriers = countCarriers(events, story);
    sentences.push(words.carriersSentence(carriers, story.sources.length, events.length));
  }
  return sentences.join(' ');
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
  named: readonly string[];
}

function EventRow({ event, story, links, named }: EventRowProps) {
  const quote = tellingQuote(event, named);
  return (
    <li>
      <a className={styles.event} href={links.event(event.id)}>
        <span className={styles.date}>
          <span>
            {dateOf(event)}
            {/* One line: what may be later says that instead. */}
            {event.order !== null &&
              event.when?.endEdge === 'exact' &&
              words.orderSuffix(event.order.position)}
            {words.statusSuffix(statusOf(event))}
          </span>
          <Dots dots={dotsOf(event, story.sources)} />
        </span>
        <span className={styles.eventTitle} lang={story.language}>
          {event.title}
        </span>
        {quote !== null && (
          <span className={styles.quote} {...languageOf(quote.source, story)}>
            {quoted(quote.exact)}
          </span>
        )}
      </a>
    </li>
  );
}
