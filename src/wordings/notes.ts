import type { Column } from '../story/collation.ts';
import { wordsOf } from '../story/collation-words.ts';
import type { Compared, Row, Speech } from './rows.ts';

/** What is said of one row beside its words. */
export interface Notes {
  /** Words no other source shares, phrase by phrase in the order of the text. */
  readonly own: readonly string[];
  /** It parts from others but has nothing of its own; said from three sources on. */
  readonly isShared: boolean;
  /** Phrases that others have and it has not. */
  readonly leftOut: readonly string[];
  readonly speech: Speech;
  readonly note: string | null;
}

/** With two sources no wording counts as shared. */
const FEWEST_TO_SHARE = 3;

export function notesOf(row: Row, index: number, { rows, collation }: Compared): Notes {
  const said = collation.columns
    .flatMap(({ cells }) => cells[index] ?? [])
    .toSorted((a, b) => a.position - b.position);
  const own = said.filter(({ isOwn }) => isOwn).map(({ text }) => text);
  return {
    own,
    isShared:
      own.length === 0 &&
      rows.length >= FEWEST_TO_SHARE &&
      collation.columns.some(({ parts }) => parts),
    leftOut: collation.columns
      .filter((column) => isLeftOut(column, index, row.wording.exact))
      .map(({ cells }) => cells.find((cell) => cell !== null)?.text ?? ''),
    speech: row.speech,
    note: row.wording.note,
  };
}

/**
 * Whether a source has no words in this column for what others say there. `false` where it has some, and where it has
 * the same words elsewhere in its text: there only the order is another.
 */
export function isLeftOut({ cells }: Column, index: number, wording: string): boolean {
  if (cells[index] !== null) return false;
  const own = keysOf(wording);
  return !cells.some((cell) => cell !== null && own.includes(keysOf(cell.text)));
}

/** Words as they are compared, each between spaces. */
function keysOf(text: string): string {
  return ` ${wordsOf(text)
    .map(({ key }) => key)
    .join(' ')} `;
}
