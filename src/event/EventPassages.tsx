import { useEffect, useRef } from 'react';
import type { Articles } from '../story/article-state.ts';
import { directionOf } from '../story/direction.ts';
import type { Excerpt, Story, StoryEvent } from '../story/model.ts';
import { bringIntoScroller } from '../ui/bring-into-view.ts';
import { SourceTag } from '../ui/Coverage.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { Links } from '../ui/links.ts';
import { MissingTexts } from '../ui/MissingTexts.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { TRY_AGAIN } from '../words/data.ts';
import * as words from '../words/event-panel.ts';
import { quoted } from '../words/numbers.ts';
import styles from './EventPassages.module.css';
import { type Passage, type Piece, passagesOf, type SourcePassages } from './passages.ts';

interface EventPassagesProps {
  story: Story;
  event: StoryEvent;
  articles: Articles;
  links: Links;
  /** Id of the excerpt that is brought into view. */
  quote: string | null;
  /** Asks for a source's text once more. */
  onRetry: (source: string) => void;
}

export function EventPassages(props: EventPassagesProps) {
  const { story, event, articles, links, quote } = props;
  const sources = passagesOf(event, story.sources, articles);
  const read = sources.filter(({ state }) => state.kind !== 'loading').length;
  return (
    <section aria-labelledby="event-words">
      <div className={styles.head}>
        <h3 id="event-words" className={styles.title}>
          {words.IN_THEIR_WORDS}
        </h3>{' '}
        {words.passageCount(event.excerpts.length, sources.length)}
        {read < sources.length && (
          <p className={styles.reading}>{words.readingTexts(read, sources.length)}</p>
        )}
      </div>
      <Missing sources={sources} onRetry={props.onRetry} />
      {sources.map((carried) => (
        <SourceWords
          key={carried.source.id}
          carried={carried}
          links={links}
          language={story.language}
          quote={quote}
          read={read}
        />
      ))}
    </section>
  );
}

interface MissingProps extends Pick<EventPassagesProps, 'onRetry'> {
  sources: readonly SourcePassages[];
}

/** What is wrong where texts could not be had, once for all of them. */
function Missing({ sources, onRetry }: MissingProps) {
  const missing = sources.flatMap(({ source: { id }, state }) =>
    state.kind === 'unavailable' ? [{ id, reason: state.reason }] : [],
  );
  if (missing.length === 0) return null;
  return (
    <MissingTexts
      className={styles.missing}
      line={words.textsMissing(missing.length)}
      reasons={missing.map(({ reason }) => reason)}
      again={TRY_AGAIN}
      onRetry={() => missing.forEach(({ id }) => onRetry(id))}
    />
  );
}

interface SourceWordsProps {
  carried: SourcePassages;
  links: Links;
  /** Of the story, whose editor names the sources and remarks on their words. */
  language: string;
  quote: string | null;
  /** How many texts have been read: what stands above grows with each. */
  read: number;
}

function SourceWords(props: SourceWordsProps) {
  const { carried, language } = props;
  const { source, place, state, passages } = carried;
  return (
    <div className={styles.source}>
      {passages.length === 0 && (
        <p className={styles.caption}>
          <SourceTag letter={source.letter} place={place} />
          <span className={styles.name} lang={language}>
            {source.name}
          </span>
        </p>
      )}
      {passages.map((passage, index) => (
        <Figure key={firstExcerpt(passage).id} {...props} passage={passage} isFirst={index === 0} />
      ))}
      {state.kind === 'withheld' && <p className={styles.reason}>{state.reason}</p>}
    </div>
  );
}

function firstExcerpt(passage: Passage): Excerpt {
  return passage.kind === 'paragraph' ? passage.pieces[0].excerpt : passage.excerpt;
}

function excerptsIn(passage: Passage): readonly Excerpt[] {
  return passage.kind === 'paragraph'
    ? passage.pieces.map(({ excerpt }) => excerpt)
    : [passage.excerpt];
}

interface FigureProps extends SourceWordsProps {
  passage: Passage;
  isFirst: boolean;
}

/** A figure takes focus by program: it is where the keys for the next and the previous passage go. */
function Figure({ passage, carried, links, language, isFirst, quote, read }: FigureProps) {
  const figure = useRef<HTMLElement>(null);
  const isAsked = excerptsIn(passage).some(({ id }) => id === quote);
  useEffect(() => {
    if (!isAsked || read === 0) return undefined;
    // After the title has the focus, which scrolls to it.
    const frame = requestAnimationFrame(() => {
      if (figure.current !== null) bringIntoScroller(figure.current, 'center');
    });
    return () => cancelAnimationFrame(frame);
  }, [isAsked, read]);
  const { source, place, paragraphs } = carried;
  const excerpt = firstExcerpt(passage);
  const address = links.source(source.id, excerpt.id);
  const captionId = `caption-${excerpt.id}`;
  const notes = excerptsIn(passage).flatMap(({ id, note }) =>
    note === null || passage.kind === 'broken' ? [] : [{ id, note }],
  );
  return (
    <figure
      ref={figure}
      className={styles.figure}
      data-asked={isAsked || undefined}
      tabIndex={-1}
      data-passage={excerpt.id}
      aria-labelledby={captionId}
    >
      <figcaption className={styles.caption}>
        <span className={styles.called} id={captionId}>
          {isFirst && <SourceTag letter={source.letter} place={place} />}
          <span className={isFirst ? styles.name : undefined} lang={language}>
            {source.name}
          </span>
          <Where passage={passage} all={paragraphs} />
          <ModalityNote excerpts={excerptsIn(passage)} />
        </span>
        <a className={styles.read} href={address} aria-label={words.readName(source.name)}>
          <span>{words.READ_IN_FULL}</span>
          <Icon name="arrow" />
        </a>
      </figcaption>
      <Text passage={passage} address={address} language={source.language} links={links} />
      {notes.map(({ id, note }) => (
        <p key={id} className={styles.note} lang={language}>
          {note}
        </p>
      ))}
    </figure>
  );
}

function Where({ passage, all }: { passage: Passage; all: number | null }) {
  if (passage.kind !== 'paragraph' || all === null) return null;
  if (passage.numbers === null) return <span>{words.OUTSIDE_BODY}</span>;
  const { from, to } = passage.numbers;
  return (
    <span>
      <span aria-hidden="true">{words.paragraphNumber(from, to, all)}</span>
      <VisuallyHidden>{words.paragraphName(from, to, all)}</VisuallyHidden>
    </span>
  );
}

function ModalityNote({ excerpts }: { excerpts: readonly Excerpt[] }) {
  const kinds = new Set(excerpts.map(({ modality }) => words.modalityWords(modality)));
  const told = [...kinds].filter((kind) => kind !== null).join(', ');
  return told === '' ? null : <span>{told}</span>;
}

interface TextProps {
  passage: Passage;
  address: string;
  language: string;
  links: Links;
}

function Text({ passage, address, language, links }: TextProps) {
  switch (passage.kind) {
    case 'broken':
      return <p className={styles.reason}>{words.BROKEN_WORDS}</p>;
    case 'words':
      return (
        <blockquote
          className={styles.alone}
          cite={address}
          id={passage.excerpt.id}
          data-excerpt={passage.excerpt.id}
          lang={language}
          dir={directionOf(language)}
        >
          <mark className={styles.mark}>{quoted(passage.excerpt.exact)}</mark>
        </blockquote>
      );
    case 'paragraph':
      return (
        <div className={styles.paragraph} lang={language} dir={directionOf(language)}>
          {passage.pieces.map((piece) => (
            <PieceQuote key={piece.excerpt.id} piece={piece} links={links} />
          ))}
        </div>
      );
  }
}

/** Pieces run on in one line of text, so that a paragraph with several excerpts still reads as one. */
function PieceQuote({
  piece: { excerpt, before, words: exact, after },
  links,
}: {
  piece: Piece;
  links: Links;
}) {
  return (
    <blockquote
      className={styles.piece}
      cite={links.source(excerpt.source, excerpt.id)}
      id={excerpt.id}
      data-excerpt={excerpt.id}
    >
      {before}
      <mark className={styles.mark}>{exact}</mark>
      {after}
    </blockquote>
  );
}
