import type { Articles } from '../story/article-state.ts';
import { languageOf } from '../story/direction.ts';
import type {
  Disagreement,
  Reading,
  Selector,
  Statement,
  Story,
  StoryEvent,
} from '../story/model.ts';
import { quoteHolding } from '../story/quote-holding.ts';
import { tagsOf } from '../story/source-tags.ts';
import { problemOf } from '../story/withheld-words.ts';
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
  articles: Articles;
  links: Links;
}

/** What else the story holds on this event: facts on which sources part, and statements they word differently. */
export function EventRelated({ story, event, articles, links }: EventRelatedProps) {
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
              articles={articles}
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
  articles: Articles;
  links: Links;
}

function Differing({ disagreement, ...props }: DifferingProps) {
  return (
    <div className={styles.differing}>
      <h4
        id={`differs-${disagreement.id}`}
        className={styles.fact}
        tabIndex={-1}
        lang={props.story.language}
      >
        <DifferSign />
        {disagreement.statement === null ? (
          disagreement.title
        ) : (
          <a className={styles.link} href={props.links.statement(disagreement.statement)}>
            {disagreement.title}
          </a>
        )}
      </h4>
      <p className={styles.note} lang={props.story.language}>
        {disagreement.note}
      </p>
      <ul>
        {disagreement.readings.map((reading) => (
          <ReadingRow key={reading.id} reading={reading} {...props} />
        ))}
      </ul>
    </div>
  );
}

type ReadingProps = Omit<DifferingProps, 'disagreement'>;

function ReadingRow({ reading, ...props }: ReadingProps & { reading: Reading }) {
  return (
    <li className={styles.reading}>
      <strong className={styles.label} lang={props.story.language}>
        {reading.label}
      </strong>
      {reading.evidence.map((evidence) => (
        <Evidence key={`${evidence.source} ${evidence.start}`} evidence={evidence} {...props} />
      ))}
    </li>
  );
}

function Evidence({ evidence, story, articles, links }: ReadingProps & { evidence: Selector }) {
  const { source, exact } = evidence;
  const tags = tagsOf(story.sources, [source]);
  return (
    <span className={styles.evidence}>
      <SourceTags tags={tags} size={15} />{' '}
      {problemOf(evidence, articles) === null ? (
        <a
          className={styles.words}
          href={links.source(source, quoteHolding(evidence, story) ?? undefined)}
        >
          <span {...languageOf(source, story)}>{quoted(exact)}</span>
          <VisuallyHidden>{words.inTextOf(tags[0]?.name ?? source)}</VisuallyHidden>
        </a>
      ) : (
        <span className={styles.withheld}>{words.WITHHELD_READING}</span>
      )}
    </span>
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
        <span className={styles.statementTitle} lang={story.language}>
          {statement.title}
        </span>
        <Dots dots={story.sources.map(({ id }) => (carriers.has(id) ? 'reports' : 'silent'))} />
        <VisuallyHidden>{carriedBy(carriers.size, story.sources.length)}</VisuallyHidden>
        <Icon name="next" />
      </a>
    </li>
  );
}
