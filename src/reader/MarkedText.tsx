import type { ReactNode } from 'react';
import type { Paragraph } from '../story/model.ts';
import { evidenceTitle } from '../words/reader.ts';
import { type Passage, quoteIdOf } from './passages.ts';
import styles from './MarkedText.module.css';
import { nest, type Piece, segmentsOf } from './segments.ts';

interface MarkedTextProps {
  text: string;
  paragraph: Paragraph;
  /** All that may be shown; those outside the paragraph are left out here. */
  passages: readonly Passage[];
  selectedEvent: string | null;
  hoveredEvent: string | null;
  quoted: Passage | null;
}

/**
 * A paragraph's words with every passage in its place. An excerpt is a `<mark data-excerpt>`; one that
 * crosses another excerpt is several in a row with the same id, whose words together are the excerpt's. Nothing is
 * added to the text, so that finding, selecting and copying work on the source's words alone.
 */
export function MarkedText({ text, paragraph, passages, ...state }: MarkedTextProps) {
  const pieces = nest(segmentsOf(paragraph, passages, layer));
  return pieces.map((piece) => renderPiece(piece, text, paragraph, state));
}

/** Excerpts lie outside all else, so that only another excerpt can cut one. */
function layer({ kind }: Passage): number {
  return kind === 'excerpt' ? 0 : 1;
}

type State = Pick<MarkedTextProps, 'selectedEvent' | 'hoveredEvent' | 'quoted'>;

function renderPiece(
  piece: Piece<Passage>,
  text: string,
  paragraph: Paragraph,
  state: State,
): ReactNode {
  if (piece.kind === 'text') return text.slice(piece.start, piece.end);
  const inside = piece.pieces.map((inner) => renderPiece(inner, text, paragraph, state));
  const passage = piece.span;
  const quoted = passage === state.quoted;
  const id = quoteIdOf(passage);
  switch (passage.kind) {
    case 'excerpt':
      return (
        <mark
          key={piece.start}
          className={styles.excerpt}
          id={(piece.start === passage.start ? id : null) ?? undefined}
          data-excerpt={id}
          data-of={passage.event.id}
          data-selected={quoted || passage.event.id === state.selectedEvent || undefined}
          data-hovered={passage.event.id === state.hoveredEvent || undefined}
          aria-details={noteId(paragraph, `event-${passage.event.id}`)}
        >
          {inside}
        </mark>
      );
    case 'evidence': {
      const Words = quoted ? 'mark' : 'span';
      return (
        <Words
          key={piece.start}
          className={styles.evidence}
          data-evidence={id}
          data-selected={quoted || undefined}
          title={evidenceTitle(passage.evidence)}
        >
          {inside}
        </Words>
      );
    }
    case 'wording':
    case 'remark': {
      const Words = quoted ? 'mark' : 'span';
      return (
        <Words
          key={piece.start}
          className={passage.kind === 'wording' ? styles.wording : styles.remark}
          data-quote={id}
          data-selected={quoted || undefined}
        >
          {inside}
        </Words>
      );
    }
    case 'reading':
      return (
        <span key={piece.start} className={styles.wording}>
          {inside}
        </span>
      );
  }
}

/** Id of the element of a note beside a paragraph; `name` as `noteName` gives it. */
export function noteId(paragraph: Paragraph, name: string): string {
  return `note-${paragraph.start}-${name}`;
}
