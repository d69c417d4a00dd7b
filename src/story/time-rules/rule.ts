import type { Instant } from '../model.ts';
import type { Direction } from '../tense.ts';

/** Thrown by a rule that cannot tell the date; its message is for the editor. */
export class Unresolved extends Error {}

/** What a rule makes of its words; `edtf` is `null` when they give no date by themselves. */
export interface Found {
  readonly id: string;
  readonly words: string;
  readonly relative: boolean;
  readonly edtf: string | null;
}

export type Groups = Readonly<Record<string, string | undefined>>;

/** Where a sentence looks at its time words; `null` when nothing shows it. */
export interface Look {
  readonly direction: Direction | null;
  /** To follow the rule's words: ", because the sentence looks ahead (“will meet”)", or empty. */
  readonly because: string;
}

export interface Context {
  readonly published: Instant;
  /** Throws `Unresolved` when the sentence may look either way. */
  readonly look: () => Look;
}

export interface Rule {
  readonly pattern: RegExp;
  readonly read: (groups: Groups, context: Context) => Found;
}

export function stated(id: string, words: string, edtf: string): Found {
  return { id, words, relative: false, edtf };
}

export function relative(id: string, words: string, edtf: string | null): Found {
  return { id, words, relative: true, edtf };
}

/** The same without throwing: a sentence that may look either way shows nothing. */
export function lookOrNot(look: () => Look): Look {
  try {
    return look();
  } catch (error) {
    if (error instanceof Unresolved) return { direction: null, because: '' };
    throw error;
  }
}
