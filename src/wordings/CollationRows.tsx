import { Fragment, type ReactNode } from 'react';
import type { Column } from '../story/collation.ts';
import { directionOf } from '../story/direction.ts';
import type { Source } from '../story/model.ts';
import { SourceTag } from '../ui/Coverage.tsx';
import type { Links } from '../ui/links.ts';
import { textScale } from '../ui/text-scale.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import * as words from '../words/wordings.ts';
import { breakIntoBlocks } from './blocks.ts';
import styles from './CollationRows.module.css';
import { LABEL_PX, widestPx, widthOf } from './column-width.ts';
import { notesWidthPx } from './notes-width.ts';
import { isLeftOut, notesOf, type Notes } from './notes.ts';
import type { Compared, Row } from './rows.ts';

interface CollationRowsProps {
  title: string;
  /** Of the story, whose editor gave the title and the notes. */
  language: string;
  compared: Compared;
  /** Id of the wording the link asks for, which is marked; `null`: none. */
  quote: string | null;
  links: Links;
  widthPx: number | null;
}

/** Narrower than this, columns no longer help: each wording is running text with the same marks. */
const NARROWEST_PX = 620;

/** One row per source. Side by side in columns where there is room, else one under the other as running text. */
export function CollationRows({ widthPx, ...given }: CollationRowsProps) {
  const { compared } = given;
  const { columns } = compared.collation;
  if (columns.length === 0) return null;
  const notes = compared.rows.map((row, index) => notesOf(row, index, compared));
  // Columns are reckoned for text of the usual size.
  if (widthPx === null || widthPx < NARROWEST_PX || textScale() > 1.1) {
    const indices = [...columns.keys()];
    return <Block {...given} {...{ notes, indices }} block={0} blocks={1} layout={null} />;
  }
  const widest = widestPx(columns, widthPx - LABEL_PX);
  const measured = columns.map((column) => ({
    widthPx: widthOf(column, widest),
    group: column.group,
  }));
  const blocks = breakIntoBlocks(measured, widthPx - LABEL_PX);
  const lastPx = blocks.at(-1)!.reduce((sum, index) => sum + measured[index]!.widthPx, 0);
  const notesAt = LABEL_PX + lastPx + notesWidthPx(notes) <= widthPx ? 'after' : 'under';
  return blocks.map((indices, block) => (
    <Block
      key={indices[0]}
      {...given}
      {...{ notes, indices }}
      block={block}
      blocks={blocks.length}
      layout={{ notesAt, widest }}
    />
  ));
}

interface BlockProps extends Omit<CollationRowsProps, 'widthPx'> {
  /** Row by row. */
  notes: readonly Notes[];
  /** Which of the collation's columns stand in this block. */
  indices: readonly number[];
  block: number;
  blocks: number;
  /**
   * In columns: whether the remarks on a row stand after its last words or under them, and beyond which width
   * in CSS px a phrase wraps. `null`: running text.
   */
  layout: { readonly notesAt: 'after' | 'under'; readonly widest: number } | null;
}

function Block({ title, language, compared, quote, links, notes, indices, ...rest }: BlockProps) {
  const { block, blocks, layout } = rest;
  const { rows, collation } = compared;
  const columns = indices.map((index) => collation.columns[index]!);
  const name = words.listName(title, block, blocks);
  return (
    <ul
      className={layout === null ? styles.running : styles.columns}
      data-wordings=""
      data-notes={layout?.notesAt}
      dir={layout === null ? undefined : directionApart(rows, language)}
      aria-label={name}
      style={layout === null ? undefined : { gridTemplateColumns: tracks(columns, layout.widest) }}
    >
      {rows.map((row, index) => (
        <li
          key={row.wording.id}
          className={styles.row}
          data-asked={row.wording.id === quote || undefined}
        >
          {block === 0 ? (
            <Label row={row} language={language} links={links}>
              {row.wording.id === quote && <VisuallyHidden>{words.ASKED}</VisuallyHidden>}
            </Label>
          ) : (
            <ContinuedLabel row={row} language={language} />
          )}
          <Words
            columns={columns}
            row={index}
            wording={row.wording.exact}
            language={row.source.language}
            isPlaced={layout !== null}
          />
          {block === blocks - 1 && (
            <RowNotes
              notes={notes[index]!}
              of={row.source}
              language={language}
              isInAll={blocks > 1}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Which way columns run where all their words run another way than the story does: phrases come in the words' order. */
function directionApart(rows: readonly Row[], language: string): 'ltr' | 'rtl' | undefined {
  const [theirs, other] = new Set(rows.map(({ source }) => directionOf(source.language)));
  return other === undefined && theirs !== directionOf(language) ? theirs : undefined;
}

/** The name, a track per phrase, and the rest of the line. */
function tracks(columns: readonly Column[], widest: number): string {
  return `${LABEL_PX}px repeat(${columns.length}, fit-content(${widest}px)) minmax(0, 1fr)`;
}

interface LabelProps {
  row: Row;
  /** Of the source's name. */
  language: string;
}

function Label({
  row,
  language,
  links,
  children,
}: LabelProps & { links: Links; children: ReactNode }) {
  const { source, place, wording } = row;
  return (
    <div className={styles.label}>
      <span className={styles.tag} aria-hidden="true">
        <SourceTag letter={source.letter} place={place} />
      </span>
      <a className={styles.name} href={links.source(source.id, wording.id)} title={words.READ}>
        <span lang={language}>{source.shortName}</span>
        <VisuallyHidden>: {words.READ}</VisuallyHidden>
      </a>
      {children}
    </div>
  );
}

function ContinuedLabel({ row: { source, place }, language }: LabelProps) {
  return (
    <div className={styles.continued}>
      <VisuallyHidden>
        <span lang={language}>{source.shortName}</span>,{' '}
      </VisuallyHidden>
      {words.CONTINUED}
      <span aria-hidden="true">
        <SourceTag letter={source.letter} place={place} />
      </span>
    </div>
  );
}

interface WordsProps {
  columns: readonly Column[];
  row: number;
  /** The row's words whole, as printed. */
  wording: string;
  /** As a BCP 47 tag. */
  language: string;
  /** Each phrase goes under its like of the other rows. */
  isPlaced: boolean;
}

/** In the order of the text, wherever the phrases are drawn: so they are read aloud and copied. */
function Words({ columns, row, wording, language, isPlaced }: WordsProps) {
  const placed = columns.map((column, index) => ({
    column,
    cell: column.cells[row] ?? null,
    index,
  }));
  const said = placed
    .flatMap(({ cell, ...rest }) => (cell === null ? [] : [{ cell, ...rest }]))
    .toSorted((a, b) => a.cell.position - b.cell.position);
  const columnOf = (index: number) => (isPlaced ? { gridColumn: index + 2 } : undefined);
  return (
    <blockquote className={styles.words} lang={language} dir={directionOf(language)}>
      {said.map(({ column, cell, index }) => (
        <Fragment key={index}>
          <span
            className={styles.cell}
            data-parts={column.parts || undefined}
            style={columnOf(index)}
          >
            {isPlaced && cell.figure !== null && <sup aria-hidden="true">{cell.figure}</sup>}
            <span data-own={cell.isOwn || undefined}>{cell.text}</span>
          </span>{' '}
        </Fragment>
      ))}
      {isPlaced &&
        placed
          .filter(({ cell }) => cell === null)
          .map(({ column, index }) => (
            <span
              key={index}
              className={styles.cell}
              data-parts=""
              data-empty=""
              style={columnOf(index)}
              aria-hidden="true"
            >
              {isLeftOut(column, row, wording) && words.NOT_SAID}
            </span>
          ))}
    </blockquote>
  );
}

interface RowNotesProps {
  notes: Notes;
  /** Whose words they are about. */
  of: Source;
  /** Of the editor's note. */
  language: string;
  /** Whether some of the row's words stand in a block above. */
  isInAll: boolean;
}

function RowNotes({ notes, of, language, isInAll }: RowNotesProps) {
  const theirs = { lang: of.language, dir: directionOf(of.language) };
  return (
    <div className={styles.notes}>
      {notes.own.length > 0 && (
        <p>
          {words.ofItsOwn(notes.own.length, isInAll)}
          <VisuallyHidden>
            : <span {...theirs}>{words.phrases(notes.own)}</span>
          </VisuallyHidden>
        </p>
      )}
      {notes.isShared && <p>{words.SHARED_WORDING}</p>}
      {notes.speech === 'unread' && <p className={styles.unread} />}
      {notes.speech !== null && notes.speech !== 'unread' && <p>{words.SPEECH[notes.speech]}</p>}
      {notes.note !== null && <p lang={language}>{notes.note}</p>}
      {notes.leftOut.length > 0 && (
        <VisuallyHidden>
          {words.LEAVES_OUT} <span {...theirs}>{words.phrases(notes.leftOut)}</span>
        </VisuallyHidden>
      )}
    </div>
  );
}
