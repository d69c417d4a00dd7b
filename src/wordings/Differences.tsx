import type { Articles } from '../story/article-state.ts';
import { languageOf } from '../story/direction.ts';
import type { Disagreement, Reading, Selector, Story } from '../story/model.ts';
import { quoteHolding } from '../story/quote-holding.ts';
import { problemOf } from '../story/withheld-words.ts';
import { DifferSign, SourceTag } from '../ui/Coverage.tsx';
import type { Links } from '../ui/links.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { quoted } from '../words/numbers.ts';
import * as words from '../words/wordings.ts';
import styles from './Differences.module.css';

interface DifferencesProps {
  story: Story;
  articles: Articles;
  links: Links;
}

/** Every fact on which the sources differ: each reading in its sources' words, and what the editor says of it. */
export function Differences({ story, articles, links }: DifferencesProps) {
  if (story.disagreements.length === 0) return null;
  return (
    <section
      id="differ"
      className={styles.differences}
      aria-labelledby="differ-title"
      tabIndex={-1}
    >
      <h2 id="differ-title">{words.DIFFER}</h2>
      <p className={styles.introduction}>{words.differIntroduction(story.disagreements.length)}</p>
      {story.disagreements.map((disagreement) => (
        <Difference
          key={disagreement.id}
          disagreement={disagreement}
          {...{ story, articles, links }}
        />
      ))}
    </section>
  );
}

function Difference({
  disagreement,
  story,
  articles,
  links,
}: DifferencesProps & { disagreement: Disagreement }) {
  const titleId = `differ-${disagreement.id}-title`;
  const events = story.events.filter(({ id }) => disagreement.events.includes(id));
  return (
    <article
      id={`differ-${disagreement.id}`}
      className={styles.difference}
      aria-labelledby={titleId}
      tabIndex={-1}
    >
      <h3 id={titleId}>
        <DifferSign />
        <span lang={story.language}>{disagreement.title}</span>
      </h3>
      <dl className={styles.readings}>
        {disagreement.readings.map((reading) => (
          <ReadingWords key={reading.id} {...{ reading, story, articles, links }} />
        ))}
      </dl>
      <p className={styles.note} lang={story.language}>
        {disagreement.note}
      </p>
      {events.length > 0 && (
        <ul className={styles.events} aria-label={words.EVENTS}>
          {events.map(({ id, shortTitle, when }) => (
            <li key={id}>
              <a href={links.event(id)} lang={story.language}>
                {shortTitle}
              </a>
              {when !== null && <span>{when.label}</span>}
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function ReadingWords({ reading, ...props }: DifferencesProps & { reading: Reading }) {
  return (
    <div className={styles.reading}>
      <dt lang={props.story.language}>{reading.label}</dt>
      {reading.evidence.map((evidence) => (
        <Evidence key={`${evidence.source} ${evidence.start}`} evidence={evidence} {...props} />
      ))}
    </div>
  );
}

function Evidence({ evidence, story, articles, links }: DifferencesProps & { evidence: Selector }) {
  const index = story.sources.findIndex(({ id }) => id === evidence.source);
  const source = story.sources[index];
  if (source === undefined) return null;
  const problem = problemOf(evidence, articles);
  const quote = quoteHolding(evidence, story);
  return (
    <dd>
      <span aria-hidden="true">
        <SourceTag letter={source.letter} place={index + 1} />
      </span>
      {problem === null ? (
        <a href={links.source(source.id, quote ?? undefined)}>
          <VisuallyHidden>
            <span lang={story.language}>{source.name}</span>:{' '}
          </VisuallyHidden>
          <span {...languageOf(source.id, story)}>{quoted(evidence.exact)}</span>
          <VisuallyHidden>, {words.READ}</VisuallyHidden>
        </a>
      ) : (
        <span>{words.withheldLine(source.name, problem.reason)}</span>
      )}
    </dd>
  );
}
