import type { Articles } from '../story/article-state.ts';
import { formatDay } from '../story/calendar.ts';
import { coverageOf } from '../story/coverage.ts';
import type { Story, StoryEvent } from '../story/model.ts';
import { foldedTitle } from '../words/list.ts';
import {
  carriedBy,
  filteredLine,
  modalityNote,
  PRINT,
  readingsLine,
  whenAndWhere,
} from '../words/print.ts';
import { evidenceTitle } from '../words/reader.ts';
import { eventDays, foldReason } from './days.ts';
import { numberExcerpts, sourcesOf } from './printed.ts';
import styles from './PrintedPage.module.css';
import { PrintedQuotes } from './PrintedQuotes.tsx';
import { PrintedSources } from './PrintedSources.tsx';

interface PrintedEventsProps {
  story: Story;
  visible: ReadonlySet<string> | null;
  articles: Articles;
}

/** The story by days, each event with all its quotations, and at the end what they are from. */
export function PrintedEvents({ story, visible, articles }: PrintedEventsProps) {
  const { folded, rows } = eventDays(story, visible);
  const reasons = new Set(folded.map((event) => foldReason(event, story.opening.start)));
  const days = rows.flatMap((row) => {
    if (row.kind === 'gap') return [];
    return [{ name: formatDay(row.start, 'long'), events: [...row.above, ...row.below] }];
  });
  const parts = [{ name: foldedTitle(reasons), events: folded }, ...days].filter(
    ({ events }) => events.length > 0,
  );
  const events = parts.flatMap((part) => part.events);
  const numbers = numberExcerpts(events);
  return (
    <>
      <h1 className={styles.title}>{story.title}</h1>
      <p className={styles.standfirst}>{story.standfirst}</p>
      {visible !== null && (
        <p className={styles.facts}>{filteredLine(events.length, story.events.length)}</p>
      )}
      {parts.map((part) => (
        <section key={part.name}>
          <h2 className={styles.day}>{part.name}</h2>
          {part.events.map((event) => (
            <section key={event.id} className={styles.event}>
              <h3 className={styles.eventTitle}>{event.title}</h3>
              <Told story={story} event={event} numbers={numbers} articles={articles} />
            </section>
          ))}
        </section>
      ))}
      <PrintedSources
        sources={sourcesOf(
          story,
          events.flatMap(({ excerpts }) => excerpts),
        )}
      />
    </>
  );
}

interface PrintedEventProps {
  story: Story;
  event: StoryEvent;
  articles: Articles;
  /** As in `PrintedPage`. */
  hrefOfSource: ((id: string) => string) | null;
}

export function PrintedEvent({ story, event, articles, hrefOfSource }: PrintedEventProps) {
  const { dateEvidence, excerpts } = event;
  return (
    <>
      <p className={styles.standfirst}>{story.title}</p>
      <h1 className={styles.title}>{event.title}</h1>
      <Told story={story} event={event} numbers={numberExcerpts([event])} articles={articles} />
      {dateEvidence.length > 0 && (
        <section>
          <h2 className={styles.day}>{PRINT.dates}</h2>
          {dateEvidence.map((evidence) => (
            <p key={evidence.id} className={styles.entry}>
              <strong>{sourcesOf(story, [evidence])[0]?.letter}</strong> {evidenceTitle(evidence)}
            </p>
          ))}
        </section>
      )}
      <PrintedSources sources={sourcesOf(story, excerpts)} hrefOfSource={hrefOfSource} />
    </>
  );
}

interface ToldProps extends Omit<PrintedEventProps, 'hrefOfSource'> {
  /** Of excerpts, by id. */
  numbers: ReadonlyMap<string, number>;
}

/** When, where, with whom, in short, as each source has it, and where they differ. */
function Told({ story, event, numbers, articles }: ToldProps) {
  const people = event.people.flatMap(
    ({ person }) => story.people.find(({ id }) => id === person)?.name ?? [],
  );
  const differing = story.disagreements.filter(({ events }) => events.includes(event.id));
  return (
    <>
      <p className={styles.facts}>
        {whenAndWhere(event, story)} {people.length > 0 && `${people.join(', ')}. `}
        {carriedBy(coverageOf(event, story.sources))}
      </p>
      <p className={styles.summary}>{event.summary}</p>
      <PrintedQuotes
        story={story}
        articles={articles}
        quotes={event.excerpts.map((excerpt) => ({
          words: excerpt,
          number: numbers.get(excerpt.id) ?? null,
          about: modalityNote(excerpt.modality),
          note: excerpt.note,
        }))}
      />
      {differing.map((disagreement) => (
        <p key={disagreement.id} className={styles.entry}>
          <strong>{PRINT.differ}</strong> {disagreement.title}:{' '}
          {readingsLine(disagreement, story.sources)}
        </p>
      ))}
    </>
  );
}
