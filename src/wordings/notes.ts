import type { Column } from '../story/collation.ts';
import type { Compared, Row, Speech } from './rows.ts';

/** What is said of one row beside its words. */
export interface Notes {
  /** Words no other source shares, phrase by phrase in the order of the text. */
  readonly own: readonly string[];
  /** It parts from others but has nothing of its own; said from three sources on. */
  readonly isShared: boolean;
  /** Phrases that several others have and it has not. */
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
      .filter((column) => column.cells[index] === null && isLeftOut(column))
      .map(({ cells }) => cells.find((cell) => cell !== null)?.text ?? ''),
    speech: row.speech,
    note: row.wording.note,
  };
}

/** Shorter phrases are grammar: that a source does without them is not worth saying. */
const SHORTEST_PHRASE = 5;

/** Whether a source without words in this column leaves out what others agree on. */
export function isLeftOut({ cells }: Column): boolean {
  const shared = cells.filter((cell) => cell?.isShared === true);
  return shared.some((cell) => (cell?.text.length ?? 0) >= SHORTEST_PHRASE);
}
