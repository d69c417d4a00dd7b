import type { MouseEventHandler } from 'react';
import { languageOf } from '../story/direction.ts';
import type { Story } from '../story/model.ts';
import { SourceTag } from '../ui/Coverage.tsx';
import { differenceHref, type Links } from '../ui/links.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { dateOf } from '../words/event.ts';
import { quoted } from '../words/numbers.ts';
import * as w from '../words/search.ts';
import type { Line } from './documents.ts';
import { excerptOf, markWords } from './marked-words.ts';
import { quoteAt } from './quote-at.ts';
import type { Hit } from './search-index.ts';
import { wordsAt } from './words-at.ts';
import styles from './StorySearch.module.css';

interface HitOptionProps {
  /** What makes it an option of its list. */
  option: { readonly id: string; readonly role: 'option'; readonly 'aria-selected': boolean };
  hit: Hit;
  story: Story;
  links: Links;
  onFollow: MouseEventHandler;
}

/** A line of a sentence; a whole sentence of the texts has room for more. */
const LINE_CHARACTERS = 150;
const SENTENCE_CHARACTERS = 260;

/** One thing found, as a link to it: its name and the words that were found, marked, in their sentence. */
export function HitOption({ option, hit, story, links, onFollow }: HitOptionProps) {
  const { document, found, line } = hit;
  const aside = asideOf(hit, story);
  const role = roleOf(hit, story);
  /** What was found stands there already: an event's date. */
  const isAside = line?.text === aside;
  return (
    <a
      {...option}
      className={styles.hit}
      href={hrefOf(hit, story, links)}
      // Leads to its place in the event's panel.
      data-differs={document.group === 'difference' ? document.id : undefined}
      onClick={onFollow}
    >
      {document.title !== '' && (
        <span className={styles.title} lang={story.language}>
          <Marked text={document.title} found={found} />
        </span>
      )}
      {aside !== '' && (
        <span className={styles.aside}>
          {role !== null && (
            <>
              <span lang={story.language}>{role}</span>,{' '}
            </>
          )}
          {isAside ? <Marked text={aside} found={found} /> : aside}
        </span>
      )}
      {line !== null && !isAside && <Sentence line={line} hit={hit} story={story} />}
    </a>
  );
}

interface SentenceProps {
  line: Line;
  hit: Hit;
  story: Story;
}

/** The words where they stand; a source's in quotation marks, with its letter. */
function Sentence({ line, hit, story }: SentenceProps) {
  const { found } = hit;
  const place = story.sources.findIndex(({ id }) => id === line.source);
  const source = story.sources[place];
  const at = hit.document.at;
  const text = excerptOf(line.text, found, at === null ? LINE_CHARACTERS : SENTENCE_CHARACTERS);
  if (source === undefined) {
    return (
      <span className={styles.line} lang={story.language}>
        <Marked text={text} found={found} />
      </span>
    );
  }
  return (
    <span className={styles.quote} data-text={at !== null || undefined}>
      <SourceTag letter={source.letter} place={place + 1} size={15} />
      <VisuallyHidden>
        <span lang={story.language}>{source.name}</span>:{' '}
      </VisuallyHidden>
      <span>
        <span {...languageOf(source.id, story)}>
          <Marked text={quoted(text)} found={found} />
        </span>
        {at !== null && at.paragraph !== null && (
          <span className={styles.where}> {w.paragraphName(at.paragraph)}</span>
        )}
      </span>
    </span>
  );
}

function Marked({ text, found }: { text: string; found: ReadonlySet<string> }) {
  return markWords(text, found).map((piece, place) =>
    piece.marked ? <mark key={place}>{piece.text}</mark> : piece.text,
  );
}

/** What a person is, in the story's words; `null` for all else. */
function roleOf({ document: { group, id } }: Hit, { people }: Story): string | null {
  return group === 'person' ? (people.find((person) => person.id === id)?.role ?? null) : null;
}

/** What stands beside the name: a date, how many. */
function asideOf({ document }: Hit, { events, statements, sources }: Story): string {
  const { group, id } = document;
  switch (group) {
    case 'event': {
      const event = events.find((one) => one.id === id);
      return event === undefined ? '' : dateOf(event);
    }
    case 'person': {
      const named = events.filter((event) => event.people.some(({ person }) => person === id));
      return w.inEvents(named.length);
    }
    case 'place': {
      const there = events.filter((event) => event.places.some(({ place }) => place === id));
      return w.inEvents(there.length);
    }
    case 'statement': {
      const said = statements.find((statement) => statement.id === id);
      const carriers = new Set(said?.wordings.map(({ source }) => source));
      return w.carriedBy(carriers.size, sources.length);
    }
    case 'difference':
    case 'text':
      return '';
  }
}

function hrefOf(hit: Hit, story: Story, links: Links): string {
  const { group, id } = hit.document;
  switch (group) {
    case 'event':
      return links.event(id);
    case 'person':
      return links.person(id);
    case 'place':
      return links.place(id);
    case 'difference': {
      const difference = story.disagreements.find((one) => one.id === id);
      return difference === undefined ? links.story : differenceHref(difference, links);
    }
    case 'statement':
      return links.statement(id);
    case 'text': {
      const words = wordsAt(hit);
      const [first, last] = [words[0], words.at(-1)];
      const quote =
        first === undefined || last === undefined
          ? null
          : quoteAt(story, id, first.start, last.end);
      return links.source(id, quote ?? undefined);
    }
  }
}
