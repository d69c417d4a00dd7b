import { Fragment, type ReactNode, useState } from 'react';
import { directionOf } from '../story/direction.ts';
import type { Paragraph } from '../story/model.ts';
import { DifferSign, SourceTag } from '../ui/Coverage.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { Links } from '../ui/links.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import {
  commentsLine,
  dateBasis,
  modalityWord,
  noteDate,
  notesCounted,
  otherwise,
  quotation,
  words as w,
} from '../words/reader.ts';
import { noteId } from './MarkedText.tsx';
import { noteGaps } from './note-gaps.ts';
import styles from './Notes.module.css';
import { type Comment, type Note, noteName, type PlacedSource } from './notes.ts';

interface NotesProps {
  paragraph: Paragraph;
  notes: readonly Note[];
  /** The year the text was published in, left out of dates; `null` when not known. */
  year: string | null;
  selectedEvent: string | null;
  hoveredEvent: string | null;
  /** Id of the wording or remark the address names. */
  quote: string | null;
  /** Of the text, and of the story, whose editor wrote the notes. */
  languages: Languages;
  links: Links;
}

interface Languages {
  readonly text: string;
  readonly story: string;
}

/** More notes than this are as high as a usual paragraph: under it, as on a phone, they are told in a line and open. */
const UNCROWDED = 2;

/**
 * The notes of one paragraph, each as near its words as the ones before it allow. In the margin they slide down beside
 * the next paragraphs, and are a line each where that would be far (see useNotePlaces.ts).
 */
export function Notes({ paragraph, notes, ...rest }: NotesProps) {
  const [opened, setOpened] = useState<boolean | null>(null);
  if (notes.length === 0) return null;
  const open = opened ?? notes.some((note) => isAskedFor(note, rest));
  const length = Math.max(1, paragraph.end - paragraph.start);
  const statements = notes.filter(({ kind }) => kind === 'statement').length;
  const { before, after } = noteGaps(notes.map(({ at }) => (at - paragraph.start) / length));
  return (
    <div
      className={styles.notes}
      data-notes={open ? (opened === true ? 'opened' : 'open') : 'closed'}
      data-crowded={notes.length > UNCROWDED || undefined}
    >
      <ul className={styles.list} data-grow={after} aria-label={w.notes}>
        {notes.map((note, index) => (
          <li key={noteName(note)} id={noteId(paragraph, noteName(note))} data-grow={before[index]}>
            <NoteBody
              note={note}
              oneOfSeveral={statements > 1}
              onComments={() => setOpened(true)}
              {...rest}
            />
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={open}
        onClick={() => setOpened(!open)}
      >
        {open ? (
          w.shortNotes
        ) : (
          <>
            <span className={styles.counted}>{notesLine(notes)}</span>
            <span className={styles.inFull}>{w.fullNotes}</span>
          </>
        )}
        <Icon name="down" />
      </button>
    </div>
  );
}

/** Whether the link or the reader names what the note is about. */
function isAskedFor(note: Note, { selectedEvent, quote }: Asked): boolean {
  switch (note.kind) {
    case 'event':
      return note.event.id === selectedEvent || note.comments.some(({ id }) => id === quote);
    case 'statement':
      return note.statement.wordings.some(({ id }) => id === quote);
    case 'remark':
      return note.remark.id === quote;
    case 'disagreement':
      return false;
  }
}

type Asked = Pick<NotesProps, 'selectedEvent' | 'quote'>;

/** "3 events, 2 differences": what there is to open. */
function notesLine(notes: readonly Note[]): string {
  const of = (kind: Note['kind']) => notes.filter((note) => note.kind === kind).length;
  return notesCounted({
    events: of('event'),
    differences: of('disagreement'),
    statements: of('statement'),
    remarks: of('remark'),
  });
}

type NoteProps = Omit<NotesProps, 'paragraph' | 'notes'> & {
  note: Note;
  /** Whether other statements have notes beside the same paragraph, so that each has to say which it is. */
  oneOfSeveral: boolean;
  /** The reader opens or closes remarks: with them the notes may be too long to stay in full by themselves. */
  onComments: () => void;
};

function NoteBody({ note, ...rest }: NoteProps) {
  switch (note.kind) {
    case 'event':
      return <EventNote note={note} {...rest} />;
    case 'remark':
      return (
        <p className={styles.note}>
          <Remark words={note.remark.exact} note={note.remark.note} languages={rest.languages} />
        </p>
      );
    case 'disagreement':
      return <DisagreementNote note={note} {...rest} />;
    case 'statement':
      return <StatementNote note={note} {...rest} />;
  }
}

type NoteOf<K extends Note['kind']> = Omit<NoteProps, 'note'> & {
  note: Extract<Note, { kind: K }>;
};

function EventNote({
  note,
  year,
  selectedEvent,
  hoveredEvent,
  quote,
  languages,
  links,
  onComments,
}: NoteOf<'event'>) {
  const { event, modality, continued, evidence, comments } = note;
  const selected = event.id === selectedEvent;
  const bar = <span className={styles.bar} data-modality={modality} aria-hidden="true" />;
  return (
    <div
      className={styles.note}
      data-of={event.id}
      data-selected={selected || undefined}
      data-on-accent={selected || undefined}
      data-hovered={event.id === hoveredEvent || undefined}
    >
      <a href={links.event(event.id)} aria-current={selected || undefined}>
        {!continued && (
          <span className={styles.date}>
            {bar} <span className={styles.when}>{noteDate(event, year)}</span>
          </span>
        )}
        <span className={styles.title} lang={languages.story} aria-hidden="true">
          {continued && bar} {event.shortTitle}
        </span>
        <VisuallyHidden>
          <span lang={languages.story}>{event.shortTitle}</span>, {modalityWord[modality]}
        </VisuallyHidden>
      </a>
      {selected &&
        evidence.map((one) => (
          <p key={one.id}>
            <Quotation words={one.exact} language={languages.text} /> {dateBasis(one)}
          </p>
        ))}
      <Comments comments={comments} quote={quote} languages={languages} onComments={onComments} />
    </div>
  );
}

/** Words of the text, in its language. */
function Quotation({ words, language }: { words: string; language: string }) {
  return (
    <span lang={language} dir={directionOf(language)}>
      {quotation(words)}
    </span>
  );
}

/** The editor's remark, with the words it is about where they are fewer than the passage. */
function Remark({ words, note, languages }: Omit<Comment, 'id'> & { languages: Languages }) {
  return (
    <>
      {words !== null && (
        <>
          <Quotation words={words} language={languages.text} />:{' '}
        </>
      )}
      <span lang={languages.story}>{note}</span>
    </>
  );
}

interface CommentsProps {
  comments: readonly Comment[];
  quote: string | null;
  languages: Languages;
  onComments: () => void;
}

/** One is read in passing; several open on demand. */
function Comments({ comments, quote, languages, onComments }: CommentsProps) {
  const lines = comments.map(({ id, ...comment }) => (
    <p key={id}>
      <Remark {...comment} languages={languages} />
    </p>
  ));
  if (comments.length < 2) return <div className={styles.remarks}>{lines}</div>;
  return (
    <details className={styles.comments} open={comments.some(({ id }) => id === quote)}>
      {/* Before they are open: notes made short once they are would take the focus with them. */}
      <summary onClick={onComments}>{commentsLine(comments.length)}</summary>
      {lines}
    </details>
  );
}

/** The sources' letters; aloud their names, and `end` after the last. */
function Tags({ sources, end = '' }: { sources: readonly PlacedSource[]; end?: string }) {
  return (
    <span className={styles.tags}>
      {sources.map(({ source, place }, index) => (
        <span key={source.id} title={source.name}>
          <span aria-hidden="true">
            <SourceTag letter={source.letter} place={place} size={15} />
          </span>
          <VisuallyHidden>
            {source.name}
            {index < sources.length - 1 ? ', ' : end}
          </VisuallyHidden>
        </span>
      ))}
    </span>
  );
}

type OtherReadings = NoteOf<'disagreement'>['note']['others'];

/** More characters than this fill the margin; the other texts are then named, and what they say is one link away. */
const LONGEST_READINGS = 40;

function OtherReadings({ others, language }: { others: OtherReadings; language: string }) {
  const length = others.reduce((sum, { reading }) => sum + reading.label.length, 0);
  if (length > LONGEST_READINGS) {
    const sources = others.flatMap(({ by }) => by);
    return (
      <>
        <Tags sources={sources} /> {otherwise(sources.length)}
      </>
    );
  }
  return others.map(({ reading, by }) => (
    <Fragment key={reading.id}>
      <Tags sources={by} end=":" /> <span lang={language}>{reading.label}</span>.{' '}
    </Fragment>
  ));
}

/** Leads to the wordings where there are any to compare, otherwise to the event. */
function DisagreementNote({ note, languages, links }: NoteOf<'disagreement'>) {
  const { disagreement, others } = note;
  const { statement, title } = disagreement;
  const event = disagreement.events[0];
  return (
    <div className={styles.difference}>
      <DifferSign size={16} />
      <p>
        <VisuallyHidden>{w.differ} </VisuallyHidden>
        <span lang={languages.story}>
          {statement === null && event !== undefined ? (
            <a href={links.event(event)} data-differs={disagreement.id}>
              {title}
            </a>
          ) : (
            title
          )}
        </span>
        .{' '}
        <span className={styles.reading}>
          <OtherReadings others={others} language={languages.story} />
        </span>{' '}
        {statement !== null && (
          <a className={styles.compare} href={links.statement(statement)}>
            <Compare title={<span lang={languages.story}>{title}</span>} />
          </a>
        )}
      </p>
    </div>
  );
}

/** The link's word, and aloud what it is of. One piece: hidden words of their own would have a space before the colon. */
function Compare({ title }: { title: ReactNode }) {
  return (
    <>
      <span aria-hidden="true">{w.compare}</span>
      <VisuallyHidden>
        {w.compare}: {title}
      </VisuallyHidden>
    </>
  );
}

function StatementNote({ note, oneOfSeveral, quote, languages, links }: NoteOf<'statement'>) {
  const { statement, others } = note;
  const title = <span lang={languages.story}>{statement.title}</span>;
  const selected = statement.wordings.some(({ id }) => id === quote);
  return (
    <p
      className={styles.statement}
      data-selected={selected || undefined}
      data-on-accent={selected || undefined}
    >
      {others.length === 0 ? (
        w.onlyHere
      ) : (
        <>
          {w.alsoIn} <Tags sources={others} />
        </>
      )}{' '}
      <a className={styles.compare} href={links.statement(statement.id)}>
        {oneOfSeveral ? (
          <>
            <VisuallyHidden>{w.compare}: </VisuallyHidden>
            {title}
          </>
        ) : (
          <Compare title={title} />
        )}
      </a>
    </p>
  );
}
