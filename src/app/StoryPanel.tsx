import { type ReactNode, Suspense, useId } from 'react';
import { countsBySource } from '../story/coverage.ts';
import type { Disagreement, Statement, Story } from '../story/model.ts';
import { commonPublication } from '../story/common-publication.ts';
import { DifferSign, Dots, SourceTag } from '../ui/Coverage.tsx';
import { Icon } from '../ui/Icon.tsx';
import { differenceHref, type Links } from '../ui/links.ts';
import { useHydrating } from '../ui/useHydrating.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import * as words from '../words/story.ts';
import { SaveOffline } from './lazy-parts.ts';
import styles from './StoryPanel.module.css';

interface StoryPanelProps {
  story: Story;
  links: Links;
  /** Above everything else. */
  map?: ReactNode;
  /** The section that takes the focus when the panel comes. */
  focused?: 'sources' | 'differing';
}

/** As many disagreements and as many statements are in view; the rest is one step away. */
const SHOWN = 5;

/** What stands beside the timeline while no event is selected: who tells the story, and where they part. */
export function StoryPanel({ story, links, map, focused }: StoryPanelProps) {
  const { disagreements, statements } = story;
  const canSave = !useHydrating() && import.meta.env.PROD && 'serviceWorker' in navigator;
  return (
    <div className={styles.panel}>
      {map}
      <Sources story={story} links={links} focused={focused === 'sources'} />
      {disagreements.length > 0 && (
        <Section title={words.DIFFER} focused={focused === 'differing'}>
          <Disagreements disagreements={disagreements.slice(0, SHOWN)} {...{ story, links }} />
          {disagreements.length > SHOWN && (
            <details>
              <summary className={styles.more}>{words.more(disagreements.length - SHOWN)}</summary>
              <Disagreements disagreements={disagreements.slice(SHOWN)} {...{ story, links }} />
            </details>
          )}
        </Section>
      )}
      {statements.length > 0 && (
        <Section
          title={words.DIFFERENT_WORDS}
          aside={
            <a className={styles.all} href={links.statements}>
              {words.allOf(statements.length)}
            </a>
          }
        >
          <ul>
            {statements.slice(0, SHOWN).map((statement) => (
              <StatementRow key={statement.id} statement={statement} story={story} links={links} />
            ))}
          </ul>
        </Section>
      )}
      {canSave && (
        <Suspense>
          <SaveOffline story={story.id} />
        </Suspense>
      )}
    </div>
  );
}

interface DisagreementsProps {
  disagreements: readonly Disagreement[];
  story: Story;
  links: Links;
}

function Disagreements({ disagreements, story, links }: DisagreementsProps) {
  return (
    <ul>
      {disagreements.map((disagreement) => (
        <li key={disagreement.id}>
          <a
            className={styles.row}
            href={differenceHref(disagreement, links)}
            data-differs={disagreement.id}
          >
            <DifferSign />
            <span className={styles.rowText} lang={story.language}>
              {disagreement.title}
            </span>
            <Icon name="next" />
          </a>
        </li>
      ))}
    </ul>
  );
}

function comeTo(heading: HTMLElement | null): void {
  heading?.focus();
  heading?.scrollIntoView();
}

interface SectionProps {
  title: string;
  aside?: ReactNode;
  focused?: boolean;
  children: ReactNode;
}

function Section({ title, aside, focused = false, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 ref={focused ? comeTo : null} id={id} className={styles.title} tabIndex={-1}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

interface SourcesProps {
  story: Story;
  links: Links;
  focused: boolean;
}

function Sources({ story, links, focused }: SourcesProps) {
  const published = commonPublication(story.sources);
  return (
    <Section
      title={words.SOURCES}
      focused={focused}
      aside={
        published !== null && <span className={styles.aside}>{words.publishedOn(published)}</span>
      }
    >
      <ul>
        {countsBySource(story).map((counts, index) => (
          <li key={counts.source.id}>
            <a className={styles.source} href={links.source(counts.source.id)}>
              <SourceTag letter={counts.source.letter} place={index + 1} size={22} />
              <span className={styles.rowText} lang={story.language}>
                <span className={styles.name}>{counts.source.name}</span>
                <span className={styles.genre}>{counts.source.genre}</span>
              </span>
              <span className={styles.counts}>
                {words.countLines(counts).map((line) => (
                  <span key={line}>{line}</span>
                ))}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
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
      <a className={styles.row} href={links.statement(statement.id)}>
        <span className={styles.statement} lang={story.language}>
          {statement.title}
        </span>
        <Dots dots={story.sources.map(({ id }) => (carriers.has(id) ? 'reports' : 'silent'))} />
        <VisuallyHidden>{words.carriedBy(carriers.size, story.sources.length)}</VisuallyHidden>
      </a>
    </li>
  );
}
