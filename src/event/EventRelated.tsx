import type { Disagreement, Reading, Statement, Story, StoryEvent } from '../story/model.ts';
import { tagsOf } from '../story/source-tags.ts';
import { DifferSign, Dots } from '../ui/Coverage.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { Links } from '../ui/links.ts';
import { SourceTags } from '../ui/SourceTags.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import * as words from '../words/event-panel.ts';
import { quoted } from '../words/numbers.ts';
import { carriedBy } from '../words/story.ts';
import styles from './EventRelated.module.css';

interface EventRelatedProps {
  story: Story;
  event: StoryEvent;
  links: Links;
}

/** What else the story holds on this event: facts on which sources part, and statements they word differently. */
export function EventRelated({ story, event, links }: EventRelatedProps) {
  const disagreements = story.disagreements.filter(({ events }) => events.includes(event.id));
  const statements = story.statements.filter(({ events }) => events.includes(event.id));
  return (
    <>
      {disagreements.length > 0 && (
        <section className={styles.section} aria-labelledby="event-differ">
          <h3 id="event-differ" className={styles.title}>
            {words.DIFFER}
          </h3>
          {disagreements.map((disagreement) => (
            <Differing
              key={disagreement.id}
              disagreement={disagreement}
              story={story}
              links={links}
            />
          ))}
        </section>
      )}
      {statements.length > 0 && (
        <section className={styles.section} aria-labelledby="event-statements">
          <h3 id="event-statements" className={styles.title}>
            {words.STATEMENTS}
          </h3>
          <ul>
            {statements.map((statement) => (
              <StatementRow key={statement.id} statement={statement} story={story} links={links} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface DifferingProps {
  disagreement: Disagreement;
  story: Story;
  links: Links;
}

function Differing({ disagreement, story, links }: DifferingProps) {
  return (
    <div className={styles.differing}>
      <h4 className={styles.fact}>
        <DifferSign />
        {disagreement.statement === null ? (
          disagreement.title
        ) : (
          <a className={styles.link} href={links.statement(disagreement.statement)}>
            {disagreement.title}
          </a>
        )}
      </h4>
      <p className={styles.note}>{disagreement.note}</p>
      <ul className={styles.readings}>
        {disagreement.readings.map((reading) => (
          <ReadingRow key={reading.id} reading={reading} story={story} />
        ))}
      </ul>
    </div>
  );
}

function ReadingRow({ reading, story }: { reading: Reading; story: Story }) {
  return (
    <li className={styles.reading}>
      <strong className={styles.label}>{reading.label}</strong>
      {reading.evidence.map(({ source, exact, start }) => (
        <span key={`${source} ${start}`} className={styles.evidence}>
          <SourceTags tags={tagsOf(story.sources, [source])} size={15} /> {quoted(exact)}
        </span>
      ))}
    </li>
  );
}

interface StatementRowProps {
  statement: Statement;
  story: Story;
  links: Links;
}

function StatementRow({ statement, story, links }: StatementRowProps) {
  const carriers = new Set(statement.wordings.map(({ source }) => source));
  return (
    <li>
      <a className={styles.statement} href={links.statement(statement.id)}>
        <span className={styles.statementTitle}>{statement.title}</span>
        <Dots dots={story.sources.map(({ id }) => (carriers.has(id) ? 'reports' : 'silent'))} />
        <VisuallyHidden>{carriedBy(carriers.size, story.sources.length)}</VisuallyHidden>
        <Icon name="next" />
      </a>
    </li>
  );
}
