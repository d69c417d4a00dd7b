import { type ReactNode, useState } from 'react';
import type { Articles } from '../story/article-state.ts';
import { type Filter, matchingIds } from '../story/facets.ts';
import type { Story } from '../story/model.ts';
import { Icon } from '../ui/Icon.tsx';
import type { Links } from '../ui/links.ts';
import * as w from '../words/search.ts';
import { type Group, GROUPS } from './documents.ts';
import { HitOption } from './HitOption.tsx';
import { type Hit, hitsIn } from './search-index.ts';
import { SearchFoot } from './SearchFoot.tsx';
import { indexOf } from './story-index.ts';
import { wordsIn } from '../story/words-in.ts';
import styles from './StorySearch.module.css';

interface SearchResultsProps {
  story: Story;
  filter: Filter;
  typed: string;
  articles: Articles;
  links: Links;
  hrefOfWords: (q: string) => string;
  listId: string;
  /** Id of the option the keys have come to. */
  active: string | null;
  onRetry: (source: string) => void;
  onFollow: (hit: Hit | null, isPressed: boolean) => void;
}

/** So many of a group are shown at first, and at most when all are asked for. */
const FEW: Readonly<Record<Group, number>> = {
  event: 5,
  person: 4,
  place: 4,
  difference: 4,
  statement: 4,
  text: 6,
};
const MOST = 100;
const NO_GROUPS: ReadonlySet<Group> = new Set();

/** What is found, by kind; every line is an option of one listbox. */
export function SearchResults(props: SearchResultsProps) {
  const { story, filter, typed, articles, listId, active, onFollow } = props;
  const [unfolded, setUnfolded] = useState({ typed, groups: NO_GROUPS });
  const whole = unfolded.typed === typed ? unfolded.groups : NO_GROUPS;
  const { hits, nearly } = indexOf(story, articles)(typed);
  // What has no word in it, such as a dash, finds nothing, though titles have it.
  const found = wordsIn(typed).length > 0 ? matchingIds(story, { ...filter, q: typed }) : null;
  const events = found?.size ?? 0;
  const option = (key: string) => {
    const id = `${listId}-${key}`;
    return { id, role: 'option', tabIndex: -1, 'aria-selected': active === id } as const;
  };
  const groups = GROUPS.map((group) => {
    const all = hitsIn(hits, group);
    return { group, all, some: all.slice(0, whole.has(group) ? MOST : FEW[group]) };
  }).filter(({ all }) => all.length > 0);
  return (
    // The keys are the field's, which keeps the focus when an option is pressed.
    <div className={styles.popup} role="none" onMouseDown={(press) => press.preventDefault()}>
      {nearly && <p className={styles.remark}>{w.NEARLY}</p>}
      <div key={typed} id={listId} role="listbox" aria-label={w.RESULTS}>
        {events > 0 && (
          <a
            {...option('filter')}
            className={styles.filter}
            href={props.hrefOfWords(typed.trim())}
            onClick={({ detail }) => onFollow(null, detail > 0)}
          >
            <Icon name="search" />
            {w.showEvents(events, hitsIn(hits, 'event').length)}
            <span className={styles.enter} aria-hidden="true">
              {w.ENTER}
            </span>
          </a>
        )}
        {groups.map(({ group, all, some }) => (
          <Section
            key={group}
            id={`${listId}-${group}`}
            name={w.GROUP_NAMES[group]}
            count={all.length}
          >
            {some.map((hit, place) => (
              <HitOption
                key={hit.document.key}
                option={option(`${group}-${place}`)}
                hit={hit}
                story={story}
                links={props.links}
                onFollow={({ detail }) => onFollow(hit, detail > 0)}
              />
            ))}
            {!whole.has(group) && all.length > some.length && (
              <button
                type="button"
                {...option(`${group}-all`)}
                className={styles.more}
                onClick={() => setUnfolded({ typed, groups: new Set([...whole, group]) })}
              >
                {w.showAll(all.length, group)}
              </button>
            )}
          </Section>
        ))}
      </div>
      <SearchFoot
        story={story}
        articles={articles}
        counts={{
          ...w.NONE,
          ...Object.fromEntries(groups.map(({ group, all }) => [group, all.length])),
        }}
        onRetry={props.onRetry}
      />
    </div>
  );
}

interface SectionProps {
  id: string;
  name: string;
  count: number;
  children: ReactNode;
}

function Section({ id, name, count, children }: SectionProps) {
  return (
    <div className={styles.section} role="group" aria-labelledby={id}>
      <div id={id} className={styles.heading} role="presentation">
        {name} <span className={styles.count}>{count}</span>
      </div>
      {children}
    </div>
  );
}
