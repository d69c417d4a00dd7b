import type { Articles } from '../story/article-state.ts';
import { languageOf } from '../story/direction.ts';
import type { Source, Story, StoryEvent } from '../story/model.ts';
import { commonPublication } from '../story/common-publication.ts';
import { tagsOf } from '../story/source-tags.ts';
import { problemOf } from '../story/withheld-words.ts';
import { DifferSign } from '../ui/Coverage.tsx';
import { Icon } from '../ui/Icon.tsx';
import { SourceTags } from '../ui/SourceTags.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import * as words from '../words/event-panel.ts';
import { quoted } from '../words/numbers.ts';
import { type DateGroup, groupDateEvidence } from './date-groups.ts';
import styles from './EventDates.module.css';
import { EventRules } from './EventRules.tsx';

interface EventDatesProps {
  story: Story;
  event: StoryEvent;
  articles: Articles;
}

/**
 * The words that give the event its date, what each source's come to, and the rules they were read by. Sources that
 * tell of the event without dating it are named, too: a date is never better known than it looks.
 */
export function EventDates({ story, event, articles }: EventDatesProps) {
  const sound = event.dateEvidence.filter((one) => problemOf(one, articles) === null);
  const groups = groupDateEvidence(sound);
  const carriers = new Set(event.excerpts.map(({ source }) => source));
  const sources = story.sources.filter(({ id }) => carriers.has(id));
  const dating = new Set(event.dateEvidence.map(({ source }) => source));
  const withheld = event.dateEvidence.filter((one) => !sound.includes(one));
  const silent = sources.filter(({ id }) => !dating.has(id));
  const published = commonPublication(sources);
  const year = published?.slice(-4) ?? '';
  const differing = story.disagreements.filter(({ id }) =>
    groups.some(({ disagreement }) => disagreement === id),
  );
  return (
    <section className={styles.dates} aria-labelledby="event-dates">
      <div className={styles.head}>
        <h3 id="event-dates" className={styles.title}>
          {words.HOW_WE_KNOW}
        </h3>{' '}
        {published !== null && words.inTextsPublished(sources.length, published)}
      </div>
      <ul className={styles.groups}>
        {groups.map((group) => (
          <li key={group.evidence[0]?.id} className={styles.group}>
            <SourceTags
              tags={tagsOf(
                story.sources,
                group.evidence.map(({ source }) => source),
              )}
              size={15}
            />
            <span className={styles.reading}>
              <span className={styles.words} {...languageOf(group.evidence[0]?.source, story)}>
                {quoted(group.words)}
              </span>
              <Result group={group} year={year} />
            </span>
          </li>
        ))}
        <WithoutWords
          story={story}
          ids={withheld.map(({ source }) => source)}
          say={words.WITHHELD_TIME_WORDS}
        />
        <WithoutWords story={story} ids={silent.map(({ id }) => id)} say={words.NO_TIME_WORDS} />
      </ul>
      {published !== null && event.dateEvidence.length === 0 && isToldAsPast(event, sources) && (
        <p className={styles.note}>{words.toldAsPast(sources.length, published)}</p>
      )}
      {differing.map(({ id, note }) => (
        <p key={id} className={styles.note} lang={story.language}>
          {note}
        </p>
      ))}
      <EventRules story={story} event={event} articles={articles} />
    </section>
  );
}

/** A date that is no more than "not after the texts appeared" comes from their way of speaking alone. */
function isToldAsPast({ when }: StoryEvent, sources: readonly Source[]): boolean {
  return (
    when !== null &&
    when.startEdge === 'open' &&
    sources.every(({ published }) => published.when?.end === when.end)
  );
}

interface WithoutWordsProps {
  story: Story;
  ids: readonly string[];
  say: string;
}

function WithoutWords({ story, ids, say }: WithoutWordsProps) {
  if (ids.length === 0) return null;
  return (
    <li className={styles.group}>
      <SourceTags tags={tagsOf(story.sources, ids)} size={15} />
      <span className={styles.missing}>{say}</span>
    </li>
  );
}

function Result({ group: { result, disagreement }, year }: { group: DateGroup; year: string }) {
  return (
    <span className={styles.result} data-missing={result === null || undefined}>
      <Icon name="arrow" />
      <VisuallyHidden>{words.GIVES} </VisuallyHidden>
      {result === null ? words.NO_RESULT : words.shortDate(result, year)}
      {disagreement !== null && (
        <>
          <DifferSign size={16} />
          <VisuallyHidden>, {words.SOURCES_DIFFER}</VisuallyHidden>
        </>
      )}
    </span>
  );
}
