import type { Paragraph } from '../story/model.ts';
import { DifferSign, SourceTag } from '../ui/Coverage.tsx';
import type { Links } from '../ui/links.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { evidenceLine, modalityWord, noteDate, quotation, words as w } from '../words/reader.ts';
import { noteId } from './MarkedText.tsx';
import { noteGaps } from './note-gaps.ts';
import styles from './Notes.module.css';
import { type Note, noteName, type PlacedSource } from './notes.ts';

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

/** The notes of one paragraph, each as near its words as the ones before it allow. */
export function Notes({ paragraph, notes, ...rest }: NotesProps) {
  if (notes.length === 0) return null;
  const length = Math.max(1, paragraph.end - paragraph.start);
  const { before, after } = noteGaps(notes.map(({ at }) => (at - paragraph.start) / length));
  return (
    <ul className={styles.notes} data-grow={after} aria-label={w.notes}>
      {notes.map((note, index) => (
        <li key={noteName(note)} id={noteId(paragraph, noteName(note))} data-grow={before[index]}>
          <NoteBody note={note} {...rest} />
        </li>
      ))}
    </ul>
  );
}

type NoteProps = Omit<NotesProps, 'paragraph' | 'notes'> & { note: Note };

function NoteBody({ note, ...rest }: NoteProps) {
  switch (note.kind) {
    case 'event':
      return <EventNote note={note} {...rest} />;
    case 'remark':
      return (
        <p className={styles.note}>
          <Comment words={note.remark.exact} note={note.remark.note} />
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

function EventNote({ note, year, selectedEvent, hoveredEvent, links }: NoteOf<'event'>) {
  const { event, modality, evidence, comments } = note;
  const selected = event.id === selectedEvent;
  return (
    <div
      className={styles.note}
      data-of={event.id}
      data-selected={selected || undefined}
      data-on-accent={selected || undefined}
      data-hovered={event.id === hoveredEvent || undefined}
    >
      <a href={links.event(event.id)} aria-current={selected || undefined}>
        <span className={styles.date}>
          <span className={styles.bar} data-modality={modality} aria-hidden="true" />
          {noteDate(event, year)}
        </span>
        <span className={styles.title}>{event.shortTitle}</span>
        <VisuallyHidden>, {modalityWord[modality]}</VisuallyHidden>
      </a>
      {selected && evidence.map((one) => <p key={one.id}>{evidenceLine(one)}</p>)}
      {comments.map((comment) => (
        <p key={`${comment.words} ${comment.note}`}>
          <Comment {...comment} />
        </p>
      ))}
    </div>
  );
}

function Comment({ words, note }: { words: string | null; note: string }) {
  return words === null ? note : `${quotation(words)}: ${note}`;
}

function Tags({ sources }: { sources: readonly PlacedSource[] }) {
  return sources.map(({ source, place }) => (
    <span key={source.id} title={source.name}>
      <span aria-hidden="true">
        <SourceTag letter={source.letter} place={place} size={15} />
      </span>
      <VisuallyHidden>{source.name}, </VisuallyHidden>
    </span>
  ));
}

function DisagreementNote({ note, links }: Pick<NoteOf<'disagreement'>, 'note' | 'links'>) {
  const { disagreement, others } = note;
  const event = disagreement.events[0];
  return (
    <div className={styles.difference}>
      <DifferSign size={16} />
      <div>
        <VisuallyHidden>{w.differ} </VisuallyHidden>
        <p>{disagreement.title}</p>
        {others.map(({ reading, by }) => (
          <p key={reading.id} className={styles.reading}>
            <Tags sources={by} /> {reading.label}
          </p>
        ))}
        {disagreement.statement !== null ? (
          <a href={links.statement(disagreement.statement)}>
            {w.compare}
            <VisuallyHidden>: {disagreement.title}</VisuallyHidden>
          </a>
        ) : (
          event !== undefined && (
            <a href={links.event(event)}>
              {w.seeEvent}
              <VisuallyHidden>: {disagreement.title}</VisuallyHidden>
            </a>
          )
        )}
      </div>
    </div>
  );
}

function StatementNote({ note, quote, links }: NoteOf<'statement'>) {
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
      <a href={links.statement(statement.id)}>
        {w.compare}
        <VisuallyHidden>: {statement.title}</VisuallyHidden>
      </a>
    </p>
  );
}
