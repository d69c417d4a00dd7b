import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Articles } from '../story/article-state.ts';
import type { Story } from '../story/model.ts';
import { bringIntoView } from '../ui/bring-into-view.ts';
import { Icon } from '../ui/Icon.tsx';
import type { Links } from '../ui/links.ts';
import { MissingTexts } from '../ui/MissingTexts.tsx';
import { useElementSize } from '../ui/useElementSize.ts';
import { TRY_AGAIN } from '../words/data.ts';
import * as words from '../words/wordings.ts';
import { Differences } from './Differences.tsx';
import { StatementList } from './StatementList.tsx';
import { StatementWordings } from './StatementWordings.tsx';
import styles from './WordingsView.module.css';

interface WordingsViewProps {
  story: Story;
  /** Id of the statement that stands first; `null` for the list of all. */
  selected: string | null;
  /** Id of the wording that is brought into view; `null`: none. */
  quote: string | null;
  articles: Articles;
  links: Links;
  onCopyLink: () => void;
  /** Asks for a source's text once more. */
  onRetry: (source: string) => void;
}

/** Statements as each source words them, aligned, and the facts on which the sources differ. */
export function WordingsView(props: WordingsViewProps) {
  const { story, selected, quote, articles, links, onCopyLink } = props;
  const view = useRef<HTMLElement>(null);
  const measure = useRef<HTMLDivElement>(null);
  const width = useElementSize(measure)?.width ?? null;
  const titles = useSelectedTitle(selected);
  const statements = useMemo(() => {
    const first = story.statements.filter(({ id }) => id === selected);
    return [...first, ...story.statements.filter(({ id }) => id !== selected)];
  }, [story.statements, selected]);
  // Rows stand where they stay once their texts are read and there is a width to break them by.
  const read = story.sources.filter(
    ({ id }) => (articles.get(id)?.kind ?? 'loading') !== 'loading',
  ).length;
  const isWaiting = articles.size > read;
  const missing = story.sources.flatMap(({ id, name }) => {
    const state = articles.get(id);
    return state?.kind === 'unavailable' ? [{ id, name, reason: state.reason }] : [];
  });
  const isMeasured = width !== null;
  useEffect(() => {
    if (quote === null || !isMeasured || read === 0) return undefined;
    // After the title has the focus, which scrolls to it.
    const frame = requestAnimationFrame(() => {
      const row = view.current?.querySelector('[data-asked]');
      if (row != null) bringIntoView(row, 'center');
    });
    return () => cancelAnimationFrame(frame);
  }, [quote, isMeasured, read]);
  return (
    // The focus comes from within.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={view}
      className={styles.view}
      aria-labelledby="wordings-title"
      data-selected={selected ?? undefined}
      onFocus={({ target }) => keepInView(target)}
    >
      <div className={styles.layout}>
        <StatementList story={story} selected={selected} links={links} titleRef={titles.list} />
        <div className={styles.collations} tabIndex={-1}>
          <a className={styles.back} href={links.statements}>
            <Icon name="previous" />
            {words.ALL_STATEMENTS}
          </a>
          {isWaiting && <p className={styles.reading}>{words.readingTexts(read, articles.size)}</p>}
          {missing.length > 0 && (
            <MissingTexts
              className={styles.missing}
              line={words.textsMissing(missing.map(({ name }) => name))}
              reasons={missing.map(({ reason }) => reason)}
              again={TRY_AGAIN}
              onRetry={() => missing.forEach(({ id }) => props.onRetry(id))}
            />
          )}
          <div ref={measure} />
          {statements.map((statement) => (
            <StatementWordings
              key={statement.id}
              story={story}
              statement={statement}
              quote={quote}
              articles={articles}
              links={links}
              widthPx={width}
              titleRef={statement.id === selected ? titles.statement : undefined}
              onCopyLink={statement.id === selected ? onCopyLink : undefined}
            />
          ))}
          <Differences story={story} articles={articles} links={links} />
        </div>
      </div>
    </section>
  );
}

/** How many frames what is drawn for the first time takes to have its height. */
const DRAWN_IN = 3;

/** Statements that come into view as the focus scrolls there grow then, and push what it is on below the window. */
function keepInView(target: Element, frames = DRAWN_IN): void {
  if (frames === 0) return;
  requestAnimationFrame(() => {
    // The focus may have gone on meanwhile.
    if (!target.matches('a:focus-visible, button:focus-visible')) return;
    bringIntoView(target, 'nearest');
    keepInView(target, frames - 1);
  });
}

/** Brings the selected statement into view when another is selected, and the focus to its title, or back to the list's. */
function useSelectedTitle(selected: string | null) {
  const statement = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLHeadingElement>(null);
  const last = useRef(selected);
  useLayoutEffect(() => {
    if (last.current === selected) return;
    last.current = selected;
    if (statement.current !== null) bringIntoView(statement.current, 'start');
    (selected === null ? list : statement).current?.focus({ preventScroll: selected !== null });
  }, [selected]);
  return { statement, list };
}
