import type { ReactNode, Ref } from 'react';
import type { Articles } from '../story/article-state.ts';
import { coverageOf, type Coverage } from '../story/coverage.ts';
import { languageOf } from '../story/direction.ts';
import { dotFor } from '../story/dots.ts';
import type { Selector, Story, StoryEvent } from '../story/model.ts';
import { groupNamings } from '../story/namings.ts';
import { tagsOf } from '../story/source-tags.ts';
import { problemOf } from '../story/withheld-words.ts';
import { Dots } from '../ui/Coverage.tsx';
import type { Links } from '../ui/links.ts';
import { SourceTags } from '../ui/SourceTags.tsx';
import { dateOf } from '../words/event.ts';
import * as words from '../words/event-panel.ts';
import { quoted } from '../words/numbers.ts';
import { capitalised } from '../words/capitalised.ts';
import { coverageSentence } from '../words/coverage-sentence.ts';
import styles from './EventFacts.module.css';
import { EventRules } from './EventRules.tsx';

interface EventFactsProps {
  story: Story;
  event: StoryEvent;
  articles: Articles;
  links: Links;
  titleRef: Ref<HTMLHeadingElement> | undefined;
}

/** Dots are drawn as a meter from nine sources on, and letters have nothing to stand under. */
const MAX_LETTERS = 8;

export function EventFacts({ story, event, articles, links, titleRef }: EventFactsProps) {
  const { when, dateWords, order, places } = event;
  const coverage = coverageOf(event, story.sources);
  const ofDateWords = languageOf((event.dateEvidence[0] ?? event.excerpts[0])?.source, story);
  return (
    <header className={styles.facts}>
      <p className={styles.coverage}>
        <Letters coverage={coverage} />
        <span>{coverageSentence(coverage)}</span>
      </p>
      <h2
        id="event-title"
        className={styles.title}
        tabIndex={-1}
        ref={titleRef}
        lang={story.language}
      >
        {event.title}
      </h2>
      <dl className={styles.rows}>
        <Row name={words.WHEN}>
          <strong className={styles.date} {...(when === null && dateWords !== null && ofDateWords)}>
            {when?.label ?? capitalised(dateOf(event))}
          </strong>
          {when !== null && dateWords !== null && (
            <>
              {' '}
              · <span {...ofDateWords}>{quoted(dateWords)}</span>
            </>
          )}
          {order !== null && (
            <Note>
              {words.orderWords(order)}
              {order.note !== null && (
                <>
                  . <span lang={story.language}>{order.note}</span>
                </>
              )}
            </Note>
          )}
        </Row>
        <Row name={words.WHERE}>
          {places.length === 0 && <span className={styles.missing}>{words.NOT_STATED}</span>}
          {places.map(({ place, certainty, note, namings }, index) => (
            <span key={place}>
              {index > 0 && '; '}
              <Named
                name={nameIn(story.places, place)}
                href={links.place(place)}
                namings={namings}
                story={story}
                articles={articles}
                isInferred={certainty === 'inferred'}
              />
              {note !== null && <Note lang={story.language}>{note}</Note>}
            </span>
          ))}
        </Row>
        <Names story={story} event={event} links={links} />
        <People story={story} event={event} articles={articles} links={links} />
      </dl>
      <Summary story={story} event={event} />
    </header>
  );
}

type AboutProps = Omit<EventFactsProps, 'titleRef'>;

/**
 * Who took part and who says so, what happened and how the words were read, after the passages. A phone's half sheet has
 * no room for them above the first passage, but for names: they stand in both places, and the width decides what shows.
 */
export function EventAbout(props: AboutProps) {
  return (
    <div className={styles.about}>
      <dl>
        <People {...props} />
      </dl>
      <Summary {...props} />
      <EventRules {...props} />
    </div>
  );
}

function People({ story, event, articles, links }: AboutProps) {
  if (event.people.length === 0) return null;
  return (
    <Row name={words.WHO} className={styles.people}>
      {event.people.map(({ person, namings }, index) => (
        <span key={person}>
          {index > 0 && '; '}
          <Named
            name={nameIn(story.people, person)}
            href={links.person(person)}
            namings={namings}
            story={story}
            articles={articles}
          />
        </span>
      ))}
    </Row>
  );
}

/**
 * Who took part, for a phone's half sheet: only seen and pressed. Aloud and by keys the names are where their sources are,
 * and not twice.
 */
function Names({ story, event, links }: Pick<AboutProps, 'story' | 'event' | 'links'>) {
  if (event.people.length === 0) return null;
  return (
    <Row name={words.WHO} className={styles.names} isUnsaid>
      {event.people.map(({ person }, index) => (
        <span key={person}>
          {index > 0 && '; '}
          <a
            className={styles.link}
            href={links.person(person)}
            lang={story.language}
            tabIndex={-1}
          >
            {nameIn(story.people, person)}
          </a>
        </span>
      ))}
    </Row>
  );
}

function Summary({ story, event }: Pick<AboutProps, 'story' | 'event'>) {
  return (
    <p className={styles.summary} lang={story.language}>
      {event.summary}
    </p>
  );
}

function nameIn(list: readonly { readonly id: string; readonly name: string }[], id: string) {
  return list.find((entry) => entry.id === id)?.name ?? id;
}

function Letters({ coverage }: { coverage: readonly Coverage[] }) {
  return (
    <span className={styles.letters} aria-hidden="true">
      <Dots dots={coverage.map(({ modality }) => dotFor(modality))} />
      {coverage.length <= MAX_LETTERS && (
        <span className={styles.letterRow}>
          {coverage.map(({ source, modality }) => (
            <span key={source.id} data-silent={modality === 'silent' || undefined}>
              {source.letter}
            </span>
          ))}
        </span>
      )}
    </span>
  );
}

interface RowProps {
  name: string;
  className?: string | undefined;
  /** Left out of what assistive technology is given. */
  isUnsaid?: boolean;
  children: ReactNode;
}

function Row({ name, className = '', isUnsaid, children }: RowProps) {
  return (
    <div className={`${styles.row} ${className}`} aria-hidden={isUnsaid}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}

function Note({ lang, children }: { lang?: string; children: ReactNode }) {
  return (
    <span className={styles.note} lang={lang}>
      {children}
    </span>
  );
}

interface NamedProps {
  name: string;
  href: string;
  namings: readonly Selector[];
  story: Story;
  articles: Articles;
  isInferred?: boolean;
}

/** A name with the letters of the sources that use it, and what the others write instead: Riga N E I · “Latvia” A R */
function Named({ name, href, namings, story, articles, isInferred = false }: NamedProps) {
  const { own, others } = groupNamings(
    name,
    namings.filter((naming) => problemOf(naming, articles) === null),
  );
  return (
    <>
      <a className={styles.link} href={href} lang={story.language}>
        {name}
      </a>
      {isInferred && <span className={styles.missing}>, {words.INFERRED}</span>}
      {own.length > 0 && (
        <span>
          {' '}
          <SourceTags tags={tagsOf(story.sources, own)} size={15} />
        </span>
      )}
      {others.map(({ words: written, sources }) => (
        <span key={written}>
          {' · '}
          <span {...languageOf(sources[0], story)}>{quoted(written)}</span>{' '}
          <SourceTags tags={tagsOf(story.sources, sources)} size={15} />
        </span>
      ))}
    </>
  );
}
