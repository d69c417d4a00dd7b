import type { Articles } from '../story/article-state.ts';
import { languageOf } from '../story/direction.ts';
import type { Story, StoryEvent } from '../story/model.ts';
import { problemOf } from '../story/withheld-words.ts';
import * as words from '../words/event-panel.ts';
import { quoted } from '../words/numbers.ts';
import { groupDateEvidence } from './date-groups.ts';
import styles from './EventRules.module.css';

interface EventRulesProps {
  story: Story;
  event: StoryEvent;
  articles: Articles;
}

/** The rules by which time words were read as days, and how the day a text appeared is known; opened on demand. */
export function EventRules({ story, event, articles }: EventRulesProps) {
  const groups = groupDateEvidence(
    event.dateEvidence.filter((one) => problemOf(one, articles) === null),
  );
  if (groups.length === 0) return null;
  const carriers = new Set(event.excerpts.map(({ source }) => source));
  return (
    <details className={styles.rules}>
      <summary className={styles.title}>{words.HOW_READ}</summary>
      <ul>
        {groups.map(({ evidence, words: written }) => (
          <li key={evidence[0]?.id}>
            <span className={styles.words} {...languageOf(evidence[0]?.source, story)}>
              {quoted(written)}
            </span>
            : {evidence[0]?.rule.words}
          </li>
        ))}
        {story.sources.map(
          ({ id, name, published: { basis, note } }) =>
            carriers.has(id) &&
            basis !== 'stated' &&
            note !== null && (
              <li key={id} lang={story.language}>
                {words.publishedNote(name, note)}
              </li>
            ),
        )}
      </ul>
    </details>
  );
}
