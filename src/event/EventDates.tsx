import type { Story, StoryEvent } from '../story/model.ts';
import { commonPublication, tagsOf } from '../story/source-tags.ts';
import { DifferSign } from '../ui/Coverage.tsx';
import { Icon } from '../ui/Icon.tsx';
import { SourceTags } from '../ui/SourceTags.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import * as words from '../words/event-panel.ts';
import { quoted } from '../words/numbers.ts';
import { type DateGroup, groupDateEvidence } from './date-groups.ts';
import styles from './EventDates.module.css';

interface EventDatesProps {
  story: Story;
  event: StoryEvent;
}

/** The words that give the event its date, what each source's come to, and the rules they were read by. */
export function EventDates({ story, event }: EventDatesProps) {
  const groups = groupDateEvidence(event.dateEvidence);
  if (groups.length === 0) return null;
  const carriers = new Set(event.dateEvidence.map(({ source }) => source));
  const sources = story.sources.filter(({ id }) => carriers.has(id));
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
            />
            <span className={styles.reading}>
              <span className={styles.words}>{quoted(group.words)}</span>
              <Result group={group} year={year} />
            </span>
          </li>
        ))}
      </ul>
      {differing.map(({ id, note }) => (
        <p key={id} className={styles.note}>
          {note}
        </p>
      ))}
      <details className={styles.rules}>
        <summary className={styles.rulesTitle}>{words.HOW_READ}</summary>
        <ul>
          {groups.map(({ evidence, words: written }) => (
            <li key={evidence[0]?.id}>
              <span className={styles.words}>{quoted(written)}</span>: {evidence[0]?.rule.words}
            </li>
          ))}
          {sources.map(
            ({ id, name, published: { basis, note } }) =>
              basis !== 'stated' &&
              note !== null && <li key={id}>{words.publishedNote(name, note)}</li>,
          )}
        </ul>
      </details>
    </section>
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
