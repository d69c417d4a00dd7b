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
  const { story, statement, articles, links, widthPx, titleRef, onCopyLink } = props;
  const compared = useMemo(() => compare(statement, story, articles), [statement, story, articles]);
  const disagreements = story.disagreements.filter((one) => one.statement === statement.id);
  const titleId = `statement-${statement.id}`;
  const Title = onCopyLink === undefined ? 'h2' : 'h1';
  return (
    <article
      className={styles.statement}
      aria-labelledby={titleId}
      data-selected={onCopyLink === undefined ? undefined : ''}
    >
      <header className={styles.head}>
        <Title id={titleId} ref={titleRef} tabIndex={-1}>
          {statement.title}
        </Title>
        <p className={styles.meta}>
          {words.metaLine([
            words.speakerName(statement.speaker, story.people),
            words.saidOnWords(saidOn(statement, story), story),
            words.carriers(story.sources.length - compared.silent.length, story.sources.length),
          ])}
          {disagreements.length > 0 && <DifferSign size={16} />}
        </p>
        {onCopyLink !== undefined && (
          <button type="button" className={styles.copy} onClick={onCopyLink}>
            <Icon name="link" />
            {words.COPY_LINK}
          </button>
        )}
      </header>
      <CollationRows title={statement.title} compared={compared} links={links} widthPx={widthPx} />
      <Foot statement={statement} compared={compared} />
      {disagreements.map(({ id, title, note }) => (
        <p key={id} className={styles.differ}>
          <DifferSign size={16} />
          <span>
            <a href={`#differ-${id}`}>{title}</a> {note}
          </span>
        </p>
      ))}
    </article>
  );
}

interface FootProps {
  statement: Statement;
  compared: Compared;
}

function Foot({ statement, compared: { rows, silent, withheld } }: FootProps) {
  const remarks = [
    ...(statement.note === null ? [] : [statement.note]),
    ...(rows.length === 2 && withheld.length === 0 ? [words.TWO_SOURCES] : []),
  ].join(' ');
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
      {(silent.length > 0 || remarks !== '') && (
        <p className={styles.foot}>
          {silent.length > 0 && (
            <>
              <EmptyTags sources={silent} /> {words.doNotCarry(silent.length)}{' '}
            </>
          )}
          {remarks}
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
