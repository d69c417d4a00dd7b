import { joinCheaply } from './collation-joins.ts';
import { orderPhrases } from './collation-order.ts';
import { joinSlots, keysOf, type Phrase } from './collation-phrases.ts';
import { alignWords } from './collation-slots.ts';
import { type Word, wordsOf } from './collation-words.ts';

export interface CollatedWording {
  readonly source: string;
  readonly text: string;
}

/** What one wording has in one column: a run of its words as printed. */
export interface Cell {
  readonly text: string;
  /** Its place among the cells of its row in the order of the text, from 1. */
  readonly position: number;
  /** Set on the first cell of a phrase that stands elsewhere in another text: which it is, from 1. */
  readonly figure: number | null;
  /** Another wording has these words in this column. */
  readonly isShared: boolean;
  /** No other wording has these words, here or elsewhere. */
  readonly isOwn: boolean;
}

/** One phrase of all wordings. `cells` are in the order of the wordings; `null`: nothing in this place. */
export interface Column {
  readonly cells: readonly (Cell | null)[];
  /** The wordings do not all have the same words here. */
  readonly parts: boolean;
  /**
   * Columns next to each other with the same number hold phrases that change places: within them the figures
   * give the order of a text. All others stand in the order of every text, and have `null`.
   */
  readonly group: number | null;
  /** Within a group, columns with the same number keep together in every text; `null` outside of one. */
  readonly block: number | null;
}

export interface Collation {
  readonly columns: readonly Column[];
}

/**
 * Wordings of one statement side by side, one column per phrase.
 *
 *     We call on Russia   ¹to be transparent,  ²reduce tensions   ³and de-escalate
 *     Russia must         ³and be transparent  ²reduce tensions,  ¹de-escalate,
 *
 * Every word of every wording stands in exactly one cell, and the cells of a row in the order of their positions
 * give the wording back, space between words apart. Words are compared without case, accents and marks. The
 * columns do not depend on the order of the wordings, which only orders the rows. No columns for no words.
 */
export function collate(wordings: readonly CollatedWording[]): Collation {
  const rows = wordings.map(({ text }) => ({ text, words: wordsOf(text) }));
  // Wordings alike word for word are one text to align, so that nothing can part them; sorted, so that the
  // columns are the same however the wordings come.
  const texts = new Map<string, readonly Word[]>();
  for (const { words } of rows.toSorted((a, b) => compare(a.text, b.text))) {
    const key = keysOf(words, [0, words.length - 1]);
    if (key !== null && words.length > 0 && !texts.has(key)) texts.set(key, words);
  }
  const aligned = [...texts.values()];
  const keys = [...texts.keys()];
  const phrases = joinCheaply(joinSlots(alignWords(aligned), aligned), aligned);
  const orders = orderPhrases(phrases);
  const positions = positionsOf(phrases, aligned.length);
  const textOf = rows.map(({ words }) => keys.indexOf(keysOf(words, [0, words.length - 1]) ?? ''));
  // A phrase that stands elsewhere in another text, where it has not been taken for the same, is nobody's own.
  const standsElsewhere = (words: string, text: number) =>
    keys.some((other, index) => index !== text && ` ${other} `.includes(` ${words} `));
  return {
    columns: phrases.map((phrase, index) => {
      const order = orders[index]!;
      const inColumn = rows.map(({ words }, row) => keysOf(words, phrase.get(textOf[row]!)));
      const parts = inColumn.some((words) => words !== inColumn[0]);
      return {
        parts,
        group: order.group,
        block: order.block,
        cells: rows.map(({ text, words }, row) => {
          const run = phrase.get(textOf[row]!);
          if (run === undefined) return null;
          const [first, last] = run;
          const isShared = inColumn.filter((other) => other === inColumn[row]).length > 1;
          return {
            text: text.slice(words[first]!.start, words[last]!.end),
            position: positions[index]!.get(textOf[row]!)!,
            figure: order.figures.get(textOf[row]!) ?? null,
            isShared,
            isOwn: parts && !isShared && !standsElsewhere(inColumn[row]!, textOf[row]!),
          };
        }),
      };
    }),
  };
}

/** By code units: the order must not depend on where it is computed. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** For each phrase, by text, its place among the text's runs, from 1. */
function positionsOf(phrases: readonly Phrase[], texts: number): readonly Map<number, number>[] {
  const positions = phrases.map(() => new Map<number, number>());
  for (let text = 0; text < texts; text += 1) {
    phrases
      .flatMap((phrase, index) => {
        const run = phrase.get(text);
        return run === undefined ? [] : [{ index, first: run[0] }];
      })
      .toSorted((a, b) => a.first - b.first)
      .forEach(({ index }, position) => positions[index]!.set(text, position + 1));
  }
  return positions;
}
