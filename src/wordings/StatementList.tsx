import { type Ref, useEffect, useRef } from 'react';
import type { Statement, Story } from '../story/model.ts';
import { bringIntoScroller, scrollerOf } from '../ui/bring-into-view.ts';
import { DifferSign, Dots } from '../ui/Coverage.tsx';
import type { Links } from '../ui/links.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { carriedBy } from '../words/story.ts';
import * as words from '../words/wordings.ts';
import { saidAt, saidOn } from './said-on.ts';
import { Key } from './Key.tsx';
import styles from './StatementList.module.css';

interface StatementListProps {
  story: Story;
  selected: string | null;
  links: Links;
  /** The title takes focus by program where the list comes back in place of a statement. */
  titleRef: Ref<HTMLHeadingElement>;
}

/** All statements, then all disagreements, each a link to where it is shown in full. */
export function StatementList({ story, selected, links, titleRef }: StatementListProps) {
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    if (selected === null) return;
    const { current: nav } = list;
    const line = nav?.querySelector('[aria-current]') ?? null;
    if (nav === null || line === null) return;
    // The list alone: in a low window the page scrolls, too, and opens at its head.
    if (nav.contains(scrollerOf(line))) bringIntoScroller(line, 'nearest');
  }, [selected]);
  // A page is about one thing: all of them, or the statement, whose title is the first heading then.
  const Title = selected === null ? 'h1' : 'div';
  return (
    <nav ref={list} className={styles.list} aria-label={words.TITLE}>
      <div className={styles.all}>
        <header className={styles.head}>
          <Title id="wordings-title" ref={titleRef} tabIndex={-1}>
            {words.TITLE}
          </Title>
          <p>{words.introduction(story.statements)}</p>
        </header>
        <ul>
          {story.statements.map((statement) => (
            <StatementLine
              key={statement.id}
              story={story}
              statement={statement}
              isSelected={statement.id === selected}
              links={links}
            />
          ))}
        </ul>
        {story.disagreements.length > 0 && (
          <a className={styles.differ} href="#differ">
            <DifferSign />
            <span>{words.DIFFER}</span>
            <span className={styles.count}>{story.disagreements.length}</span>
          </a>
        )}
      </div>
      <Key Title={selected === null ? 'h2' : 'div'} />
    </nav>
  );
}

interface StatementLineProps {
  story: Story;
  statement: Statement;
  isSelected: boolean;
  links: Links;
}

function StatementLine({ story, statement, isSelected, links }: StatementLineProps) {
  const carriers = new Set(statement.wordings.map(({ source }) => source));
  const differs = story.disagreements.some((one) => one.statement === statement.id);
  const speaker = words.speakerName(statement.speaker, story.people);
  const place = saidAt(statement, story)?.name ?? null;
  const days = words.saidOnWords(saidOn(statement, story), story);
  const named = [speaker, place].filter((name) => name !== null);
  return (
    <li>
      <a
        className={styles.statement}
        href={links.statement(statement.id)}
        aria-current={isSelected ? 'page' : undefined}
        data-on-accent={isSelected || undefined}
      >
        <span className={styles.title} lang={story.language}>
          {statement.title}
        </span>
        <span className={styles.dots}>
          {differs && (
            <>
              <DifferSign size={16} />
              <VisuallyHidden>{words.SOURCES_DIFFER}</VisuallyHidden>
            </>
          )}
          <Dots dots={story.sources.map(({ id }) => (carriers.has(id) ? 'reports' : 'silent'))} />
          <VisuallyHidden>{carriedBy(carriers.size, story.sources.length)}</VisuallyHidden>
        </span>
        {(named.length > 0 || days !== null) && (
          <span className={styles.caption}>
            {named.length > 0 && <span lang={story.language}>{named.join(', ')}</span>}
            {named.length > 0 && days !== null && ', '}
            {days}
          </span>
        )}
      </a>
    </li>
  );
}
