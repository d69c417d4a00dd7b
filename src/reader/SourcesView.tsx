import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { type Carried, carriedBySource } from '../story/exclusive.ts';
import type { CarriedCounts } from '../story/large/carried-counts.ts';
import type { Story, StoryEvent } from '../story/model.ts';
import { SourceTag } from '../ui/Coverage.tsx';
import type { Links } from '../ui/links.ts';
import {
  andMore,
  eventsCounted,
  publishedLine,
  sourcesLine,
  sourcesWords as w,
} from '../words/reader.ts';
import { firstExcerpt } from './passages.ts';
import styles from './SourcesView.module.css';

/** A list longer than this is no longer read; the rest is a number. */
const LONGEST_LIST = 60;

interface SourcesViewProps {
  story: Story;
  links: Links;
  /** Of a large story, which does not hold its events: how many there are, and how many each source carries. */
  large?: { readonly events: number; readonly bySource: readonly CarriedCounts[] };
  /** Called with what scrolls when the view is drawn; what it returns, when it goes. */
  onOpen: (scroller: HTMLElement) => () => void;
}

/** Every source with what it reports and announces, what it alone carries, and what it leaves out. */
export function SourcesView({ story, links, large, onOpen }: SourcesViewProps) {
  const view = useRef<HTMLElement>(null);
  useLayoutEffect(() => (view.current === null ? undefined : onOpen(view.current)), [onOpen]);
  return (
    // Pressed, it has the keys that scroll.
    <section ref={view} className={styles.sources} aria-labelledby="sources-title" tabIndex={-1}>
      <header>
        <h1 id="sources-title" tabIndex={-1}>
          {w.title}
        </h1>
        <p>{sourcesLine(story.sources.length, large?.events ?? story.events.length)}</p>
      </header>
      <ol>
        {carriedBySource(story).map((carried, index) => (
          <SourceEntry
            key={carried.source.id}
            carried={carried}
            counts={large?.bySource[index] ?? null}
            place={index + 1}
            language={story.language}
            links={links}
          />
        ))}
      </ol>
    </section>
  );
}

interface SourceEntryProps {
  carried: Carried;
  /** In place of the events themselves, where the story does not hold them. */
  counts: CarriedCounts | null;
  place: number;
  /** Of the story, whose editor names sources and events. */
  language: string;
  links: Links;
}

function SourceEntry({ carried, counts, place, language, links }: SourceEntryProps) {
  const { source } = carried;
  /** What a source carries is opened at its words, where it does not, at the event. */
  const atWords = (event: StoryEvent) => {
    const excerpt = firstExcerpt(event, source.id);
    return excerpt === null ? links.event(event.id) : links.source(source.id, excerpt.id);
  };
  const atEvent = (event: StoryEvent) => links.event(event.id);
  return (
    <li className={styles.source}>
      <div className={styles.head}>
        <span aria-hidden="true">
          <SourceTag letter={source.letter} place={place} size={22} />
        </span>
        <div>
          <h2>
            <a href={links.source(source.id)} lang={language}>
              {source.name}
            </a>
          </h2>
          <p>
            <span lang={language}>{source.genre}</span> · {publishedLine(source)}
          </p>
        </div>
      </div>
      {counts === null ? (
        <dl>
          <Part name={w.reported} events={carried.reported} href={atWords} {...{ language }} />
          <Part name={w.announced} events={carried.announced} href={atWords} {...{ language }} />
          <Part name={w.background} events={carried.background} href={atWords} {...{ language }} />
          <Part name={w.alone} events={carried.alone} href={atEvent} emphasis {...{ language }} />
          <Part name={w.silent} events={carried.silent} href={atEvent} emphasis {...{ language }} />
        </dl>
      ) : (
        <dl>
          <CountedPart name={w.reported} count={counts.report} />
          <CountedPart name={w.announced} count={counts.announce} />
          <CountedPart name={w.background} count={counts.background} />
          <CountedPart name={w.alone} count={counts.alone} emphasis />
          <CountedPart name={w.silent} count={counts.silent} emphasis />
        </dl>
      )}
    </li>
  );
}

interface PartProps {
  name: ReactNode;
  events: readonly StoryEvent[];
  href: (event: StoryEvent) => string;
  emphasis?: boolean;
  language: string;
}

function Part({ name, events, href, emphasis = false, language }: PartProps) {
  const rest = events.length - LONGEST_LIST;
  return (
    <div data-emphasis={emphasis || undefined}>
      <dt>
        {name} <span className={styles.count}>{events.length}</span>
      </dt>
      <dd>
        {events.length === 0 && w.none}
        <ul>
          {events.slice(0, LONGEST_LIST).map((event) => (
            <li key={event.id}>
              <a href={href(event)} lang={language}>
                {event.shortTitle}
              </a>
            </li>
          ))}
          {rest > 0 && <li>{andMore(rest)}</li>}
        </ul>
      </dd>
    </div>
  );
}

interface CountedPartProps {
  name: ReactNode;
  count: number;
  emphasis?: boolean;
}

function CountedPart({ name, count, emphasis = false }: CountedPartProps) {
  return (
    <div data-emphasis={emphasis || undefined}>
      <dt>{name}</dt>
      <dd>{count === 0 ? w.none : eventsCounted(count)}</dd>
    </div>
  );
}
