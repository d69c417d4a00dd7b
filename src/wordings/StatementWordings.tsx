import { type Ref, useMemo } from 'react';
import type { Articles } from '../story/article-state.ts';
import type { Source, Statement, Story } from '../story/model.ts';
import { DifferSign, SourceTag } from '../ui/Coverage.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { Links } from '../ui/links.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import * as words from '../words/wordings.ts';
import { CollationRows } from './CollationRows.tsx';
import { compare, type Compared } from './rows.ts';
import { saidOn } from './said-on.ts';
import styles from './StatementWordings.module.css';

interface StatementWordingsProps {
  story: Story;
  statement: Statement;
  /** Id of the wording the link asks for; `null`: none. */
  quote: string | null;
  articles: Articles;
  links: Links;
  /** Room for a row in CSS px; `null` until measured. */
  widthPx: number | null;
  /** Given to the selected statement alone, as is what copies its address. */
  titleRef: Ref<HTMLHeadingElement> | undefined;
  onCopyLink: (() => void) | undefined;
}

/** One statement: who said it when, every source's wording side by side, and who does not carry it. */
export function StatementWordings(props: StatementWordingsProps) {
  const { story, statement, quote, articles, links, widthPx, titleRef, onCopyLink } = props;
  const compared = useMemo(() => compare(statement, story, articles), [statement, story, articles]);
  const disagreements = story.disagreements.filter((one) => one.statement === statement.id);
  const speaker = words.speakerName(statement.speaker, story.people);
  const titleId = `statement-${statement.id}`;
  const Title = onCopyLink === undefined ? 'h2' : 'h1';
  return (
    <article
      className={styles.statement}
      aria-labelledby={titleId}
      data-selected={onCopyLink === undefined ? undefined : ''}
    >
      <header className={styles.head}>
        <Title id={titleId} ref={titleRef} tabIndex={-1} lang={story.language}>
          {statement.title}
        </Title>
        <p className={styles.meta}>
          <span>
            {speaker !== null && (
              <>
                <span lang={story.language}>{speaker}</span> ·{' '}
              </>
            )}
            {words.metaLine([
              words.saidOnWords(saidOn(statement, story), story),
              words.carriers(story.sources.length - compared.silent.length, story.sources.length),
            ])}
          </span>
          {disagreements.length > 0 && <DifferSign size={16} />}
        </p>
        {onCopyLink !== undefined && (
          <button type="button" className={styles.copy} onClick={onCopyLink}>
            <Icon name="link" />
            {words.COPY_LINK}
          </button>
        )}
      </header>
      <CollationRows
        title={statement.title}
        language={story.language}
        compared={compared}
        quote={quote}
        links={links}
        widthPx={widthPx}
      />
      <Foot statement={statement} language={story.language} compared={compared} />
      {disagreements.map(({ id, title, note }) => (
        <p key={id} className={styles.differ}>
          <DifferSign size={16} />
          <span lang={story.language}>
            <a href={`#differ-${id}`}>{title}</a> {note}
          </span>
        </p>
      ))}
    </article>
  );
}

interface FootProps {
  statement: Statement;
  /** Of the story, whose editor wrote the note. */
  language: string;
  compared: Compared;
}

function Foot({ statement, language, compared: { rows, silent, withheld } }: FootProps) {
  const hasTwo = rows.length === 2 && withheld.length === 0;
  return (
    <>
      {withheld.map(({ source, place, reason }) => (
        <p key={source.id} className={styles.withheld}>
          <Icon name="warning" />
          <span aria-hidden="true">
            <SourceTag letter={source.letter} place={place} />
          </span>
          {words.withheldLine(source.name, reason)}
        </p>
      ))}
      {(silent.length > 0 || statement.note !== null || hasTwo) && (
        <p className={styles.foot}>
          {silent.length > 0 && (
            <>
              <EmptyTags sources={silent} /> {words.doNotCarry(silent.length)}{' '}
            </>
          )}
          {statement.note !== null && <span lang={language}>{statement.note} </span>}
          {hasTwo && words.TWO_SOURCES}
        </p>
      )}
    </>
  );
}

/** Letters without their colour: these sources are silent. */
function EmptyTags({ sources }: { sources: readonly Source[] }) {
  return (
    <>
      <span className={styles.empty} aria-hidden="true">
        {sources.map(({ id, letter }) => (
          <span key={id}>{letter}</span>
        ))}
      </span>
      <VisuallyHidden>{sources.map(({ name }) => name).join(', ')}</VisuallyHidden>
    </>
  );
}
