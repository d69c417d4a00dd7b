import { useDeferredValue, useId, useState } from 'react';
import { wordsOfLink } from '../sharing/words-of-link.ts';
import { matchingIds } from '../story/facets.ts';
import type { Story } from '../story/model.ts';
import { Icon } from '../ui/Icon.tsx';
import type { Links } from '../ui/links.ts';
import { dateOf } from '../words/event.ts';
import { FIND_EVENT, found } from '../words/unknown-search.ts';
import styles from './EventSearch.module.css';

/** More than these are not worth reading through; more words narrow them down. */
const SHOWN = 6;

const NOTHING_CHOSEN = { place: [], person: [], source: [], kind: [], modality: [] } as const;

interface EventSearchProps {
  story: Story;
  links: Links;
  /** The id a link asked for in vain, whose words the search begins with; may be empty. */
  asked: string;
  /** Ids that are offered beside the search: listed only once somebody has searched. */
  offered: readonly string[];
}

/** Finds an event by its words, for someone whose link led to none. */
export function EventSearch({ story, links, asked, offered }: EventSearchProps) {
  const [words, setWords] = useState(() =>
    wordsOfLink(asked, (q) => matchingIds(story, { ...NOTHING_CHOSEN, q })?.size !== 0),
  );
  const [begun] = useState(words);
  const q = useDeferredValue(words);
  const id = useId();
  const matching = q.trim() === '' ? null : matchingIds(story, { ...NOTHING_CHOSEN, q });
  const events = story.events.filter((event) => matching?.has(event.id));
  const listed = events.filter(({ id: each }) => q !== begun || !offered.includes(each));
  return (
    <search className={styles.search}>
      <div className={styles.field}>
        <Icon name="search" />
        <input
          type="search"
          aria-label={FIND_EVENT}
          placeholder={FIND_EVENT}
          aria-describedby={id}
          value={words}
          onChange={(changeEvent) => setWords(changeEvent.target.value)}
        />
        <output id={id} className={styles.found}>
          {matching !== null && found(events.length)}
        </output>
      </div>
      {listed.length > 0 && (
        <ul className={styles.events}>
          {listed.slice(0, SHOWN).map((event) => (
            <li key={event.id}>
              <a className={styles.event} href={links.event(event.id)}>
                <span className={styles.date}>{dateOf(event)}</span>
                <span className={styles.title} lang={story.language}>
                  {event.title}
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
