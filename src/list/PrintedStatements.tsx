import type { Articles } from '../story/article-state.ts';
import type { Statement, Story } from '../story/model.ts';
import { notCarriedBy, PRINT } from '../words/print.ts';
import { sourcesOf } from './printed.ts';
import styles from './PrintedPage.module.css';
import { PrintedQuotes } from './PrintedQuotes.tsx';
import { PrintedSources } from './PrintedSources.tsx';

interface PrintedStatementsProps {
  story: Story;
  /** One is the page's own; several are all of the story. */
  statements: readonly Statement[];
  articles: Articles;
  /** As in `PrintedPage`. */
  hrefOfSource?: ((id: string) => string) | null;
}

/** What was said, in the words of each source that carries it. */
export function PrintedStatements({
  story,
  statements,
  articles,
  hrefOfSource = null,
}: PrintedStatementsProps) {
  const words = statements.flatMap(({ wordings }) => wordings);
  const numbers = new Map(words.map(({ id }, index) => [id, index + 1]));
  const [only, ...others] = statements;
  const title = only !== undefined && others.length === 0 ? only.title : PRINT.statements;
  return (
    <>
      <p className={styles.standfirst}>{story.title}</p>
      <h1 className={styles.title}>{title}</h1>
      {statements.map((statement) => (
        <section key={statement.id} className={styles.event}>
          {others.length > 0 && <h2 className={styles.eventTitle}>{statement.title}</h2>}
          <Said story={story} statement={statement} />
          <PrintedQuotes
            story={story}
            articles={articles}
            quotes={statement.wordings.map((wording) => ({
              words: wording,
              number: numbers.get(wording.id) ?? null,
              about: '',
              note: wording.note,
            }))}
          />
          <Silent story={story} statement={statement} />
        </section>
      ))}
      <PrintedSources sources={sourcesOf(story, words)} hrefOfSource={hrefOfSource} />
    </>
  );
}

/** Who said it, and at which events. */
function Said({ story, statement }: { story: Story; statement: Statement }) {
  const speaker = story.people.find(({ id }) => id === statement.speaker);
  const events = story.events.filter(({ id }) => statement.events.includes(id));
  const parts = [
    ...(speaker === undefined ? [] : [speaker.name]),
    ...events.map(({ title, when }) => (when === null ? title : `${title} (${when.label})`)),
    ...(statement.note === null ? [] : [statement.note]),
  ];
  if (parts.length === 0) return null;
  return <p className={styles.facts}>{parts.map((part) => part.replace(/\.$/, '')).join('. ')}.</p>;
}

/** Who does not carry it. */
function Silent({ story, statement }: { story: Story; statement: Statement }) {
  const carriers = sourcesOf(story, statement.wordings);
  const line = notCarriedBy(story.sources.filter((source) => !carriers.includes(source)));
  if (line === null) return null;
  return (
    <p className={styles.entry} lang="en">
      {line}
    </p>
  );
}
