import { quoted } from '../words/numbers.ts';

/** Where copied words come from. */
export interface Origin {
  /** "EFE via Infobae" */
  readonly source: string;
  /** "Sun 28 Nov 2021"; `null` when not known. */
  readonly published: string | null;
  /** Numbers of the first and last paragraph; `null` outside numbered ones. */
  readonly from: number | null;
  readonly to: number | null;
  /** Absolute address of the words, or of the text. */
  readonly address: string;
}

function paragraphs({ from, to }: Origin): string | null {
  const first = from ?? to;
  const last = to ?? from;
  if (first === null || last === null) return null;
  return first === last ? `¶ ${first}` : `¶ ${first}–${last}`;
}

/**
 * The words in quotation marks and, on a line of their own, where they stand:
 *
 *   “has not been provoked”
 *   EFE via Infobae, Sun 28 Nov 2021, ¶ 13, https://…
 */
export function formatCitation(words: string, origin: Origin): string {
  const where = [origin.source, origin.published, paragraphs(origin), origin.address];
  return `${quoted(words.trim())}\n${where.filter((part) => part !== null).join(', ')}`;
}
