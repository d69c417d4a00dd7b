import { Fragment } from 'react';
import type { Paragraph } from '../story/model.ts';
import { DifferSign, SourceTag } from '../ui/Coverage.tsx';
import type { Links } from '../ui/links.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import {
  commentLine,
  commentsLine,
  evidenceLine,
  modalityWord,
  noteDate,
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
  links: Links;
}

/** More notes than this are as high as a usual paragraph without anybody's remarks in them. */
const UNCROWDED = 3;

/** The notes of one paragraph, each as near its words as the ones before it allow. */
export function Notes({ paragraph, notes, ...rest }: NotesProps) {
  if (notes.length === 0) return null;
  const length = Math.max(1, paragraph.end - paragraph.start);
  const statements = notes.filter(({ kind }) => kind === 'statement').length;
  const { before, after } = noteGaps(notes.map(({ at }) => (at - paragraph.start) / length));
  return (
    <ul className={styles.notes} data-grow={after} aria-label={w.notes}>
      {notes.map((note, index) => (
        <li key={noteName(note)} id={noteId(paragraph, noteName(note))} data-grow={before[index]}>
          <NoteBody
            note={note}
            crowded={notes.length > UNCROWDED}
            oneOfSeveral={statements > 1}
            {...rest}
          />
        </li>
      ))}
    </ul>
  );
}

type NoteProps = Omit<NotesProps, 'paragraph' | 'notes'> & {
  note: Note;
  crowded: boolean;
  /** Whether other statements have notes beside the same paragraph, so that each has to say which it is. */
  oneOfSeveral: boolean;
};

function NoteBody({ note, ...rest }: NoteProps) {
  switch (note.kind) {
    case 'event':
      return <EventNote note={note} {...rest} />;
    case 'remark':
      return (
        <p className={styles.note}>
          {commentLine({ words: note.remark.exact, note: note.remark.note })}
        </p>
      );
    case 'disagreement':
      return <DisagreementNote note={note} links={rest.links} />;
    case 'statement':
      return <StatementNote note={note} {...rest} />;
  }
}

type NoteOf<K extends Note['kind']> = Omit<NoteProps, 'note'> & {
  note: Extract<Note, { kind: K }>;
};

function EventNote({
  note,
  crowded,
  year,
  selectedEvent,
  hoveredEvent,
  quote,
  links,
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
            {bar} {noteDate(event, year)}
          </span>
        )}
        <span className={styles.title}>
          {continued && bar} {event.shortTitle}
        </span>
        <VisuallyHidden>, {modalityWord[modality]}</VisuallyHidden>
      </a>
      {selected && evidence.map((one) => <p key={one.id}>{evidenceLine(one)}</p>)}
      <Comments comments={comments} crowded={crowded} quote={quote} />
    </div>
  );
}

interface CommentsProps {
  comments: readonly Comment[];
  crowded: boolean;
  quote: string | null;
}

/** One is read in passing; where they would push the text apart, they open on demand. */
function Comments({ comments, crowded, quote }: CommentsProps) {
  const lines = comments.map((comment) => <p key={comment.id}>{commentLine(comment)}</p>);
  if (comments.length < (crowded ? 1 : 2)) return lines;
  return (
    <details className={styles.comments} open={comments.some(({ id }) => id === quote)}>
      <summary>{commentsLine(comments.length)}</summary>
      {lines}
    </details>
  );
}

function Tags({ sources }: { sources: readonly PlacedSource[] }) {
  return (
    <span className={styles.tags}>
      {sources.map(({ source, place }) => (
        <span key={source.id} title={source.name}>
          <span aria-hidden="true">
            <SourceTag letter={source.letter} place={place} size={15} />
          </span>
          <VisuallyHidden>{source.name}, </VisuallyHidden>
        </span>
      ))}
    </span>
  );
}

type OtherReadings = NoteOf<'disagreement'>['note']['others'];

/** More characters than this fill the margin; the other texts are then named, and what they say is one link away. */
const LONGEST_READINGS = 40;

function OtherReadings({ others }: { others: OtherReadings }) {
  const length = others.reduce((sum, { reading }) => sum + reading.label.length, 0);
  if (length > LONGEST_READINGS) {
    return (
      <>
        <Tags sources={others.flatMap(({ by }) => by)} /> {w.otherwise}
      </>
    );
  }
  return others.map(({ reading, by }) => (
    <Fragment key={reading.id}>
      <Tags sources={by} /> {reading.label}.{' '}
    </Fragment>
  ));
}

/** Leads to the wordings where there are any to compare, otherwise to the event. */
function DisagreementNote({ note, links }: Pick<NoteOf<'disagreement'>, 'note' | 'links'>) {
  const { disagreement, others } = note;
  const { statement, title } = disagreement;
  const event = disagreement.events[0];
  return (
    <div className={styles.difference}>
      <DifferSign size={16} />
      <p>
        <VisuallyHidden>{w.differ} </VisuallyHidden>
        {statement === null && event !== undefined ? (
          <a href={links.event(event)}>{title}</a>
        ) : (
          title
        )}
        .{' '}
        <span className={styles.reading}>
          <OtherReadings others={others} />
        </span>{' '}
        {statement !== null && (
          <a className={styles.compare} href={links.statement(statement)}>
            {w.compare}
            <VisuallyHidden>: {title}</VisuallyHidden>
          </a>
        )}
      </p>
    </div>
  );
}

function StatementNote({ note, oneOfSeveral, quote, links }: NoteOf<'statement'>) {
  const { statement, others } = note;
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
            {statement.title}
          </>
        ) : (
          <>
            {w.compare}
            <VisuallyHidden>: {statement.title}</VisuallyHidden>
          </>
        )}
      </a>
    </p>
  );
}
